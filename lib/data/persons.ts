import 'server-only'
import { createHash } from 'node:crypto'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import { forbidden, type Refusal } from '@/lib/schemas/refusal'
import { audit } from './audit'
import type { Transaction } from './db'
import { inWorkspace } from './in-workspace'
import { erasePlaces, findPlaces, placesIn, type Found, type Places } from './person-places'
import { keepTombstone, personHash, personObject } from './tombstones'

/** What a workspace holds of one person, who is an e-mail address. */
export type Person = {
  readonly places: readonly Places[]
  /** Whether the address is that of a member, who leaves by another way. */
  readonly member: boolean
  /** What they and their business were called: what others wrote under a name no address finds. */
  readonly names: readonly string[]
}

/** How long looking through a whole workspace may take, in ms. */
const patience = 60_000

/** In how many places of the member's workspace somebody is found, by kind. @param email in lower case */
export async function findPerson(member: Member, email: string, now: Date): Promise<Person | Refusal> {
  if (!may(member, 'persons.see')) return forbidden
  const sought = { ...ownWorkspace(member), email, before: now }
  return inWorkspace(
    member,
    async (tx) => {
      const found = await findPlaces(tx, sought, false)
      return {
        places: found.places,
        member: await isMember(tx, member, email),
        names: await namesOf(tx, member, found),
      }
    },
    patience,
  )
}

/** That somebody was erased, and from how many places. */
export type Erased = { readonly at: Date; readonly places: number }

/**
 * Erases one person from the member's workspace, for good: what they sent with all that was kept of it, their entries on
 * lists of links, letters and invitations. Where others wrote their address, it is taken out. The same form sent again
 * gives what it did.
 * @param form.email in lower case
 * @returns `nothing-chosen` where nothing is held of them, `unprocessable` where they are a member
 */
export async function erasePerson(
  member: Member,
  { email, opId }: { readonly email: string; readonly opId: string },
  now: Date,
): Promise<Erased | Refusal> {
  if (!may(member, 'persons.erase')) return forbidden
  const own = ownWorkspace(member)
  const id = createHash('sha256').update(`${own.workspaceId} ${opId}`).digest('hex').slice(0, 20)
  return inWorkspace(
    member,
    async (tx) => {
      await oneAtATime(tx, own.workspaceId, email)
      const before = await tx.tombstone.findFirst({
        where: { ...own, id },
        select: { at: true, places: true, person: true },
      })
      if (before) return personHash(email).equals(before.person) ? { at: before.at, places: before.places } : opReused
      if (await isMember(tx, member, email)) return theirOwnWay
      const sought = { ...own, email, before: now }
      const found = await findPlaces(tx, sought, true)
      const places = placesIn(found.places)
      if (places === 0) return nothingHeld
      await erasePlaces(tx, sought, found, now)
      await keepTombstone(tx, { id, ...own, email, places, visits: found.visits }, now)
      await audit(tx, member, { action: 'person.erased', object: personObject(email), meta: metaOf(found.places) }, now)
      return { at: now, places }
    },
    patience,
  )
}

/** Counts by kind, as the audit log keeps them: a number of places in all, and of each kind. */
export const metaOf = (places: readonly Places[]): Readonly<Record<string, number>> => ({
  count: placesIn(places),
  ...Object.fromEntries(places.map(({ kind, theirs, mentions }) => [kind, theirs + mentions])),
})

/** Somebody who was erased from the workspace before, without their name. */
export type Erasure = Erased & {
  /** A part of what stands for them. */
  readonly mark: string
  /** Who did it: null for whoever runs the server, and without a name once they have left. */
  readonly by: { readonly userId: string; readonly name: string | null } | null
}

/** Who was erased from the member's workspace, the latest first: 50 at most. */
export async function listErasures(member: Member): Promise<readonly Erasure[] | Refusal> {
  if (!may(member, 'persons.see')) return forbidden
  return inWorkspace(member, async (tx) => {
    const rows = await tx.audit.findMany({
      where: { ...ownWorkspace(member), action: 'person.erased' },
      orderBy: { seq: 'desc' },
      take: 50,
      select: { at: true, actorId: true, object: true, meta: true },
    })
    const people = await tx.member.findMany({
      where: ownWorkspace(member),
      select: { userId: true, user: { select: { name: true, email: true } } },
    })
    const names = new Map(people.map(({ userId, user }) => [userId, user.name.trim() || user.email]))
    return rows.map(({ at, actorId, object, meta }) => ({
      ...{ at, places: Number((meta as { count?: number }).count ?? 0), mark: object.replace('person ', '') },
      by: actorId === null ? null : { userId: actorId, name: names.get(actorId) ?? null },
    }))
  })
}

/**
 * Keeps who erases the same person at this moment waiting: they find nothing left. Takes no member: whatever calls it has
 * one, or is the operator's.
 */
export async function oneAtATime(tx: Transaction, workspaceId: string | null, email: string): Promise<void> {
  await tx.$executeRaw`SELECT set_config('lock_timeout', '20s', true)`
  const what = `erase ${workspaceId ?? ''} ${personHash(email).toString('hex')}`
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${what}, 0))`
}

async function namesOf(tx: Transaction, member: Member, found: Found): Promise<readonly string[]> {
  const own = ownWorkspace(member)
  const rows = await tx.submission.findMany({
    where: { AND: [own, { id: { in: [...found.submissions] } }] },
    select: { contactName: true, businessName: true },
    take: 50,
  })
  const recipients = await tx.recipient.findMany({
    where: { AND: [own, { id: { in: [...found.recipients] } }] },
    select: { name: true },
    take: 50,
  })
  const names = [...rows.flatMap((row) => [row.contactName, row.businessName]), ...recipients.map(({ name }) => name)]
  return [...new Set(names.filter((name) => name !== null))].sort()
}

async function isMember(tx: Transaction, member: Member, email: string): Promise<boolean> {
  const where = { AND: [ownWorkspace(member), { user: { email } }] }
  return (await tx.member.count({ where })) > 0
}

const nothingHeld: Refusal = {
  refused: 'nothing-chosen',
  message: 'Nothing is held of this address any more.',
}

const theirOwnWay: Refusal = {
  refused: 'unprocessable',
  field: 'email',
  message: 'This is the address of a member. Remove them on the page People first.',
}

const opReused: Refusal = {
  refused: 'op-reused',
  field: 'opId',
  message: 'This form erased somebody else already. Open the page again.',
}
