import { listenForMail } from './mail-server.mjs'
import { readLetter, type SunkLetter } from './read-letter'

/** A mail server of a test: where it is, and what it got so far. */
export type Sink = { readonly url: string; readonly letters: readonly SunkLetter[]; readonly stop: () => Promise<void> }

/** Takes every letter, passes none on. `refused…@` is refused for good, `later…@` for now. @param onLetter the letter is taken once it is done */
export async function startSink(onLetter: (letter: SunkLetter) => void | Promise<void> = () => {}): Promise<Sink> {
  const letters: SunkLetter[] = []
  const { port, stop } = await listenForMail({
    onLetter: async (given) => {
      const letter = readLetter(given)
      await onLetter(letter)
      letters.push(letter)
    },
  })
  return { url: `smtp://127.0.0.1:${port}`, letters, stop }
}
