import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import type { AskBackForm } from '@/lib/schemas/ask-back-form'
import { askBackState, type AskBackState } from '@/lib/schemas/ask-back-state'
import { forbidden, notFound, type Refusal } from '@/lib/schemas/refusal'
import { addresseeOf, cancelAskBack, letterOfAskBack, writeAskBack, type Addressee } from './ask-back-letters'
import { atSubmission, ownName, touch } from './at-submission'
import { audit } from './audit'
import { ceilings, most } from './ceilings'
import type { Transaction } from './db'
import type { Prisma } from './generated/client'
import type { LetterState } from './generated/enums'
import { inWorkspace } from './in-workspace'
import { askBackDays, daysAfter } from './lifetime'

/** One question to whoever sent a report, with what they answered. Its key is not kept. */
export type AskBack = {
  readonly id: string
  readonly words: string
  /** Who asked, as they were called then. */
  readonly author: string
  readonly state: AskBackState
  readonly askedAt: Date
  readonly expiresAt: Date
  /** When its page was first on a screen for one second. */
  readonly openedAt: Date | null
  readonly answer: string | null
  readonly answeredAt: Date | null
  readonly revokedAt: Date | null
  /** What became of its letter; null where it is not kept any more. */
  readonly letter: LetterState | null
}

/** What was asked back at a submission, the newest first, and whom another question would go to. */
export type AskedBack = { readonly asked: readonly AskBack[]; readonly to: Addressee }

/** What was asked back at one submission of the member's workspace. */
export async function listAskBacks(member: Member, submissionId: string, now: Date): Promise<AskedBack | Refusal> {
  if (!may(member, 'submissions.read')) return forbidden
  return inWorkspace(member, async (tx) => {
    const rows = await tx.askBack.findMany({
      where: { ...ownWorkspace(member), submissionId },
      orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
      select: askBackColumns,
    })
    const letters = await tx.letter.findMany({
      where: { ...ownWorkspace(member), dedupe: { in: rows.map(({ id }) => letterOfAskBack(id)) } },
      select: { dedupe: true, state: true },
    })
    return {
      asked: rows.map(({ authorName, ...row }) => ({
        ...row,
        ...{ author: authorName, state: askBackState(row, now) },
        letter: letters.find(({ dedupe }) => dedupe === letterOfAskBack(row.id))?.state ?? null,
      })),
      to: await addresseeOf(tx, member, submissionId),
    }
  })
}

const askBackColumns = {
  ...{ id: true, words: true, authorName: true, askedAt: true, expiresAt: true },
  ...{ openedAt: true, answer: true, answeredAt: true, revokedAt: true },
} satisfies Prisma.AskBackSelect

/**
 * Asks whoever sent a report one question, by a letter that is written with it or not at all. One question of a
 * submission waits at a time. The same form sent again gives the question that is there already.
 * @returns its id; `op-reused` where the form asked another, `changed-meanwhile` where one waits already,
 * `unprocessable` where there is nobody to write to, `stopped` where the submission has ended, `too-many` at 20 questions
 */
export async function askBack(
  member: Member,
  submissionId: string,
  { opId, words }: AskBackForm,
  now: Date,
): Promise<{ id: string } | Refusal> {
  if (!may(member, 'submissions.ask')) return forbidden
  return atSubmission(member, submissionId, async (tx) => {
    const own = ownWorkspace(member)
    const select = { id: true, submissionId: true, words: true }
    const before = await tx.askBack.findFirst({ where: { ...own, opId }, select })
    if (before) return before.submissionId === submissionId && before.words === words ? { id: before.id } : opReused
    const to = await addresseeOf(tx, member, submissionId)
    if (to.kind !== 'address') return unreachable[to.kind]
    const refused = await whyNotNow(tx, member, submissionId, now)
    if (refused) return refused
    const [key, id] = [randomBytes(32).toString('base64url'), randomBytes(10).toString('hex')]
    const expiresAt = daysAfter(now, askBackDays)
    const who = await ownName(tx, member)
    const author = { authorId: member.userId, authorName: who }
    const question = { ...own, id, submissionId, opId, hash: hashOf(key), words, ...author, askedAt: now, expiresAt }
    // The same form may ask at another submission at this moment: the second waits for it, and asks nothing.
    const { count } = await tx.askBack.createMany({ data: [question], skipDuplicates: true })
    if (count === 0) return opReused
    await writeAskBack(tx, member, { id, submissionId, key, words, who, expiresAt, to }, now)
    await touch(tx, member, submissionId, now)
    const meta = { submission: submissionId }
    await audit(tx, member, { action: 'question.asked', object: `question ${id}`, meta }, now)
    return { id }
  })
}

/**
 * Takes a question back: its key opens no form any more, and a letter that has not gone does not go. Taking it back again
 * changes nothing.
 * @returns its id; `changed-meanwhile` where it was answered
 */
export async function revokeAskBack(
  member: Member,
  submissionId: string,
  id: string,
  now: Date,
): Promise<{ id: string } | Refusal> {
  if (!may(member, 'submissions.ask')) return forbidden
  return atSubmission(member, submissionId, async (tx) => {
    const own = { ...ownWorkspace(member), submissionId, id }
    const found = await tx.askBack.findFirst({ where: own, select: { answeredAt: true, revokedAt: true } })
    if (!found) return notFound
    if (found.answeredAt) return isAnswered
    if (found.revokedAt) return { id }
    await tx.askBack.updateMany({ where: own, data: { revokedAt: now } })
    await cancelAskBack(tx, member, id, now)
    await touch(tx, member, submissionId, now)
    const meta = { submission: submissionId }
    await audit(tx, member, { action: 'question.revoked', object: `question ${id}`, meta }, now)
    return { id }
  })
}

/** Why a question cannot be asked at this moment, or null. One that ran out makes room for the next. */
async function whyNotNow(tx: Transaction, member: Member, submissionId: string, now: Date): Promise<Refusal | null> {
  const of = { ...ownWorkspace(member), submissionId }
  if ((await tx.askBack.count({ where: of })) >= most.askBacks) return ceilings.askBacks
  const waits = { ...of, answeredAt: null, revokedAt: null }
  await tx.askBack.updateMany({ where: { ...waits, expiresAt: { lte: now } }, data: { revokedAt: now } })
  return (await tx.askBack.count({ where: waits })) > 0 ? oneWaits : null
}

/** Of a key only this is kept: SHA-256 of its letters. */
const hashOf = (key: string): Uint8Array<ArrayBuffer> => new Uint8Array(createHash('sha256').update(key).digest())

const opReused: Refusal = {
  refused: 'op-reused',
  field: 'opId',
  message: 'This form asked another question already. Open the page again to ask one more.',
}

const oneWaits: Refusal = {
  refused: 'changed-meanwhile',
  message: 'Another question waits for its answer. Take it back first, or wait.',
}

const isAnswered: Refusal = {
  refused: 'changed-meanwhile',
  message: 'The question was answered meanwhile. Read the answer.',
}

const unreachable = {
  nobody: {
    refused: 'unprocessable',
    field: 'words',
    message: 'There is no address to send a question to. Nothing was sent.',
  },
  stopped: {
    refused: 'unprocessable',
    field: 'words',
    message: 'They want no more letters by this link. Nothing was sent.',
  },
} as const satisfies Readonly<Record<string, Refusal>>
