import type { LetterData } from '@/lib/schemas/letter-data'
import { address } from '../address'
import { oneLine } from '../clean'
import type { Letter, Place } from '../part'
import { misuse } from '../small-print'

/** To a member: a colleague mentions them in a note. It says who and where, and nothing of the note or the answers. */
export function mentionedLetter(data: LetterData<'mentioned'>, { appUrl, mailFrom }: Place): Letter {
  const [who, about, link] = [oneLine(data.who), oneLine(data.about), oneLine(data.link)]
  return {
    subject: `${who} mentioned you: ${about}`,
    from: 'Seam Gauge',
    replyTo: null,
    brand: null,
    parts: [
      { kind: 'paragraph', text: 'A colleague mentions you in a private note. The note stays in the inbox.' },
      {
        kind: 'facts',
        rows: [
          { term: 'From', value: who },
          { term: 'About', value: about },
          { term: 'Link', value: link },
        ],
      },
      {
        kind: 'button',
        words: 'Read the note',
        href: address(appUrl, `/studio/submissions/${encodeURIComponent(data.submissionId)}#notes`),
      },
      { kind: 'small', text: 'You get this because you belong to the workspace and the note names you.' },
      misuse(mailFrom),
    ],
    stop: null,
  }
}
