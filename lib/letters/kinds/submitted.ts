import type { LetterData } from '@/lib/schemas/letter-data'
import { address } from '../address'
import { oneLine } from '../clean'
import type { Letter, Place } from '../part'
import { misuse } from '../small-print'

/** To a member: somebody submitted. It says who and where, and none of the answers. */
export function submittedLetter(data: LetterData<'submitted'>, { appUrl, mailFrom }: Place): Letter {
  const [who, link] = [oneLine(data.who, 300), oneLine(data.link)]
  return {
    subject: data.again ? `${who} sent new answers: ${link}` : `${who} sent answers: ${link}`,
    from: 'Seam Gauge',
    replyTo: null,
    brand: null,
    parts: [
      {
        kind: 'paragraph',
        text: data.again
          ? 'Answers that were sent before have been sent again, with changes.'
          : 'Somebody filled in the questions behind one of your links and sent you the answers.',
      },
      {
        kind: 'facts',
        rows: [
          { term: 'From', value: who },
          { term: 'Link', value: link },
        ],
      },
      {
        kind: 'button',
        words: 'Read the report',
        href: address(appUrl, `/studio/submissions/${encodeURIComponent(data.submissionId)}`),
      },
      { kind: 'small', text: 'You get this because the link says that you are told. Edit the link to change it.' },
      misuse(mailFrom),
    ],
    stop: null,
  }
}
