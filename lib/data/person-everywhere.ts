import 'server-only'
import { randomBytes } from 'node:crypto'
import type { Refusal } from '@/lib/schemas/refusal'
import { auditBy } from './audit'
import { db, type Transaction } from './db'
import { keepingAnOwner } from './last-owner'
import { eraseAccount, findAccount, type OwnAccount } from './person-account'
import { erasePlaces, findPlaces, placesIn, type Found, type Places } from './person-places'
import { mentionsIn, rewriteMentions, textsOfNone, type Mention, type TextTable } from './person-texts'
import { metaOf, oneAtATime } from './persons'
import { keepTombstone, personHash, personObject } from './tombstones'

/** What is found of somebody in one workspace, or outside of all. */
export type PlacesAt = { readonly workspaceId: string | null; readonly places: readonly Places[] }

type Everything = {
  readonly workspaces: readonly { readonly workspaceId: string; readonly found: Found }[]
  readonly assessments: readonly string[]
  readonly letters: readonly string[]
  readonly verifications: readonly string[]
  readonly mentions: readonly { readonly of: TextTable; readonly rows: readonly Mention[] }[]
  readonly account: OwnAccount | null
}

/** How long looking through the whole database may take, in ms. */
const patience = 30 * 60_000

/** In how many places somebody is found, in all workspaces and outside of them. Takes no member: the operator asks. */
export const findEverywhere = (email: string, now: Date): Promise<readonly PlacesAt[]> =>
  patiently(async (tx) => placesOf(await everythingOf(tx, email, now, false)))

/**
 * Erases somebody everywhere, for good: in each workspace as `erasePerson` does, with the assessments they sent, all that
 * is below these, and their account. Takes no member, for the same reason. @returns where they were; a refusal where they
 * are the last owner of a workspace
 */
export const eraseEverywhere = (email: string, now: Date): Promise<readonly PlacesAt[] | Refusal> =>
  keepingAnOwner(() =>
    patiently(async (tx) => {
      const erased = await eraseAll(tx, email, now, now)
      const id = randomBytes(10).toString('hex')
      const places = erased.reduce((sum, one) => sum + placesIn(one.places), 0)
      await keepTombstone(tx, { id, workspaceId: null, email, places, visits: [] }, now)
      return erased
    }),
  )

/**
 * The same inside a transaction, of what was there before some time. Takes no member, for the same reason.
 * @returns where they were
 */
export async function eraseAll(tx: Transaction, email: string, before: Date, now: Date): Promise<readonly PlacesAt[]> {
  await oneAtATime(tx, null, email)
  const all = await everythingOf(tx, email, before, true)
  for (const { workspaceId, found } of all.workspaces) {
    await erasePlaces(tx, { workspaceId, email, before }, found, now)
    const done = { action: 'person.erased', object: personObject(email), meta: metaOf(found.places) } as const
    await auditBy(tx, { workspaceId, actorId: null }, done, now)
  }
  await eraseAssessments(tx, all.assessments, now)
  await tx.letter.deleteMany({ where: { id: { in: [...all.letters] } } })
  await tx.verification.deleteMany({ where: { id: { in: [...all.verifications] } } })
  if (all.account) await eraseAccount(tx, all.account, now)
  // Some of what mentions them is kept as it was written, but for this.
  await tx.$executeRaw`SELECT set_config('app.erasing', 'yes', true)`
  for (const { of } of all.mentions)
    await rewriteMentions(tx, of, await mentionsIn(tx, of, { workspaceId: null, before }, email, true), email)
  return placesOf(all)
}

/**
 * Erases what somebody answered whose address stands nowhere any more, because the workspaces they sent it to erased them
 * before. Takes no member, for the same reason. @returns how many assessments
 */
export async function eraseAnswered(tx: Transaction, person: Buffer, before: Date, now: Date): Promise<number> {
  const assessments = await assessmentsOf(tx, [], person, before)
  await eraseAssessments(tx, assessments, now)
  return assessments.length
}

/** Runs long work as the owner of the tables. Takes no member: the operator asks. */
export const patiently = <Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> =>
  db().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('statement_timeout', ${String(patience)}, true),
        set_config('idle_in_transaction_session_timeout', ${String(patience)}, true)`
      return work(tx)
    },
    { timeout: patience },
  )

async function everythingOf(tx: Transaction, email: string, before: Date, hold: boolean): Promise<Everything> {
  const workspaces: { workspaceId: string; found: Found }[] = []
  for (const { id: workspaceId } of await tx.workspace.findMany({ select: { id: true }, orderBy: { id: 'asc' } })) {
    const found = await findPlaces(tx, { workspaceId, email, before }, hold)
    if (found.places.length > 0) workspaces.push({ workspaceId, found })
  }
  const assessments = await assessmentsOf(tx, workspaces, personHash(email), before)
  const mentions: { of: TextTable; rows: readonly Mention[] }[] = []
  for (const of of textsOfNone) {
    const rows = await mentionsIn(tx, of, { workspaceId: null, before }, email, hold)
    if (rows.length > 0) mentions.push({ of, rows })
  }
  return {
    ...{ workspaces, assessments, mentions, account: await findAccount(tx, email, before) },
    letters: await ids(tx.$queryRaw`
      SELECT id FROM letter WHERE workspace_id IS NULL AND lower(to_email) = ${email} AND created_at <= ${before}`),
    verifications: await ids(tx.$queryRaw`
      SELECT id FROM verification WHERE created_at <= ${before}
        AND (position(${email} in lower(identifier)) > 0 OR position(${email} in lower(value)) > 0)`),
  }
}

const ids = async (rows: Promise<{ id: string }[]>): Promise<readonly string[]> => (await rows).map(({ id }) => id)

/** Those that they sent, those that they began by a link of their own, and those of either where a workspace erased them. */
async function assessmentsOf(tx: Transaction, workspaces: Everything['workspaces'], hash: Buffer, before: Date) {
  const person = Uint8Array.from(hash)
  const erased = await tx.tombstone.findMany({ where: { person: { equals: person } }, select: { visits: true } })
  const visits = [...workspaces.flatMap(({ found }) => found.visits), ...erased.flatMap((one) => one.visits)]
  return ids(tx.$queryRaw`
    SELECT a.id FROM assessment a JOIN visit v ON v.assessment_id = a.id
    WHERE a.created_at <= ${before} AND v.id = ANY(${visits}) ORDER BY a.id`)
}

/** With everything below them. What a browser holds opens nothing, and says that its holder ended it. */
async function eraseAssessments(tx: Transaction, assessments: readonly string[], now: Date): Promise<void> {
  const of = { assessmentId: { in: [...assessments] } }
  await tx.key.updateMany({ where: { ...of, endedAt: null }, data: { endedAt: now, endedBy: 'holder' } })
  await tx.followUp.deleteMany({ where: of })
  await tx.assessment.deleteMany({ where: { id: { in: [...assessments] } } })
}

function placesOf(all: Everything): readonly PlacesAt[] {
  const { account, assessments, letters, verifications, mentions } = all
  const outside = [
    { kind: 'assessment', theirs: assessments.length, mentions: 0 },
    { kind: 'letter', theirs: letters.length, mentions: 0 },
    { kind: 'sign_in', theirs: verifications.length, mentions: 0 },
    { kind: 'account', theirs: account?.theirs ?? 0, mentions: account?.named ?? 0 },
    { kind: 'elsewhere', theirs: 0, mentions: mentions.reduce((sum, { rows }) => sum + rows.length, 0) },
  ].filter((one) => one.theirs + one.mentions > 0)
  return [
    ...all.workspaces.map(({ workspaceId, found }) => ({ workspaceId, places: found.places })),
    ...(outside.length > 0 ? [{ workspaceId: null, places: outside }] : []),
  ]
}
