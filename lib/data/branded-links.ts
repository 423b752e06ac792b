import 'server-only'
import { randomBytes } from 'node:crypto'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import type { LinkFields, LinkForm } from '@/lib/schemas/link-form'
import { linkState, type LinkState } from '@/lib/schemas/link-state'
import { forbidden, madeAnotherLink, notFound, type Refusal } from '@/lib/schemas/refusal'
import { audit } from './audit'
import { ceilings, most } from './ceilings'
import type { Transaction } from './db'
import type { Prisma } from './generated/client'
import { inWorkspace } from './in-workspace'
import { keepLogo, logoColumns, type Logo, type Picture } from './logos'

/** A link by which a workspace asks prospects to answer, as its members see it. */
export type BrandedLink = LinkFields & {
  readonly id: string
  /** Random; it stands in the address that is passed on. */
  readonly slug: string
  readonly logo: Logo | null
  /** Origins of the pages that may show it in a frame. */
  readonly frames: readonly string[]
  readonly version: number
  readonly createdAt: Date
  readonly changedAt: Date
  readonly pausedAt: Date | null
  readonly archivedAt: Date | null
  readonly state: LinkState
}

/** One link of the member's workspace; `notFound` alike for another's and for none. */
export async function getLink(member: Member, id: string, now: Date): Promise<BrandedLink | Refusal> {
  if (!may(member, 'links.see')) return forbidden
  const row = await inWorkspace(member, (tx) => findLink(tx, member, id))
  return row ? { ...row, state: linkState(row, now) } : notFound
}

/**
 * Publishes a link. The same form sent again gives the link that it made.
 * @param picture its logo; null for the brand's own, or for none where the form says so
 * @returns its id; `op-reused` where the form made another link
 */
export async function createLink(
  member: Member,
  { opId, fields, withoutLogo }: Pick<LinkForm, 'opId' | 'fields' | 'withoutLogo'>,
  picture: Picture | null,
  now: Date,
): Promise<{ readonly id: string } | Refusal> {
  if (!may(member, 'links.change')) return forbidden
  return inWorkspace(member, async (tx) => {
    const own = ownWorkspace(member)
    await lockLinks(tx, own.workspaceId)
    const same = await tx.brandedLink.findFirst({ where: { ...own, opId }, select: linkColumns })
    if (same) return asksTheSame(fields, link(same)) ? { id: same.id } : madeAnotherLink
    if ((await tx.brandedLink.count({ where: own })) >= most.links) return ceilings.links
    if (!(await areMembers(tx, member, fields.told))) return unknownTold
    const brand = withoutLogo ? null : await tx.brand.findUnique({ where: own, select: { logoId: true } })
    const logoId = picture ? await keepLogo(tx, member, picture, now) : (brand?.logoId ?? null)
    const made = await insertLink(tx, member, { opId, fields, logoId, frames: [] }, now)
    await audit(tx, member, { action: 'link.made', object: `link ${made.id}` }, now)
    return made
  })
}

/** What can be changed of a link, on the version it was read at. */
export type LinkChange = Partial<LinkFields> & {
  readonly version: number
  readonly withoutLogo?: boolean
  readonly frames?: readonly string[]
}

/**
 * Changes a link; what is not named stays.
 * @param picture a new logo; null for the one there is, or for none where the change says so
 * @returns `changed-meanwhile` where somebody changed it since
 */
export async function changeLink(
  member: Member,
  id: string,
  change: LinkChange,
  picture: Picture | null,
  now: Date,
): Promise<{ readonly id: string; readonly version: number } | Refusal> {
  if (!may(member, 'links.change')) return forbidden
  return inWorkspace(member, async (tx) => {
    const { version, told, withoutLogo, frames, ...fields } = change
    const own = { ...ownWorkspace(member), id }
    if (told && !(await areMembers(tx, member, told))) return unknownTold
    const before = await findLink(tx, member, id)
    if (!before) return notFound
    const kept = picture ? await keepLogo(tx, member, picture, now) : undefined
    const logo = kept !== undefined ? { logoId: kept } : withoutLogo ? { logoId: null } : {}
    const { count } = await tx.brandedLink.updateMany({
      where: { ...own, version },
      data: { ...fields, ...logo, ...(frames && { frames: [...frames] }), version: version + 1, changedAt: now },
    })
    // A picture that was kept for nothing is let go with the next one.
    if (count === 0) return changedMeanwhile
    if (told) await setTold(tx, member, id, told)
    const meta = { fields: changedFields(before, change, picture !== null), version: version + 1 }
    await audit(tx, member, { action: 'link.changed', object: `link ${id}`, meta }, now)
    return { id, version: version + 1 }
  })
}

/** Makes a live copy of a link, with its look and words and without its recipients. The same form makes one. */
export async function duplicateLink(
  member: Member,
  id: string,
  opId: string,
  now: Date,
): Promise<{ readonly id: string } | Refusal> {
  if (!may(member, 'links.change')) return forbidden
  return inWorkspace(member, async (tx) => {
    const own = ownWorkspace(member)
    await lockLinks(tx, own.workspaceId)
    const same = await tx.brandedLink.findFirst({ where: { ...own, opId }, select: { id: true } })
    if (same) return same
    const row = await findLink(tx, member, id)
    if (!row) return notFound
    if ((await tx.brandedLink.count({ where: own })) >= most.links) return ceilings.links
    const expiresAt = row.expiresAt && row.expiresAt > now ? row.expiresAt : null
    const fields = { ...row, name: copyName(row.name), expiresAt }
    const made = await insertLink(tx, member, { opId, fields, logoId: row.logo?.id ?? null, frames: row.frames }, now)
    await audit(tx, member, { action: 'link.copied', object: `link ${made.id}`, meta: { from: id } }, now)
    return made
  })
}

/** Members of the workspace who can be told, by name. */
export async function listTellable(
  member: Member,
): Promise<readonly { readonly userId: string; readonly name: string; readonly email: string }[] | Refusal> {
  if (!may(member, 'people.see')) return forbidden
  const rows = await inWorkspace(member, (tx) =>
    tx.member.findMany({
      where: ownWorkspace(member),
      orderBy: [{ since: 'asc' }, { userId: 'asc' }],
      select: { userId: true, user: { select: { name: true, email: true } } },
    }),
  )
  return rows.map(({ userId, user }) => ({ userId, ...user }))
}

export const linkColumns = {
  ...{ id: true, slug: true, name: true, sender: true, sells: true, colour: true, intro: true, buttonWords: true },
  ...{ callUrl: true, contact: true, frames: true, version: true, createdAt: true, changedAt: true },
  ...{ expiresAt: true, pausedAt: true, archivedAt: true },
  logo: { select: logoColumns },
  tells: { select: { userId: true } },
} satisfies Prisma.BrandedLinkSelect

type Row = Prisma.BrandedLinkGetPayload<{ select: typeof linkColumns }>

const link = ({ tells, ...row }: Row) => ({ ...row, told: tells.map(({ userId }) => userId) })

async function findLink(tx: Transaction, member: Member, id: string) {
  const row = await tx.brandedLink.findFirst({ where: { ...ownWorkspace(member), id }, select: linkColumns })
  return row && link(row)
}

/** One at a time makes links in a workspace, so that a form sent twice at once makes one and the ceiling holds. */
const lockLinks = (tx: Transaction, workspaceId: string) =>
  tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('links ' || ${workspaceId}, 0))::text`

type NewRow = {
  readonly opId: string
  readonly fields: LinkFields
  readonly logoId: string | null
  readonly frames: readonly string[]
}

async function insertLink(tx: Transaction, member: Member, { opId, fields, logoId, frames }: NewRow, now: Date) {
  const { name, sender, sells, colour, intro, buttonWords, callUrl, contact, expiresAt, told } = fields
  const id = randomBytes(10).toString('hex')
  await tx.brandedLink.create({
    data: {
      ...{ ...ownWorkspace(member), id, opId, logoId, frames: [...frames] },
      ...{ name, sender, sells, colour, intro, buttonWords, callUrl, contact, expiresAt },
      slug: randomBytes(16).toString('base64url'),
      createdAt: now,
      changedAt: now,
    },
    select: { id: true },
  })
  await setTold(tx, member, id, told)
  return { id }
}

async function setTold(tx: Transaction, member: Member, linkId: string, told: readonly string[]): Promise<void> {
  const own = { ...ownWorkspace(member), linkId }
  await tx.tellOf.deleteMany({ where: own })
  await tx.tellOf.createMany({ data: told.map((userId) => ({ ...own, userId })) })
}

async function areMembers(tx: Transaction, member: Member, userIds: readonly string[]): Promise<boolean> {
  const found = await tx.member.count({ where: { ...ownWorkspace(member), userId: { in: [...userIds] } } })
  return found === userIds.length
}

/** The names of the fields that a change gives something else, without what stands in them. */
function changedFields(before: LinkFields & Pick<BrandedLink, 'frames' | 'logo'>, change: LinkChange, drawn: boolean) {
  const text = (value: unknown) => JSON.stringify(Array.isArray(value) ? [...value].sort() : value)
  const named = [...sameFields, 'expiresAt', 'told', 'frames'] as const
  const other = named.filter((name) => change[name] !== undefined && text(change[name]) !== text(before[name]))
  const logo = drawn || (change.withoutLogo === true && before.logo !== null)
  return [...other, ...(logo ? ['logo'] : [])].join(' ')
}

const sameFields = ['name', 'sender', 'sells', 'colour', 'intro', 'buttonWords', 'callUrl', 'contact'] as const

const asksTheSame = (form: LinkFields, made: LinkFields): boolean =>
  sameFields.every((field) => form[field] === made[field]) &&
  form.expiresAt?.getTime() === made.expiresAt?.getTime() &&
  [...form.told].sort().join() === [...made.told].sort().join()

/** The name of a copy, cut where it would be too long. */
const copyName = (name: string): string => `Copy of ${[...name].slice(0, 110).join('')}`

const changedMeanwhile: Refusal = {
  refused: 'changed-meanwhile',
  message: 'Somebody changed this link meanwhile. Read what it says now, then change it again.',
}

const unknownTold: Refusal = {
  refused: 'unprocessable',
  field: 'told',
  message: 'Choose who is told from the list of people in this workspace.',
}
