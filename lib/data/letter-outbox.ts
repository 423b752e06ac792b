import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import { holdsKey, storedLetter, type LetterContent } from '@/lib/schemas/letter-data'
import { forbidden, notFound, type Refusal } from '@/lib/schemas/refusal'
import { audit } from './audit'
import type { LetterState } from './generated/enums'
import { inWorkspace } from './in-workspace'

/** A letter in a list. */
export type OutboxRow = {
  readonly id: string
  readonly kind: LetterContent['kind']
  readonly state: LetterState
  readonly to: { readonly name: string | null; readonly email: string }
  readonly createdAt: Date
  readonly sendAt: Date
  readonly settledAt: Date | null
  readonly attempts: number
  /** Why it failed, or failed last, in words. */
  readonly problem: string | null
}

/** A letter with what it is made from. No key is in it, sent or not. */
export type OutboxLetter = OutboxRow & { readonly content: LetterContent }

export type Outbox = { readonly letters: readonly OutboxRow[]; readonly page: number; readonly pages: number }

/** Letters on one page. */
const outboxPage = 50

const row = {
  id: true,
  kind: true,
  state: true,
  toName: true,
  toEmail: true,
  createdAt: true,
  sendAt: true,
  settledAt: true,
  attempts: true,
  problem: true,
} as const

/** The letters of a workspace, newest first. @param page from 1; one beyond the last is the last */
export async function listLetters(member: Member, page: number): Promise<Outbox | Refusal> {
  if (!may(member, 'outbox.see')) return forbidden
  return inWorkspace(member, async (tx) => {
    const where = ownWorkspace(member)
    const pages = Math.max(1, Math.ceil((await tx.letter.count({ where })) / outboxPage))
    const at = Math.min(Math.max(1, page), pages)
    const rows = await tx.letter.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (at - 1) * outboxPage,
      take: outboxPage,
      select: row,
    })
    return { letters: rows.map(asRow), page: at, pages }
  })
}

/** One letter of a workspace. */
export async function getLetter(member: Member, id: string): Promise<OutboxLetter | Refusal> {
  if (!may(member, 'outbox.see')) return forbidden
  const found = await inWorkspace(member, (tx) =>
    tx.letter.findFirst({ where: { id, ...ownWorkspace(member) }, select: { ...row, data: true } }),
  )
  return found ? { ...asRow(found), content: keyless(storedLetter(found.kind, found.data)) } : notFound
}

/**
 * Queues a letter that failed once more, under the same Message-ID. A letter whose key is gone cannot be sent again: the
 * invitation is written anew instead.
 */
export async function sendAgain(member: Member, id: string, now: Date): Promise<{ readonly queued: true } | Refusal> {
  if (!may(member, 'outbox.see')) return forbidden
  return inWorkspace(member, async (tx) => {
    const where = { id, ...ownWorkspace(member) }
    const found = await tx.letter.findFirst({ where, select: { kind: true, data: true, state: true } })
    if (!found) return notFound
    // Pressed twice, or in two windows: it is on its way.
    if (found.state === 'queued') return { queued: true }
    if (found.state !== 'failed' || lacksKey(storedLetter(found.kind, found.data))) return cannot
    const { count } = await tx.letter.updateMany({
      where: { ...where, state: 'failed' },
      data: { state: 'queued', settledAt: null, problem: null, attempts: 0, sendAt: now },
    })
    if (count > 0) await audit(tx, member, { action: 'letter.sent-again', object: `letter ${id}` }, now)
    return { queued: true }
  })
}

const cannot: Refusal = {
  refused: 'changed-meanwhile',
  message: 'This letter cannot be sent again. Look at its state.',
}

/** Whether a letter needs a key to be of use and has none any more. */
export const lacksKey = ({ kind, data }: LetterContent): boolean =>
  holdsKey(kind) && 'token' in data && data.token === ''

const keyless = (content: LetterContent): LetterContent =>
  holdsKey(content.kind) ? ({ ...content, data: { ...content.data, token: '' } } as LetterContent) : content

type Stored = Omit<OutboxRow, 'kind' | 'to'> & { kind: string; toName: string | null; toEmail: string; data?: unknown }

const asRow = ({ toName, toEmail, kind, data: _data, ...rest }: Stored): OutboxRow => ({
  ...rest,
  kind: kind as LetterContent['kind'],
  to: { name: toName, email: toEmail },
})
