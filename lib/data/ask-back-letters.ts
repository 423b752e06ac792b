import 'server-only'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import type { Transaction } from './db'
import { db } from './db'
import type { Prisma } from './generated/client'
import { writeLetters } from './letters'
import { linkOrigin } from './sendable-link'

/** Whom a question about a submission goes to, or why it goes to nobody. */
export type Addressee =
  | { readonly kind: 'address'; readonly name: string | null; readonly email: string }
  /** Nobody gave an address. */
  | { readonly kind: 'nobody' }
  /** They want no more letters by this link. */
  | { readonly kind: 'stopped' }

/** Whom a question about a submission goes to: the address they gave, else the one that the link was sent to. */
export async function addresseeOf(tx: Transaction, member: Member, submissionId: string): Promise<Addressee> {
  const found = await tx.submission.findFirst({
    where: { ...ownWorkspace(member), id: submissionId, endedAt: null },
    select: {
      ...{ contactName: true, contactEmail: true },
      recipient: { select: { name: true, email: true, stoppedAt: true } },
    },
  })
  if (found?.recipient?.stoppedAt) return { kind: 'stopped' }
  if (found?.contactEmail) return { kind: 'address', name: found.contactName, email: found.contactEmail }
  if (found?.recipient) return { kind: 'address', name: found.recipient.name, email: found.recipient.email }
  return { kind: 'nobody' }
}

/** The dedupe word of the letter that a question goes by. */
export const letterOfAskBack = (id: string): string => `asked-back ${id}`

type Asked = {
  readonly id: string
  readonly submissionId: string
  readonly key: string
  readonly words: string
  readonly who: string
  readonly expiresAt: Date
  readonly to: { readonly name: string | null; readonly email: string }
}

/** Writes the letter that a question goes by. The key stands in it alone, until it was sent. */
export async function writeAskBack(tx: Transaction, member: Member, asked: Asked, now: Date): Promise<void> {
  const { id: askBackId, submissionId, key: token, words: question, who, expiresAt, to } = asked
  const { workspaceId } = ownWorkspace(member)
  const found = await tx.submission.findFirst({
    where: { ...ownWorkspace(member), id: submissionId },
    select: { sentAt: true, recipientId: true, recipient: { select: { slug: true } }, link: { select: linkColumns } },
  })
  if (!found) return
  const { link, recipientId, recipient, sentAt } = found
  const { sender, sells, colour, logoId: logo, workspace } = link
  const own = { ...ownWorkspace(member), userId: member.userId }
  const asker = await tx.member.findFirst({ where: own, select: { user: { select: { email: true } } } })
  const origin = await linkOrigin(tx, member)
  const look = { workspace: workspace.name, sender, sells, colour, logo, origin, replyTo: asker?.user.email ?? null }
  const told = { who, question, sentOn: sentAt.toISOString().slice(0, 10), expiresAt: expiresAt.toISOString() }
  const data = { token, look, ...told, submissionId, askBackId, slug: recipient?.slug ?? null }
  const letter = { ...({ kind: 'asked-back', data } as const), workspaceId, to, dedupe: letterOfAskBack(askBackId) }
  await writeLetters(tx, [recipientId === null ? letter : { ...letter, recipientId }], now)
}

const linkColumns = {
  ...{ sender: true, sells: true, colour: true, logoId: true },
  workspace: { select: { name: true } },
} satisfies Prisma.BrandedLinkSelect

/** A letter that has not gone yet would bring a key that opens nothing any more. */
export async function cancelAskBack(tx: Transaction, member: Member, id: string, now: Date): Promise<void> {
  await tx.letter.updateMany({
    where: { ...ownWorkspace(member), kind: 'asked-back', dedupe: letterOfAskBack(id), state: 'queued' },
    data: { state: 'cancelled', settledAt: now },
  })
}

/**
 * Whether a question still waits for its answer, and whoever it goes to may still be written to. Takes no member: the
 * worker asks, before it sends the letter.
 */
export async function isAskedStill(id: string, now: Date): Promise<boolean> {
  const open = { id, answeredAt: null, revokedAt: null, expiresAt: { gt: now } }
  const reachable = { OR: [{ recipientId: null }, { recipient: { is: { stoppedAt: null } } }] }
  return (
    (await db().askBack.count({ where: { ...open, submission: { endedAt: null, removedAt: null, ...reachable } } })) > 0
  )
}
