import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import { forbidden, type Refusal } from '@/lib/schemas/refusal'
import { audit } from './audit'
import type { Transaction } from './db'
import type { Prisma } from './generated/client'
import { inWorkspace } from './in-workspace'
import { findPlaces, placesIn, type Found } from './person-places'
import { metaOf } from './persons'
import { personObject } from './tombstones'

/** Everything that a workspace holds of one person, part by part. */
export type PersonFile = {
  readonly email: string
  readonly takenAt: Date
  readonly parts: readonly { readonly part: string; readonly rows: readonly object[] }[]
}

/** How long gathering it may take, in ms. */
const patience = 60_000

/**
 * Gathers everything that the member's workspace holds of one person, to be handed over, and notes that it was taken.
 * @param email in lower case
 * @returns `nothing-chosen` where nothing is held of them
 */
export async function takePersonFile(
  member: Member,
  email: string,
  as: 'json' | 'csv',
  now: Date,
): Promise<PersonFile | Refusal> {
  if (!may(member, 'persons.export')) return forbidden
  return inWorkspace(
    member,
    async (tx) => {
      const found = await findPlaces(tx, { ...ownWorkspace(member), email, before: now }, false)
      if (placesIn(found.places) === 0) return nothingHeld
      const parts = await partsOf(tx, member, found)
      const meta = { as, ...metaOf(found.places) }
      await audit(tx, member, { action: 'person.exported', object: personObject(email), meta }, now)
      return { email, takenAt: now, parts }
    },
    patience,
  )
}

async function partsOf(tx: Transaction, member: Member, found: Found): Promise<PersonFile['parts']> {
  const own = ownWorkspace(member)
  const among = (ids: readonly string[]) => ({ ...own, id: { in: [...ids] } })
  const parts = [
    { part: 'Submission', rows: await tx.submission.findMany(of(among(found.submissions), submissionColumns)) },
    { part: 'Recipient', rows: await tx.recipient.findMany(of(among(found.recipients), recipientColumns)) },
    { part: 'Letter', rows: (await tx.letter.findMany(of(among(found.letters), letterColumns))).map(keyless) },
    { part: 'Invitation', rows: await tx.invitation.findMany(of(among(found.invitations), invitationColumns)) },
    {
      part: 'Mention',
      rows: found.mentions.flatMap(({ of: { kind }, rows }) => rows.map(({ held }) => ({ kind, ...held }))),
    },
  ]
  return parts.filter(({ rows }) => rows.length > 0)
}

const of = <Where, Select>(where: Where, select: Select) => ({ where, select, orderBy: { id: 'asc' } as const })

const submissionColumns = {
  ...{ id: true, businessName: true, contactName: true, contactEmail: true, createdAt: true, sentAt: true },
  ...{ endedAt: true, endedBy: true, status: true, statusAt: true, reason: true, tags: true, contactedAt: true },
  ...{ snoozedUntil: true, removedAt: true, outcome: true, runnerUp: true, urgency: true, signs: true, patterns: true },
  link: { select: { name: true } },
  sent: {
    orderBy: { versionNumber: 'asc' },
    select: { versionNumber: true, sentAt: true, version: { select: { answers: true, verdict: true } } },
  },
  consents: {
    orderBy: { versionNumber: 'asc' },
    select: { versionNumber: true, words: true, purpose: true, method: true, givenAt: true, withdrawnAt: true },
  },
  notes: {
    orderBy: { writtenAt: 'asc' },
    select: {
      ...{ authorName: true, words: true, writtenAt: true, editedAt: true, removedAt: true },
      versions: { orderBy: { number: 'asc' }, select: { words: true, writtenAt: true } },
    },
  },
  tasks: {
    orderBy: { addedAt: 'asc' },
    select: { authorName: true, words: true, dueOn: true, addedAt: true, doneAt: true, removedAt: true },
  },
  files: {
    orderBy: { addedAt: 'asc' },
    select: { authorName: true, name: true, url: true, addedAt: true, removedAt: true },
  },
  askBacks: {
    orderBy: { askedAt: 'asc' },
    select: { authorName: true, words: true, askedAt: true, answer: true, answeredAt: true },
  },
  followUps: {
    orderBy: { day: 'asc' },
    select: { day: true, bought: true, measures: true, occurred: true, course: true, again: true, savedAt: true },
  },
  changes: {
    orderBy: { changeId: 'asc' },
    select: { before: true, after: true, change: { select: { at: true, authorName: true } } },
  },
} satisfies Prisma.SubmissionSelect

const recipientColumns = {
  ...{ name: true, email: true, addedAt: true, stoppedAt: true, removedAt: true },
  link: { select: { name: true } },
} satisfies Prisma.RecipientSelect

const letterColumns = {
  ...{ kind: true, toName: true, toEmail: true, data: true, state: true, problem: true },
  ...{ createdAt: true, sendAt: true, settledAt: true },
} satisfies Prisma.LetterSelect

const invitationColumns = {
  ...{ email: true, rank: true, inviterName: true, createdAt: true, expiresAt: true },
  ...{ acceptedAt: true, revokedAt: true },
} satisfies Prisma.InvitationSelect

/** A key that waits to be sent opens something: it is for who gets the letter alone. */
function keyless<Row extends { readonly data: unknown }>(row: Row): object {
  const { token: _token, ...data } = row.data as Record<string, unknown>
  return { ...row, data }
}

const nothingHeld: Refusal = { refused: 'nothing-chosen', message: 'Nothing is held of this address.' }
