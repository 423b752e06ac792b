import 'server-only'
import { randomBytes } from 'node:crypto'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { AuditAction } from '@/lib/access/privileged'
import type { Member } from '@/lib/access/viewer'
import { forbidden, notFound, type Refusal } from '@/lib/schemas/refusal'
import { audit } from './audit'
import { ceilings, most } from './ceilings'
import type { Transaction } from './db'
import type { Prisma } from './generated/client'
import { inWorkspace } from './in-workspace'
import { cancelLetters, lettersOf, type RecipientLetter } from './recipient-letters'
import { lockLink } from './sendable-link'
import { endColumns, standing, takenBackAt } from './taken-back'

/** One person a link was sent to, and what came of it. */
export type Recipient = {
  readonly id: string
  readonly slug: string
  readonly name: string | null
  readonly email: string
  readonly addedAt: Date
  /** When letters to them ended: they asked for it, or a member did. */
  readonly stoppedAt: Date | null
  readonly removedAt: Date | null
  readonly letters: readonly RecipientLetter[]
  /** First of each, on whichever device. */
  readonly openedAt: Date | null
  readonly startedAt: Date | null
  readonly submittedAt: Date | null
  /** When all that they sent had been taken back or deleted by them; null while some of it stands. */
  readonly takenBackAt: Date | null
  /** What can be read of what they sent. */
  readonly submissionId: string | null
}

/** The people one link was sent to, the ones added last first; those who were removed come last. */
export async function listRecipients(member: Member, linkId: string): Promise<readonly Recipient[] | Refusal> {
  if (!may(member, 'links.see')) return forbidden
  return inWorkspace(member, async (tx) => {
    const own = ownWorkspace(member)
    if ((await tx.brandedLink.count({ where: { ...own, id: linkId } })) === 0) return notFound
    const rows = await tx.recipient.findMany({
      where: { ...own, linkId },
      orderBy: [{ removedAt: { sort: 'asc', nulls: 'first' } }, { addedAt: 'desc' }, { email: 'asc' }],
      select: { ...recipientColumns, visits: { select: visitColumns } },
    })
    const letters = await lettersOf(tx, member, linkId)
    return rows.map(({ visits, ...row }) => ({
      ...row,
      letters: letters.get(row.id) ?? [],
      openedAt: first(visits.map(({ openedAt }) => openedAt)),
      startedAt: first(visits.map(({ startedAt }) => startedAt)),
      submittedAt: first(visits.map(({ submittedAt }) => submittedAt)),
      takenBackAt: takenBackAt(visits.map(({ submission }) => submission)),
      submissionId: standing(visits.map(({ submission }) => submission)),
    }))
  })
}

/** How many people are on the list anew, and who was on it already. */
export type Adding = { readonly added: number; readonly there: readonly string[] }

/** Gives everybody a private address of their own. Who was removed is on the list again; nobody is on it twice. */
export async function addRecipients(
  member: Member,
  linkId: string,
  people: readonly Person[],
  now: Date,
): Promise<Adding | Refusal> {
  if (!may(member, 'links.send')) return forbidden
  return inWorkspace(member, async (tx) => {
    if (!(await lockLink(tx, member, linkId))) return notFound
    const known = await knownPeople(tx, member, linkId)
    const fresh = people.filter(({ email }) => !known.has(email))
    const gone = people.flatMap(({ email }) => known.get(email) ?? []).filter(({ removedAt }) => removedAt !== null)
    if (known.size + fresh.length > most.recipients) return ceilings.recipients
    const own = { ...ownWorkspace(member), linkId }
    await tx.recipient.createMany({ data: fresh.map((person) => ({ ...own, ...newRecipient(person), addedAt: now })) })
    const ids = gone.map(({ id }) => id)
    await tx.recipient.updateMany({ where: { ...own, id: { in: ids } }, data: { removedAt: null } })
    const there = people.map(({ email }) => email).filter((email) => known.has(email))
    const added = fresh.length + ids.length
    const meta = { count: added }
    if (added > 0) await audit(tx, member, { action: 'recipients.added', object: `link ${linkId}`, meta }, now)
    return { added, there: there.filter((email) => known.get(email)?.removedAt === null) }
  })
}

/** Ends letters to a recipient; their private address goes on working. */
export const stopRecipient = (member: Member, linkId: string, id: string, now: Date): Promise<Changed> =>
  change(member, { linkId, id }, 'recipient.stopped', { from: { stoppedAt: null }, to: { stoppedAt: now } }, now)

/** Takes a recipient off the list: their private address works no more, and no letter goes out. */
export const removeRecipient = (member: Member, linkId: string, id: string, now: Date): Promise<Changed> =>
  change(member, { linkId, id }, 'recipient.removed', { from: { removedAt: null }, to: { removedAt: now } }, now)

/** Puts a removed recipient back. Letters that were cancelled stay so. */
export const restoreRecipient = (member: Member, linkId: string, id: string, now: Date): Promise<Changed> => {
  const step = { from: { removedAt: { not: null } }, to: { removedAt: null } }
  return change(member, { linkId, id }, 'recipient.restored', step, now)
}

type Changed = { readonly id: string } | Refusal
type Step = {
  readonly from: Prisma.RecipientWhereInput
  readonly to: { readonly stoppedAt?: Date; readonly removedAt?: Date | null }
}

async function change(
  member: Member,
  { linkId, id }: { readonly linkId: string; readonly id: string },
  action: AuditAction,
  { from, to }: Step,
  now: Date,
): Promise<Changed> {
  if (!may(member, 'links.send')) return forbidden
  return inWorkspace(member, async (tx) => {
    const own = { ...ownWorkspace(member), linkId, id }
    const { count } = await tx.recipient.updateMany({ where: { ...own, ...from }, data: to })
    if (count === 0) return (await tx.recipient.count({ where: own })) > 0 ? { id } : notFound
    const ended = to.stoppedAt ?? to.removedAt
    if (ended) await cancelLetters(tx, member, { ids: [id], kinds: ['asked', 'reminder'] }, ended)
    await audit(tx, member, { action, object: `recipient ${id}`, meta: { link: linkId } }, now)
    return { id }
  })
}

const recipientColumns = {
  ...{ id: true, slug: true, name: true, email: true, addedAt: true, stoppedAt: true, removedAt: true },
} satisfies Prisma.RecipientSelect

const visitColumns = {
  ...{ openedAt: true, startedAt: true, submittedAt: true },
  submission: { select: endColumns },
} satisfies Prisma.VisitSelect

const first = (moments: readonly (Date | null)[]): Date | null =>
  moments.filter((moment) => moment !== null).sort((one, other) => one.getTime() - other.getTime())[0] ?? null

/** Somebody to send a link to, the address in lower case. */
export type Person = { readonly name: string | null; readonly email: string }

const newRecipient = ({ name, email }: Person) => ({
  ...{ name, email, id: randomBytes(10).toString('hex') },
  slug: randomBytes(16).toString('base64url'),
})

async function knownPeople(tx: Transaction, member: Member, linkId: string) {
  const rows = await tx.recipient.findMany({
    where: { ...ownWorkspace(member), linkId },
    select: { id: true, email: true, removedAt: true },
  })
  return new Map(rows.map((row) => [row.email, row]))
}
