import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member, Rank } from '@/lib/access/viewer'
import type { InvitationForm } from '@/lib/schemas/invitation-form'
import { forbidden, notFound, type Refusal } from '@/lib/schemas/refusal'
import { audit } from './audit'
import type { Transaction } from './db'
import { inWorkspace } from './in-workspace'
import { writeLetters } from './letters'

/** Days for which an invitation works. */
const invitationDays = 7

/** Somebody was asked to join and has not. */
export type OpenInvitation = {
  readonly id: string
  readonly email: string
  readonly rank: Rank
  readonly inviterName: string
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** Invitations that were neither accepted nor taken back, newest first; some have run out. */
export async function listInvitations(member: Member): Promise<readonly OpenInvitation[] | Refusal> {
  if (!may(member, 'people.invite')) return forbidden
  return inWorkspace(member, (tx) =>
    tx.invitation.findMany({
      where: { AND: [ownWorkspace(member), open] },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      select: { id: true, email: true, rank: true, inviterName: true, createdAt: true, expiresAt: true },
      take: 200,
    }),
  )
}

/**
 * Asks somebody to join, by a letter that is written with it or not at all. The key stands in the letter alone. A form
 * that is sent twice writes one; only an owner asks for an owner.
 * @returns its id, or why nobody was asked
 */
export async function invite(
  member: Member,
  { opId, email, rank }: InvitationForm,
  now: Date,
): Promise<{ readonly id: string } | Refusal> {
  if (!may(member, 'people.invite') || !mayOffer(member, rank)) return forbidden
  return inWorkspace(member, async (tx) => {
    await inTurn(tx, member, email)
    const again = await sentBefore(tx, member, { opId, email, rank })
    if (again) return again
    const refused = await whyNot(tx, member, { opId, email })
    if (refused) return refused
    const [key, id] = [newKey(), randomBytes(10).toString('hex')]
    const inviterName = await nameOf(tx, member)
    const expiresAt = after(now)
    const row = { id, opId, email, rank, inviterName, hash: invitationHash(key), createdAt: now, expiresAt }
    const written = await tx.invitation.createMany({
      data: [{ ...row, ...ownWorkspace(member) }],
      skipDuplicates: true,
    })
    if (written.count === 0) return (await sentBefore(tx, member, { opId, email, rank })) ?? opReused
    await writeKey(tx, member, { key, email, rank, inviterName, expiresAt }, now)
    await audit(tx, member, { action: 'invitation.sent', object: `invitation ${id}`, meta: { rank } }, now)
    return { id }
  })
}

/** Takes an invitation back: its key opens nothing from now on. False where there is none that is open. */
export async function revokeInvitation(member: Member, id: string, now: Date): Promise<true | Refusal> {
  return changeOpen(member, id, async (tx, { email, rank }) => {
    const where = { AND: [ownWorkspace(member), { id }, open] }
    if ((await tx.invitation.updateMany({ where, data: { revokedAt: now } })).count === 0) return notFound
    await cancelLetters(tx, member, email, now)
    await audit(tx, member, { action: 'invitation.revoked', object: `invitation ${id}`, meta: { rank } }, now)
    return true
  })
}

/** Sends an invitation once more, with a new key and another seven days; the key before opens nothing from now on. */
export async function sendInvitationAgain(member: Member, id: string, now: Date): Promise<true | Refusal> {
  return changeOpen(member, id, async (tx, { email, rank }) => {
    const key = newKey()
    const [inviterName, expiresAt] = [await nameOf(tx, member), after(now)]
    const where = { AND: [ownWorkspace(member), { id }, open] }
    const data = { hash: invitationHash(key), expiresAt, inviterName }
    if ((await tx.invitation.updateMany({ where, data })).count === 0) return notFound
    await cancelLetters(tx, member, email, now)
    await writeKey(tx, member, { key, email, rank, inviterName, expiresAt }, now)
    await audit(tx, member, { action: 'invitation.sent-again', object: `invitation ${id}`, meta: { rank } }, now)
    return true
  })
}

/** Of a key only this is kept: SHA-256 of its letters. */
export const invitationHash = (key: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(key).digest())

type Open = Pick<OpenInvitation, 'email' | 'rank'>

/** Runs a change of an open invitation, unless it is out of the member's reach: only an owner touches an owner's. */
async function changeOpen(
  member: Member,
  id: string,
  change: (tx: Transaction, invitation: Open) => Promise<true | Refusal>,
): Promise<true | Refusal> {
  if (!may(member, 'people.invite')) return forbidden
  return inWorkspace(member, async (tx) => {
    const where = { AND: [ownWorkspace(member), { id }, open] }
    const found = await tx.invitation.findFirst({ where, select: { email: true, rank: true } })
    if (!found) return notFound
    return mayOffer(member, found.rank) ? change(tx, found) : forbidden
  })
}

const open = { acceptedAt: null, revokedAt: null }
const mayOffer = (member: Member, rank: Rank) => rank !== 'owner' || may(member, 'owners.change')

/** What came of the same form when it was sent before; null where it was not. */
async function sentBefore(tx: Transaction, member: Member, { opId, email, rank }: InvitationForm) {
  const where = { AND: [ownWorkspace(member), { opId }] }
  const found = await tx.invitation.findFirst({ where, select: { id: true, email: true, rank: true } })
  if (!found) return null
  return found.email === email && found.rank === rank ? { id: found.id } : opReused
}

/** Of two who ask the same person at once, the second waits here until the first is done, and is told of it. */
const inTurn = (tx: Transaction, member: Member, email: string) =>
  tx.$queryRaw`
    SELECT pg_advisory_xact_lock(hashtextextended('invite ' || ${ownWorkspace(member).workspaceId} || ' ' || ${email}, 0))::text`

type Asked = Pick<InvitationForm, 'opId' | 'email'>

async function whyNot(tx: Transaction, member: Member, { opId, email }: Asked): Promise<Refusal | null> {
  const own = ownWorkspace(member)
  const there = await tx.member.findFirst({ where: { AND: [own, { user: { email } }] }, select: { userId: true } })
  if (there) return atEmail('This person belongs to the workspace already')
  const others = { AND: [own, open, { email, opId: { not: opId } }] }
  const asked = await tx.invitation.findFirst({ where: others, select: { id: true } })
  return asked && atEmail('This person was invited already. Send the invitation again below')
}

const atEmail = (message: string): Refusal => ({ refused: 'unprocessable', field: 'email', message })

const opReused: Refusal = { refused: 'op-reused', message: 'This form was sent before with something else in it.' }

/** As it is now, so that the letter says who asks. */
async function nameOf(tx: Transaction, { userId }: Member): Promise<string> {
  return (await tx.user.findFirst({ where: { id: userId }, select: { name: true } }))?.name ?? ''
}

type Written = Open & { readonly key: string; readonly inviterName: string; readonly expiresAt: Date }

async function writeKey(tx: Transaction, member: Member, written: Written, now: Date): Promise<void> {
  const { workspaceId } = ownWorkspace(member)
  const { key: token, email, rank, inviterName: inviter, expiresAt } = written
  const workspace = (await tx.workspace.findFirst({ where: { id: workspaceId }, select: { name: true } }))?.name ?? ''
  const data = { token, workspace, inviter, rank, expiresAt: expiresAt.toISOString() }
  await writeLetters(tx, [{ workspaceId, kind: 'invitation', data, to: { name: null, email } }], now)
}

/** A letter that has not gone yet would bring a key that opens nothing. */
async function cancelLetters(tx: Transaction, member: Member, toEmail: string, now: Date): Promise<void> {
  const where = { AND: [ownWorkspace(member), { kind: 'invitation', toEmail, state: 'queued' as const }] }
  await tx.letter.updateMany({ where, data: { state: 'cancelled', settledAt: now } })
}

const newKey = () => randomBytes(32).toString('base64url')
const after = (now: Date) => new Date(now.getTime() + invitationDays * 86_400_000)
