import 'server-only'
import { brand, brandColumns, type Brand } from './brands'
import { db } from './db'
import type { Prisma } from './generated/client'

/** Whether a link takes anyone in, or since when it does not. */
export type LinkState =
  { readonly kind: 'live' } | { readonly kind: 'paused' | 'expired' | 'archived'; readonly on: Date }

/** A branded link as whoever opens its address finds it. */
export type ProspectLink = {
  readonly id: string
  readonly workspaceId: string
  /** As it stands in the address that was opened. */
  readonly slug: string
  /** The person whose private address it is; null at the address that everyone shares. */
  readonly recipient: { readonly id: string; readonly name: string | null; readonly stoppedAt: Date | null } | null
  readonly brand: Brand
  readonly intro: string
  readonly buttonWords: string
  readonly contact: 'off' | 'optional' | 'needed'
  /** Origins of the pages that may show it in a frame. */
  readonly frames: readonly string[]
  readonly state: LinkState
}

/**
 * What stands at the address of a branded link or of one of its recipients, or null where there is nothing. Takes no
 * viewer: whoever has the address may open it, and it leads to no answers.
 */
export async function findLinkBySlug(slug: string, now: Date): Promise<ProspectLink | null> {
  const link = await db().brandedLink.findUnique({ where: { slug }, select: linkColumns })
  if (link) return prospectLink(slug, link, null, now)
  const recipient = await db().recipient.findUnique({ where: { slug }, select: recipientColumns })
  return recipient && prospectLink(slug, recipient.link, recipient, now)
}

/** Whether a link takes anyone in at a moment. What ended it for good is told before what can be undone. */
export function linkState(
  { archivedAt, expiresAt, pausedAt }: { archivedAt: Date | null; expiresAt: Date | null; pausedAt: Date | null },
  now: Date,
): LinkState {
  if (archivedAt) return { kind: 'archived', on: archivedAt }
  if (expiresAt && expiresAt <= now) return { kind: 'expired', on: expiresAt }
  return pausedAt ? { kind: 'paused', on: pausedAt } : { kind: 'live' }
}

/** What is read of a link to tell its state. */
export const stateColumns = { archivedAt: true, expiresAt: true, pausedAt: true } satisfies Prisma.BrandedLinkSelect

const linkColumns = {
  id: true,
  workspaceId: true,
  intro: true,
  buttonWords: true,
  contact: true,
  frames: true,
  ...stateColumns,
  ...brandColumns,
} satisfies Prisma.BrandedLinkSelect

const recipientColumns = {
  id: true,
  name: true,
  stoppedAt: true,
  removedAt: true,
  link: { select: linkColumns },
} satisfies Prisma.RecipientSelect

type LinkRow = Prisma.BrandedLinkGetPayload<{ select: typeof linkColumns }>
type RecipientRow = Omit<Prisma.RecipientGetPayload<{ select: typeof recipientColumns }>, 'link'>

function prospectLink(slug: string, row: LinkRow, recipient: RecipientRow | null, now: Date): ProspectLink {
  const { id, workspaceId, intro, buttonWords, contact, frames } = row
  const removedAt = recipient?.removedAt ?? null
  return {
    ...{ id, workspaceId, slug, intro, buttonWords, contact, frames },
    recipient: recipient && { id: recipient.id, name: recipient.name, stoppedAt: recipient.stoppedAt },
    brand: brand(row),
    state: removedAt ? { kind: 'archived', on: removedAt } : linkState(row, now),
  }
}
