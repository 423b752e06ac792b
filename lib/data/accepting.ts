import 'server-only'
import type { Rank } from '@/lib/access/viewer'
import { invitationErrors } from '@/lib/schemas/invitation-form'
import type { Refusal } from '@/lib/schemas/refusal'
import { auditBy } from './audit'
import { db, type Transaction } from './db'
import { invitationHash } from './invitations'
import { addPerson } from './people'

/** An invitation as the holder of its key is shown it. */
export type ShownInvitation = {
  readonly workspaceName: string
  readonly inviterName: string
  readonly rank: Rank
  readonly email: string
  readonly expiresAt: Date
  /** Whether somebody with that address can sign in already. */
  readonly hasAccount: boolean
}

/** The invitation of a key, while it is open; null otherwise. Takes no viewer: its holder may be nobody yet. Changes nothing. */
export async function findInvitation(key: string, now: Date): Promise<ShownInvitation | null> {
  const found = await db().invitation.findFirst({
    where: stillOpen(key, now),
    select: {
      ...{ inviterName: true, rank: true, email: true, expiresAt: true },
      workspace: { select: { name: true } },
    },
  })
  if (!found) return null
  const { workspace, ...shown } = found
  const account = await db().user.findUnique({ where: { email: found.email }, select: { id: true } })
  return { ...shown, workspaceName: workspace.name, hasAccount: account !== null }
}

/** Who accepts: somebody who has signed in, or somebody new with the name they give. */
export type Accepting = { readonly userId: string | null; readonly name: string | null }

/** What came of it: who belongs to what from now on, and whether they are new. */
export type Accepted = { readonly userId: string; readonly workspaceId: string; readonly isNew: boolean }

/**
 * Lets the holder of a key into the workspace, once: of many at once, one. Whoever has an account at that address is let
 * in as that person alone. Takes no viewer: its holder may be nobody yet.
 * @returns who belongs from now on; `not-found` where the key opens nothing; why somebody else cannot use it
 */
export async function acceptInvitation(key: string, by: Accepting, now: Date): Promise<Accepted | Refusal> {
  return db().$transaction(async (tx) => {
    // The row is locked from here on: whoever comes second waits, and finds it accepted.
    const [taken] = await tx.invitation.updateManyAndReturn({
      where: stillOpen(key, now),
      data: { acceptedAt: now },
      select: { id: true, email: true, rank: true, workspaceId: true },
    })
    if (!taken) return gone
    const person = await personFor(tx, taken.email, by, now)
    if ('refused' in person) {
      await tx.invitation.update({ where: { id: taken.id }, data: { acceptedAt: null }, select: { id: true } })
      return person
    }
    const { workspaceId, rank } = taken
    const row = { workspaceId, userId: person.userId, rank, since: now }
    const { count } = await tx.member.createMany({ data: [row], skipDuplicates: true })
    const meta = { rank, invitation: taken.id }
    const joined = { action: 'member.joined', object: `member ${person.userId}`, meta } as const
    if (count > 0) await auditBy(tx, { workspaceId, actorId: person.userId }, joined, now)
    return { ...person, workspaceId }
  })
}

/** What is said of a key that opens nothing, whatever the reason. */
const gone: Refusal = {
  refused: 'stopped',
  message: 'This invitation has been used, was taken back, or is older than seven days. Ask for a new one.',
}

const stillOpen = (key: string, now: Date) => ({
  hash: invitationHash(key),
  acceptedAt: null,
  revokedAt: null,
  expiresAt: { gt: now },
})

async function personFor(
  tx: Transaction,
  email: string,
  { userId, name }: Accepting,
  now: Date,
): Promise<{ userId: string; isNew: boolean } | Refusal> {
  const known = await tx.user.findUnique({ where: { email }, select: { id: true } })
  if (userId !== null && userId !== known?.id) return somebodyElse
  if (known) return { userId: known.id, isNew: false }
  if (name === null) return { refused: 'unprocessable', field: 'name', message: invitationErrors.name }
  const added = await addPerson(tx, { name, email }, now)
  if (added) return { userId: added, isNew: true }
  // Another invitation to the same address was accepted at the same moment, and made this person.
  const meanwhile = await tx.user.findUniqueOrThrow({ where: { email }, select: { id: true } })
  return { userId: meanwhile.id, isNew: false }
}

const somebodyElse: Refusal = {
  refused: 'forbidden',
  message: 'You are signed in as somebody else. Sign out, and open the invitation again.',
}
