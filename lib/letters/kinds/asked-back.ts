import type { LetterData } from '@/lib/schemas/letter-data'
import { dayInWords } from '@/lib/views/day-in-words'
import { address } from '../address'
import { oneLine, severalLines } from '../clean'
import { brandOf } from '../letter-brand'
import type { Letter, Place } from '../part'
import { misuse, neutral } from '../small-print'

/**
 * To a prospect: one question about what they sent, and the page that takes the answer. Without its key, which is not
 * kept once it was sent, it says so.
 */
export function askedBackLetter(data: LetterData<'asked-back'>, { mailFrom }: Place): Letter {
  const { look, question, sentOn, expiresAt, token, slug } = data
  const [workspace, who] = [oneLine(look.workspace), oneLine(data.who)]
  const stop = slug === null ? null : address(look.origin, `/s/${encodeURIComponent(slug)}/stop`)
  const asks = who === workspace ? workspace : `${who} at ${workspace}`
  return {
    subject: `One question from ${workspace}`,
    from: oneLine(look.sender),
    replyTo: look.replyTo,
    brand: brandOf(look),
    parts: [
      {
        kind: 'paragraph',
        text: `On ${dayInWords(sentOn)} you sent your report to ${workspace}. ${asks} has one question about it:`,
      },
      { kind: 'words', text: severalLines(question) },
      token
        ? {
            kind: 'button',
            words: 'Answer the question',
            href: address(look.origin, `/answer/${encodeURIComponent(token)}`),
          }
        : { kind: 'paragraph', text: 'The link itself is not kept.' },
      {
        kind: 'paragraph',
        text: `You need no account. You can answer once, until ${dayInWords(expiresAt)}. Your answer goes to ${workspace} and to nobody else.`,
      },
      neutral(look),
      ...(stop === null
        ? []
        : [{ kind: 'small' as const, text: 'No more letters about this?', link: { words: 'Stop them', href: stop } }]),
      misuse(mailFrom),
    ],
    stop,
  }
}
