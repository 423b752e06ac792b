import type { Letter } from '@/lib/letters/part'
import { oneLine } from '@/lib/letters/clean'
import { textOf } from '@/lib/letters/text-of'

/** Prints a letter where there is no mail server to give it to: whoever runs the app finds sign-in links there. */
export function printLetter(
  to: { readonly name: string | null; readonly email: string },
  letter: Letter,
  print: (text: string) => void,
): void {
  const body = textOf(letter).trimEnd().replaceAll(/^/gm, '  ')
  print(
    `· No mail server is set, so this letter is kept. To: ${oneLine(to.email)}. ${oneLine(letter.subject)}\n${body}`,
  )
}
