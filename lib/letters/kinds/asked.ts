import type { LetterData } from '@/lib/schemas/letter-data'
import { address } from '../address'
import { oneLine, severalLines } from '../clean'
import { brandOf } from '../letter-brand'
import type { Letter, Place } from '../part'
import { misuse, neutral } from '../small-print'

/**
 * A recipient is asked, or reminded: the sender's words, the private address, and who they are (the neutrality line).
 * Both can be stopped by one request, by the recipient alone.
 */
export function askedLetter(
  { look, slug, subject, words }: LetterData<'asked' | 'reminder'>,
  { mailFrom }: Place,
  { again }: { readonly again: boolean },
): Letter {
  const page = address(look.origin, `/s/${encodeURIComponent(slug)}`)
  const stop = `${page}/stop`
  const plain = oneLine(subject)
  return {
    subject: again ? `Reminder: ${plain}` : plain,
    from: oneLine(look.sender),
    replyTo: look.replyTo,
    brand: brandOf(look),
    parts: [
      ...(again
        ? [{ kind: 'paragraph' as const, text: 'A reminder, in case the first letter did not reach you:' }]
        : []),
      { kind: 'words', text: severalLines(words) },
      { kind: 'button', words: 'Open the questions', href: page },
      neutral(look),
      { kind: 'small', text: 'The address above is yours alone.' },
      { kind: 'small', text: 'No more letters about this?', link: { words: 'Stop them', href: stop } },
      misuse(mailFrom),
    ],
    stop,
  }
}
