import type { LetterData } from '@/lib/schemas/letter-data'
import { address } from '../address'
import { oneLine } from '../clean'
import type { Letter, Place } from '../part'
import { misuse } from '../small-print'

/** To the member who asked: the answer has come. It says about whom and where, and nothing of the answer. */
export function answeredLetter(data: LetterData<'answered'>, { appUrl, mailFrom }: Place): Letter {
  const [about, link] = [oneLine(data.about, 300), oneLine(data.link)]
  return {
    subject: `Your question was answered: ${about}`,
    from: 'Seam Gauge',
    replyTo: null,
    brand: null,
    parts: [
      { kind: 'paragraph', text: 'Somebody answered the question that you sent them. The answer is in the inbox.' },
      {
        kind: 'facts',
        rows: [
          { term: 'About', value: about },
          { term: 'Link', value: link },
        ],
      },
      {
        kind: 'button',
        words: 'Read the answer',
        href: address(appUrl, `/studio/submissions/${encodeURIComponent(data.submissionId)}#ask-back`),
      },
      { kind: 'small', text: 'You get this because you asked the question.' },
      misuse(mailFrom),
    ],
    stop: null,
  }
}
