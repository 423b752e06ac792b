import { existsSync, readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { readLetter, type SunkLetter } from '../../support/read-letter'

export { linkIn } from '../../support/read-letter'

/** Every letter that the app under test handed over for an address, oldest first. */
export function lettersTo(email: string): readonly SunkLetter[] {
  const file = 'test-results/letters.jsonl'
  // What follows the last line end is a letter that is still being written.
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : []
  return lines
    .map((line) => readLetter(JSON.parse(line) as Parameters<typeof readLetter>[0]))
    .filter(({ to }) => to.includes(email.toLowerCase()))
}

/** Waits for a letter to an address: the newest whose subject fits. */
export async function letterTo(email: string, { subject = /./ }: { subject?: RegExp } = {}): Promise<SunkLetter> {
  const fitting = () => lettersTo(email).filter((letter) => subject.test(letter.subject))
  await expect.poll(() => fitting().length, { timeout: 15_000, message: `a letter to ${email}` }).toBeGreaterThan(0)
  const newest = fitting().at(-1)
  if (!newest) throw new Error(`No letter to ${email}`)
  return newest
}
