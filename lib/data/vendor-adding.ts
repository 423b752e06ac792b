import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { visibleAssessments } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { notFound, type Refusal } from '@/lib/schemas/refusal'
import type { NewVendor } from '@/lib/schemas/vendor-details'
import { ceilings, most } from './ceilings'
import { db, type Transaction } from './db'
import { isSame } from './fold'
import type { KeyHash } from './keys'
import { daysAfter, draftDays } from './lifetime'
import { prolong } from './lock-vendor'
import { lockAssessment } from './lock'

/**
 * Adds a vendor. The same form sent again gives the vendor that is there already. Refused when the assessment is gone, at
 * 12 vendors, at 50 that were ever added, and as `op-reused` where the form added another one or one that was removed.
 * @returns its id
 */
export function addVendor(viewer: Viewer, vendor: NewVendor, now: Date): Promise<{ id: string } | Refusal> {
  return db().$transaction(async (tx) => {
    const assessment = await lockAssessment(tx, viewer, now)
    if (!assessment) return notFound
    const own = { assessment: visibleAssessments(viewer) }
    const same = await addedBy(tx, assessment.id, vendor.opId)
    if (same) return same.removedAt === null && saysTheSame(same, vendor) ? { id: same.id } : opReused
    if ((await tx.vendor.count({ where: { ...own, removedAt: null } })) >= most.vendors) return ceilings.vendors
    if ((await tx.vendor.count({ where: own })) >= most.vendorsEver) return ceilings.vendorsEver
    const last = await tx.vendor.findFirst({ where: own, orderBy: { number: 'desc' }, select: { number: true } })
    await prolong(tx, assessment, now)
    return append(tx, assessment.id, (last?.number ?? 0) + 1, vendor, now)
  })
}

/** Minutes within which a form that is sent again means the assessment it began, and not another. */
const sentTwice = 10

/**
 * Begins an assessment without answers and adds a vendor to it, for whoever holds the key. Takes no viewer, because there
 * is none yet. The id of the assessment is worked out from the form's, so that a second click within ten minutes that
 * says the same adds its key to what the first one made. Anything else makes an assessment of its own.
 * @param keyHash SHA-256 of the key, 32 bytes
 * @returns the ids of the assessment and of the vendor
 */
export function startWithVendor(
  rubricId: string,
  keyHash: KeyHash,
  vendor: NewVendor,
  now: Date,
): Promise<{ id: string; vendor: string }> {
  return db().$transaction(async (tx) => {
    const id = createHash('sha256').update(`vendor first ${vendor.opId}`).digest('hex').slice(0, 20)
    if (await begin(tx, id, rubricId, now)) return furnish(tx, id, keyHash, vendor, now)
    const same = await addedBy(tx, id, vendor.opId)
    const isRecent = same !== null && same.addedAt > new Date(now.getTime() - sentTwice * 60_000)
    const keys = await tx.key.count({ where: { assessmentId: id, purpose: 'browser' } })
    if (isRecent && same.removedAt === null && saysTheSame(same, vendor) && keys < most.browser) {
      await addKey(tx, id, keyHash, now)
      return { id, vendor: same.id }
    }
    const other = randomBytes(10).toString('hex')
    await begin(tx, other, rubricId, now)
    return furnish(tx, other, keyHash, vendor, now)
  })
}

/** Two that begin the same wait for each other here. @returns false where it is there already */
async function begin(tx: Transaction, id: string, rubricId: string, now: Date): Promise<boolean> {
  const row = { id, rubricId, createdAt: now, expiresAt: daysAfter(now, draftDays) }
  return (await tx.assessment.createMany({ data: [row], skipDuplicates: true })).count > 0
}

async function furnish(tx: Transaction, id: string, keyHash: KeyHash, vendor: NewVendor, now: Date) {
  await addKey(tx, id, keyHash, now)
  return { id, vendor: (await append(tx, id, 1, vendor, now)).id }
}

const addKey = (tx: Transaction, assessmentId: string, hash: KeyHash, now: Date) =>
  tx.key.create({ data: { hash, assessmentId, purpose: 'browser', createdAt: now }, select: { purpose: true } })

const addedBy = (tx: Transaction, assessmentId: string, opId: string) =>
  tx.vendor.findFirst({
    where: { assessmentId, opId },
    select: {
      ...{ id: true, addedAt: true, removedAt: true },
      details: { where: { version: 1 }, select: { name: true, claim: true, price: true } },
    },
  })

type Added = NonNullable<Awaited<ReturnType<typeof addedBy>>>

/** Whether a form says what the vendor was added with, whatever was changed since. */
const saysTheSame = ({ details: [first] }: Added, { name, claim, price }: NewVendor) =>
  first !== undefined && isSame([first.name, first.claim, first.price], [name, claim, price])

function append(tx: Transaction, assessmentId: string, number: number, vendor: NewVendor, now: Date) {
  const { opId, name, claim, price } = vendor
  const details = { name, claim, price }
  const id = randomBytes(10).toString('hex')
  return tx.vendor.create({
    data: {
      ...{ ...details, id, assessmentId, number, opId, version: 1, addedAt: now, savedAt: now },
      details: { create: { ...details, version: 1, baseVersion: 0, savedAt: now } },
    },
    select: { id: true },
  })
}

const opReused: Refusal = {
  refused: 'op-reused',
  field: 'opId',
  message: 'This form added another vendor already. Open the page again to add one more.',
}
