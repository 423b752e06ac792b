import 'server-only'
import { visibleAssessments, visibleShares } from '@/lib/access/policy'
import type { Reader, Viewer } from '@/lib/access/viewer'
import { db } from './db'
import type { Prisma } from './generated/client'

/** Who asked for an assessment, and how what they ask by looks. */
export type Brand = {
  /** The name of the workspace. */
  readonly workspace: string
  /** Who asks, and what they sell. */
  readonly sender: string
  readonly sells: string
  /** A # and six hex digits. */
  readonly colour: string
  /** The picture, with its size in pixels. */
  readonly logo: { readonly id: string; readonly width: number; readonly height: number } | null
  /** https, or null. */
  readonly callUrl: string | null
}

/** Who asked for the viewer's assessment, or null where nobody did. It stays when their link stops. */
export async function brandOf(viewer: Viewer): Promise<Brand | null> {
  const visit = await db().visit.findFirst({
    where: { assessment: visibleAssessments(viewer) },
    select: { link: { select: brandColumns } },
  })
  return visit && brand(visit.link)
}

/** The same for what a reader may read. */
export async function sharedBrandOf(reader: Reader): Promise<Brand | null> {
  const visit = await db().visit.findFirst({
    where: { assessment: { shares: { some: visibleShares(reader) } } },
    select: { link: { select: brandColumns } },
  })
  return visit && brand(visit.link)
}

/** What is read of a branded link for it. */
export const brandColumns = {
  sender: true,
  sells: true,
  colour: true,
  callUrl: true,
  logo: { select: { id: true, width: true, height: true } },
  workspace: { select: { name: true } },
} satisfies Prisma.BrandedLinkSelect

/** A row of the table as the rest of the product knows it. */
export function brand(row: Prisma.BrandedLinkGetPayload<{ select: typeof brandColumns }>): Brand {
  const { workspace, sender, sells, colour, callUrl, logo } = row
  return { workspace: workspace.name, sender, sells, colour, callUrl, logo }
}
