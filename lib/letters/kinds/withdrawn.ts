import type { LetterData } from '@/lib/schemas/letter-data'
import { dayInWords } from '@/lib/views/day-in-words'
import { oneLine } from '../clean'
import type { Letter, Place } from '../part'
import { misuse } from '../small-print'

/** To a member: a prospect took back what they sent. It names nobody any more. */
export const withdrawnLetter = (data: LetterData<'withdrawn'>, { mailFrom }: Place): Letter => ({
  subject: `Answers were taken back: ${oneLine(data.link)}`,
  from: 'Seam Gauge',
  replyTo: null,
  brand: null,
  parts: [
    {
      kind: 'paragraph',
      text: 'Somebody took back the answers they had sent you. The answers, the report and their name are deleted.',
    },
    {
      kind: 'facts',
      rows: [
        { term: 'Link', value: oneLine(data.link) },
        { term: 'Taken back on', value: dayInWords(data.day) },
      ],
    },
    { kind: 'small', text: 'You get this because the link says that you are told. Edit the link to change it.' },
    misuse(mailFrom),
  ],
  stop: null,
})
