import 'server-only'
import { visibleAssessments } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import type { CallNumber } from '@/lib/schemas/vendor-call'
import type { VendorDetails } from '@/lib/schemas/vendor-details'
import { db } from './db'
import type { Prisma } from './generated/client'
import { isoDay, statementColumns, type VendorStatement } from './vendor-parts'
import { linkColumns, vendorLink, type VendorLink } from './vendor-links'

/** One conversation with a vendor. */
export type VendorCall = {
  readonly number: CallNumber
  readonly who: string | null
  /** ISO day. */
  readonly heldOn: string | null
  readonly version: number
}

/** A vendor that the viewer considers, with everything on it. */
export type Vendor = VendorDetails & {
  readonly id: string
  /** From 1 on, in the order they were added. */
  readonly number: number
  /** Of name, claim and price. */
  readonly version: number
  /** By number. */
  readonly calls: readonly VendorCall[]
  /** The latest of each question in each call, by question and then by call. */
  readonly statements: readonly VendorStatement[]
  readonly addedAt: Date
  /** The last change of its details, its calls or its statements. */
  readonly savedAt: Date
  readonly removedAt: Date | null
  /** The link that was not ended, if there is one; it may have run out. */
  readonly link: VendorLink | null
}

/** A vendor that was removed and can be brought back. */
export type RemovedVendor = { readonly id: string; readonly name: string; readonly removedAt: Date }

/** The viewer's vendors in the order they were added, without those that were removed. */
export async function listVendors(viewer: Viewer): Promise<readonly Vendor[]> {
  const rows = await db().vendor.findMany({
    where: { assessment: visibleAssessments(viewer), removedAt: null },
    orderBy: { number: 'asc' },
    select: columns,
  })
  return rows.map(vendor)
}

/** One of the viewer's vendors; null where there is none of that id or it was removed. */
export async function getVendor(viewer: Viewer, id: string): Promise<Vendor | null> {
  const where = { id, assessment: visibleAssessments(viewer), removedAt: null }
  const row = await db().vendor.findFirst({ where, select: columns })
  return row && vendor(row)
}

/** The viewer's vendors that were removed, the last one first. */
export async function listRemovedVendors(viewer: Viewer): Promise<readonly RemovedVendor[]> {
  const rows = await db().vendor.findMany({
    where: { assessment: visibleAssessments(viewer), removedAt: { not: null } },
    orderBy: [{ removedAt: 'desc' }, { number: 'desc' }],
    select: { id: true, name: true, removedAt: true },
  })
  return rows.flatMap(({ id, name, removedAt }) => (removedAt ? [{ id, name, removedAt }] : []))
}

const columns = {
  ...{ id: true, number: true, name: true, claim: true, price: true, version: true },
  ...{ addedAt: true, savedAt: true, removedAt: true },
  calls: {
    select: { number: true, who: true, heldOn: true, version: true },
    orderBy: [{ number: 'asc' }, { version: 'desc' }],
    distinct: ['number'],
  },
  statements: { select: statementColumns, orderBy: [{ question: 'asc' }, { call: 'asc' }] },
  links: { where: { revokedAt: null }, select: linkColumns, take: 1 },
} satisfies Prisma.VendorSelect

type Row = Prisma.VendorGetPayload<{ select: typeof columns }>

function vendor({ links: [link], calls, statements, ...row }: Row): Vendor {
  const told = statements as readonly VendorStatement[]
  return {
    ...row,
    calls: calls.map((call) => ({ ...call, number: call.number as CallNumber, heldOn: isoDay(call.heldOn) })),
    statements: told,
    link: link ? vendorLink(link, told) : null,
  }
}
