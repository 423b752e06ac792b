import 'server-only'
import { ownWorkspace } from '@/lib/access/policy'
import type { AuditAction } from '@/lib/access/privileged'
import type { Member } from '@/lib/access/viewer'
import type { Transaction } from './db'

/** What was done that not everybody may do. */
export type Privileged = {
  readonly action: AuditAction
  /** A kind and an id, as `link 0123…`; it names nobody. */
  readonly object: string
  /** More of it, without a name: ids, ranks, counts, names of fields. */
  readonly meta?: Readonly<Record<string, string | number | boolean | null>>
}

/**
 * Writes that a member did something privileged, inside the transaction that does it: there is no change without its line
 * and no line without its change (Trust §5 Audit). The database numbers and chains it. Write it last: whoever comes next
 * waits for it.
 */
export const audit = (tx: Transaction, member: Member, done: Privileged, now: Date): Promise<void> =>
  auditBy(tx, { ...ownWorkspace(member), actorId: member.userId }, done, now)

/**
 * The same for whoever becomes a member by what they do, and for what we do by ourselves, with nobody. Takes no member:
 * whoever makes a workspace or comes into one is none of it before.
 */
export async function auditBy(
  tx: Transaction,
  by: { readonly workspaceId: string; readonly actorId: string | null },
  { action, object, meta = {} }: Privileged,
  now: Date,
): Promise<void> {
  // Without RETURNING: the row that comes to be is not the one that was sent.
  await tx.audit.createMany({ data: [{ ...by, action, object, meta, seq: 0, at: now, prevHash: '', hash: '' }] })
}
