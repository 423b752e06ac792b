import 'server-only'
import { randomBytes } from 'node:crypto'
import type { LetterContent } from '@/lib/schemas/letter-data'
import type { Transaction } from './db'

/** A letter to one person. */
export type NewLetter = LetterContent & {
  /** Null for letters of no workspace. */
  readonly workspaceId: string | null
  /** The recipient of a branded link whom it goes to, who can stop such letters. */
  readonly recipientId?: string
  readonly to: { readonly name: string | null; readonly email: string }
  /** When it goes, if not now. */
  readonly sendAt?: Date
  /** Of two letters with the same word here only the first is written. */
  readonly dedupe?: string
}

/**
 * Writes letters, which queues them: they go if the transaction holds, and only then. Who may write them is for the
 * caller to have asked.
 */
export async function writeLetters(tx: Transaction, letters: readonly NewLetter[], now: Date): Promise<void> {
  if (letters.length === 0) return
  await tx.letter.createMany({
    data: letters.map(({ workspaceId, recipientId, kind, data, to, sendAt, dedupe }) => ({
      id: randomBytes(10).toString('hex'),
      workspaceId,
      recipientId: recipientId ?? null,
      kind,
      data,
      toName: to.name,
      toEmail: to.email.toLowerCase(),
      dedupe: dedupe ?? null,
      createdAt: now,
      sendAt: sendAt ?? now,
    })),
    skipDuplicates: true,
  })
}
