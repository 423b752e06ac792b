import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import { forbidden, type Refusal } from '@/lib/schemas/refusal'
import { audit } from './audit'
import { inWorkspace } from './in-workspace'
import { keepLogo, logoColumns, type Logo, type Picture } from './logos'

/** What a new link begins with. */
export type BrandSettings = {
  readonly colour: string
  readonly logo: Logo | null
  readonly sells: string | null
  /** Null while nothing was chosen yet. */
  readonly savedAt: Date | null
}

/** The colour of a workspace that has chosen none: the product's own. */
const plainColour = '#0b5a4a'

/** The brand of the member's workspace, or a plain one. */
export async function getBrandSettings(member: Member): Promise<BrandSettings | Refusal> {
  if (!may(member, 'links.see')) return forbidden
  const found = await inWorkspace(member, (tx) =>
    tx.brand.findUnique({
      where: ownWorkspace(member),
      select: { colour: true, sells: true, savedAt: true, logo: { select: logoColumns } },
    }),
  )
  return found ?? { colour: plainColour, logo: null, sells: null, savedAt: null }
}

/** What the form of the settings holds. */
export type NewBrand = { readonly colour: string; readonly sells: string | null; readonly withoutLogo: boolean }

/** Keeps the brand. Links that there are keep what they have. @param picture a new logo; null for the one there is */
export async function saveBrandSettings(
  member: Member,
  { colour, sells, withoutLogo }: NewBrand,
  picture: Picture | null,
  now: Date,
): Promise<{ readonly savedAt: Date } | Refusal> {
  if (!may(member, 'brand.change')) return forbidden
  return inWorkspace(member, async (tx) => {
    const own = ownWorkspace(member)
    const kept = picture ? await keepLogo(tx, member, picture, now) : undefined
    const logo = kept !== undefined ? { logoId: kept } : withoutLogo ? { logoId: null } : {}
    const saved = { colour, sells, savedAt: now, ...logo }
    await tx.brand.upsert({
      where: own,
      create: { ...own, ...saved },
      update: saved,
      select: { workspaceId: true },
    })
    const meta = { logo: picture ? 'new' : withoutLogo ? 'none' : 'kept' }
    await audit(tx, member, { action: 'brand.changed', object: `brand ${own.workspaceId}`, meta }, now)
    return { savedAt: now }
  })
}
