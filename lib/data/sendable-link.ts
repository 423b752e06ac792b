import 'server-only'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import { env } from '@/lib/env'
import { linkState } from '@/lib/schemas/link-state'
import type { LetterData } from '@/lib/schemas/letter-data'
import { notFound, type Refusal } from '@/lib/schemas/refusal'
import type { Transaction } from './db'

/** How letters about a link look, who they are from and where they lead. */
export type LinkLook = LetterData<'asked'>['look']

/** A link that letters can be sent about. It is locked: whoever else sends it waits. */
export type SendableLink = { readonly id: string; readonly look: LinkLook }

/** The link with its look as it is now, or why nothing can be sent about it. */
export async function sendableLink(
  tx: Transaction,
  member: Member,
  id: string,
  now: Date,
): Promise<SendableLink | Refusal> {
  await lockLink(tx, member, id)
  const link = await tx.brandedLink.findFirst({ where: { ...ownWorkspace(member), id }, select: lookColumns })
  if (!link) return notFound
  if (linkState(link, now) !== 'live') return stopped
  const { sender, sells, colour, logoId, workspace } = link
  const origin = await linkOrigin(tx, member)
  return {
    id,
    look: {
      workspace: workspace.name,
      sender,
      sells,
      colour,
      logo: logoId,
      origin,
      replyTo: await ownAddress(tx, member),
    },
  }
}

/** Holds a link for this transaction: whoever sends it to somebody waits. @returns whether there is such a link */
export async function lockLink(tx: Transaction, member: Member, id: string): Promise<boolean> {
  const { workspaceId } = ownWorkspace(member)
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "branded_link" WHERE "workspace_id" = ${workspaceId} AND "id" = ${id} FOR UPDATE`
  return rows.length > 0
}

/** Where the links of a workspace lead: its own host where one is verified and nothing was found amiss, else ours. */
export async function linkOrigin(tx: Transaction, member: Member): Promise<string> {
  const home = new URL(env().APP_URL)
  const own = await tx.domain.findFirst({
    where: { ...ownWorkspace(member), verifiedAt: { not: null }, problem: null },
    orderBy: [{ verifiedAt: 'asc' }, { id: 'asc' }],
    select: { host: true },
  })
  // A verified host is served as ours is, by the same scheme and port.
  return own ? `${home.protocol}//${own.host}${home.port === '' ? '' : `:${home.port}`}` : home.origin
}

/** Answers to a letter go to whoever sends it. */
async function ownAddress(tx: Transaction, member: Member): Promise<string | null> {
  const where = { ...ownWorkspace(member), userId: member.userId }
  const found = await tx.member.findFirst({ where, select: { user: { select: { email: true } } } })
  return found?.user.email ?? null
}

const lookColumns = {
  ...{ sender: true, sells: true, colour: true, logoId: true, pausedAt: true, expiresAt: true, archivedAt: true },
  workspace: { select: { name: true } },
} as const

const stopped: Refusal = {
  refused: 'stopped',
  message: 'This link does not work at the moment, so nothing can be sent. Let it work again first.',
}
