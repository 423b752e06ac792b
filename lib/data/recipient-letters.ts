import 'server-only'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import type { Transaction } from './db'

/** A letter to a recipient, as members follow it. */
export type RecipientLetter = {
  readonly id: string
  readonly kind: 'asked' | 'reminder'
  readonly state: 'queued' | 'sent' | 'kept' | 'failed' | 'cancelled'
  readonly sendAt: Date
  readonly settledAt: Date | null
  readonly problem: string | null
}

/** Days between two letters about one link, and how many reminders there are at most (UX §2.2 C5). */
export const reminders = { most: 2, daysApart: 3 } as const

/** Takes back letters of such kinds to these recipients that have not gone yet. */
export async function cancelLetters(
  tx: Transaction,
  member: Member,
  { ids, kinds }: { readonly ids: readonly string[]; readonly kinds: readonly ('asked' | 'reminder')[] },
  now: Date,
): Promise<void> {
  await tx.letter.updateMany({
    where: { ...ownWorkspace(member), recipientId: { in: [...ids] }, kind: { in: [...kinds] }, state: 'queued' },
    data: { state: 'cancelled', settledAt: now },
  })
}

/** The letters about a link, by recipient, the first one first. */
export async function lettersOf(
  tx: Transaction,
  member: Member,
  linkId: string,
): Promise<ReadonlyMap<string, readonly RecipientLetter[]>> {
  const rows = await tx.letter.findMany({
    where: { ...ownWorkspace(member), recipient: { linkId }, kind: { in: ['asked', 'reminder'] } },
    orderBy: [{ sendAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, recipientId: true, kind: true, state: true, sendAt: true },
      settledAt: true,
      problem: true,
    },
  })
  const found = new Map<string, RecipientLetter[]>()
  for (const { recipientId, kind, ...letter } of rows) {
    const of = found.get(recipientId ?? '') ?? []
    found.set(recipientId ?? '', [...of, { ...letter, kind: kind === 'reminder' ? kind : 'asked' }])
  }
  return found
}
