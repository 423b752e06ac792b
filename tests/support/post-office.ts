import { setTimeout as pause } from 'node:timers/promises'
import type { LetterContent } from '@/lib/schemas/letter-data'
import { db } from '@/lib/data/db'
import { writeLetters, type NewLetter } from '@/lib/data/letters'

type More = Partial<Pick<NewLetter, 'workspaceId' | 'recipientId' | 'to' | 'sendAt' | 'dedupe'>>

/** Writes a letter as the product does. @returns its id */
export async function write(content: LetterContent, more: More = {}, now = new Date()): Promise<string> {
  const to = { name: 'Ann Demo', email: `ann-${Math.random().toString(36).slice(2)}@shop.example` }
  const letter = { workspaceId: null, to, ...content, ...more } as NewLetter
  await db().$transaction((tx) => writeLetters(tx, [letter], now))
  const rows = await db().letter.findMany({
    where: { toEmail: letter.to.email.toLowerCase() },
    orderBy: { createdAt: 'desc' },
  })
  const id = rows[0]?.id
  if (!id) throw new Error('No letter was written')
  return id
}

/** The row of a letter. */
export const rowOf = (id: string) => db().letter.findUniqueOrThrow({ where: { id } })

/** Waits until a letter is in a state. */
export async function until(id: string, state: string, ms = 10_000) {
  for (let waited = 0; ; waited += 25) {
    const row = await rowOf(id)
    if (row.state === state) return row
    if (waited > ms) throw new Error(`The letter is ${row.state} (${row.problem}), not ${state}`)
    await pause(25)
  }
}
