import 'server-only'
import { randomBytes } from 'node:crypto'
import { visibleAssessments } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { madeAnotherLink, notFound, type Refusal } from '@/lib/schemas/refusal'
import type { VendorLinkForm } from '@/lib/schemas/vendor-link-form'
import { ceilings, most } from './ceilings'
import { db } from './db'
import type { Prisma } from './generated/client'
import type { KeyHash } from './keys'
import { daysAfter } from './lifetime'
import { lockVendor, prolong } from './lock-vendor'
import type { VendorStatement } from './vendor-parts'

/** A link by which a vendor answers for itself, as its maker sees it. Its key is not kept. */
export type VendorLink = {
  readonly id: string
  readonly vendorId: string
  /** The form that made it. */
  readonly opId: string
  /** Who asks, as the vendor is told. */
  readonly asker: string
  readonly createdAt: Date
  readonly expiresAt: Date
  /** When it was first on a screen for one second, or first saved to. */
  readonly openedAt: Date | null
  /** Questions that the vendor answered, by an option or in words, by this link or an earlier one. */
  readonly answered: number
  readonly sentAt: Date | null
  /** When the vendor last saved; later than `sentAt` where it changed something after sending. */
  readonly changedAt: Date | null
  readonly remindedAt: Date | null
}

/** A link about to be made: what was asked for, and the hash of the key that it will hold. */
export type NewVendorLink = VendorLinkForm & { readonly hash: KeyHash }

/**
 * Makes a link for one of the viewer's vendors, and ends the one before. The same form sent again gives the link that is
 * there already; `op-reused` where it made another, or one that has ended. @returns its id, for `shownVendorLink`
 */
export function createVendorLink(
  viewer: Viewer,
  vendorId: string,
  { opId, hash, asker, days }: NewVendorLink,
  now: Date,
): Promise<{ id: string } | Refusal> {
  return db().$transaction(async (tx) => {
    const vendor = await lockVendor(tx, viewer, vendorId, now)
    if (!vendor) return notFound
    const own = { vendorId: vendor.id }
    const same = await tx.vendorLink.findFirst({
      where: { ...own, opId },
      select: { id: true, asker: true, createdAt: true, expiresAt: true, revokedAt: true },
    })
    if (same) {
      const asksTheSame = same.asker === asker && +same.expiresAt === +daysAfter(same.createdAt, days)
      return same.revokedAt === null && same.expiresAt > now && asksTheSame ? { id: same.id } : madeAnotherLink
    }
    if ((await tx.vendorLink.count({ where: own })) >= most.vendorLinks) return ceilings.vendorLinks
    await tx.vendorLink.updateMany({ where: { ...own, revokedAt: null }, data: { revokedAt: now } })
    await prolong(tx, vendor.assessment, now)
    const id = randomBytes(10).toString('hex')
    const row = { ...own, id, hash, opId, asker, createdAt: now, expiresAt: daysAfter(now, days) }
    return tx.vendorLink.create({ data: row, select: { id: true } })
  })
}

/** Ends the link of a vendor for good. Ending it again changes nothing. @returns false where there is no such vendor */
export function revokeVendorLink(viewer: Viewer, vendorId: string, now: Date): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const vendor = await lockVendor(tx, viewer, vendorId, now)
    if (!vendor) return false
    await tx.vendorLink.updateMany({ where: { vendorId: vendor.id, revokedAt: null }, data: { revokedAt: now } })
    return true
  })
}

/** Notes that the vendor was reminded of its link. @returns false where it has none that works */
export async function noteReminder(viewer: Viewer, vendorId: string, now: Date): Promise<boolean> {
  const vendor = { id: vendorId, removedAt: null, assessment: visibleAssessments(viewer) }
  const { count } = await db().vendorLink.updateMany({
    where: { vendor, revokedAt: null, expiresAt: { gt: now } },
    data: { remindedAt: now },
  })
  return count > 0
}

/** What is read of a link. */
export const linkColumns = {
  ...{ id: true, vendorId: true, opId: true, asker: true, createdAt: true, expiresAt: true },
  ...{ openedAt: true, sentAt: true, remindedAt: true },
} satisfies Prisma.VendorLinkSelect

type Row = Prisma.VendorLinkGetPayload<{ select: typeof linkColumns }>

/** A row of the table as the rest of the product knows it, beside what the vendor has told so far. */
export function vendorLink(row: Row, statements: readonly VendorStatement[]): VendorLink {
  const told = statements.filter(({ call }) => call === 0)
  const times = told.map(({ savedAt }) => savedAt.getTime())
  return {
    ...row,
    answered: told.filter(({ option, note }) => option !== null || note !== null).length,
    changedAt: times.length > 0 ? new Date(Math.max(...times)) : null,
  }
}
