import type { LetterData } from '@/lib/schemas/letter-data'
import { dayInWords } from '@/lib/views/day-in-words'
import { address } from '../address'
import { oneLine } from '../clean'
import { brandOf } from '../letter-brand'
import type { Letter, Place } from '../part'
import { misuse, neutral } from '../small-print'

/** To a prospect who gave an address: what was sent to whom, and how to take it back. It opens nothing by itself. */
export function receiptLetter({ look, sentOn, assessmentId }: LetterData<'receipt'>, { mailFrom }: Place): Letter {
  const workspace = oneLine(look.workspace)
  return {
    subject: `You sent your answers to ${workspace}`,
    from: oneLine(look.sender),
    replyTo: look.replyTo,
    brand: brandOf(look),
    parts: [
      {
        kind: 'paragraph',
        text: `On ${dayInWords(sentOn)} you sent your answers to ${workspace}. You both see the same report.`,
      },
      {
        kind: 'paragraph',
        text: 'You can take them back at any time. Open your report on the device you used, or by your resume link.',
      },
      {
        kind: 'button',
        words: 'Open your report',
        href: address(look.origin, `/a/${encodeURIComponent(assessmentId)}/report`),
      },
      neutral(look),
      misuse(mailFrom),
    ],
    stop: null,
  }
}
