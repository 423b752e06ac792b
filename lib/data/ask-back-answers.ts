import 'server-only'
import { visibleAskBacks } from '@/lib/access/policy'
import type { Replier } from '@/lib/access/viewer'
import type { ReplyForm } from '@/lib/schemas/ask-back-form'
import { askBackState, type AskBackState } from '@/lib/schemas/ask-back-state'
import { notFound, type Refusal } from '@/lib/schemas/refusal'
import { brand, brandColumns, type Brand } from './brands'
import { db, type Transaction } from './db'
import type { Prisma } from './generated/client'
import type { KeyHash } from './keys'
import { writeLetters } from './letters'
import { refreshWords } from './search-words'

/** A question as whoever holds its key reads it. */
export type AskedQuestion = {
  readonly workspaceId: string
  readonly brand: Brand
  /** Who asks, as they were called then. */
  readonly author: string
  readonly state: AskBackState
  /** Null once it can be answered no more. */
  readonly words: string | null
  /** When the report that it is about was sent last. */
  readonly sentAt: Date
  readonly askedAt: Date
  readonly expiresAt: Date
  readonly revokedAt: Date | null
  readonly answeredAt: Date | null
  /** For as long as the question could have been answered. */
  readonly answer: string | null
}

/** What was sent and has neither ended nor been taken out of the inbox: a question about anything else is not there. */
const kept = { submission: { endedAt: null, removedAt: null } } satisfies Prisma.AskBackWhereInput

/**
 * The question that a key opens, or null where it opens none. One that ran out, was taken back or is answered is opened
 * as well: its page says so. Takes no replier: it is how one comes to be, and `lib/session` alone asks.
 */
export async function findReplierByKey(
  hash: KeyHash,
): Promise<{ readonly askBackId: string; readonly workspaceId: string } | null> {
  const where = { hash: { equals: hash }, ...kept }
  const found = await db().askBack.findFirst({ where, select: { id: true, workspaceId: true } })
  return found && { askBackId: found.id, workspaceId: found.workspaceId }
}

/** What a replier may read, or null once it is gone. */
export async function getAskedQuestion(replier: Replier, now: Date): Promise<AskedQuestion | null> {
  const row = await db().askBack.findFirst({ where: { ...visibleAskBacks(replier), ...kept }, select: columns })
  if (!row) return null
  const { authorName, submission, words, answer, ...dates } = row
  const state = askBackState(row, now)
  const isTold = state === 'waiting' || (state === 'answered' && row.expiresAt > now)
  return {
    ...dates,
    ...{ workspaceId: replier.workspaceId, brand: brand(submission.link), author: authorName, state },
    ...{ words: isTold ? words : null, answer: isTold ? answer : null, sentAt: submission.sentAt },
  }
}

const columns = {
  ...{ authorName: true, words: true, askedAt: true, expiresAt: true },
  ...{ revokedAt: true, answeredAt: true, answer: true },
  submission: { select: { sentAt: true, link: { select: brandColumns } } },
} satisfies Prisma.AskBackSelect

/** Notes that a question was on a screen, the first time alone and while it waits. */
export async function noteAskBackOpened(replier: Replier, now: Date): Promise<void> {
  const waits = { openedAt: null, answeredAt: null, revokedAt: null, expiresAt: { gt: now } }
  await db().askBack.updateMany({ where: { ...visibleAskBacks(replier), ...kept, ...waits }, data: { openedAt: now } })
}

/**
 * Answers a question, once: the answer stands with the submission from then on, which has news again as if another
 * version had come, and whoever asked gets a letter. The same answer sent again changes nothing.
 * @returns when it was answered; `changed-meanwhile` where another answer was sent before, `stopped` where the question
 * was taken back or has run out
 */
export function answerAskBack(
  replier: Replier,
  { answer }: ReplyForm,
  now: Date,
): Promise<{ readonly answeredAt: Date } | Refusal> {
  return db().$transaction(async (tx) => {
    const submissionId = await lockAsked(tx, replier)
    const own = visibleAskBacks(replier)
    const row = submissionId && (await tx.askBack.findFirst({ where: { ...own, ...kept }, select: answerColumns }))
    if (!row) return notFound
    if (row.answeredAt) return row.answer === answer ? { answeredAt: row.answeredAt } : answeredBefore
    if (askBackState(row, now) !== 'waiting') return takesNone
    await tx.askBack.updateMany({ where: own, data: { answer, answeredAt: now } })
    await refreshWords(tx, replier.workspaceId, submissionId)
    await tx.submission.updateMany({
      where: { workspaceId: replier.workspaceId, id: submissionId },
      data: { untouchedSince: now, revision: { increment: 1 } },
    })
    await tellAsker(tx, replier, { submissionId, authorId: row.authorId }, now)
    return { answeredAt: now }
  })
}

const answerColumns = {
  ...{ answer: true, answeredAt: true, revokedAt: true, expiresAt: true, authorId: true },
} satisfies Prisma.AskBackSelect

/** In the order in which members lock what they work on: the other way round two wait for each other for ever. */
async function lockAsked(tx: Transaction, replier: Replier): Promise<string | null> {
  const { id, workspaceId } = visibleAskBacks(replier)
  await tx.$queryRaw`SELECT 1 FROM workspace WHERE id = ${workspaceId} FOR KEY SHARE`
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM submission WHERE workspace_id = ${workspaceId} AND id =
      (SELECT submission_id FROM ask_back WHERE workspace_id = ${workspaceId} AND id = ${id}) FOR NO KEY UPDATE`
  return found?.id ?? null
}

type Answered = { readonly submissionId: string; readonly authorId: string | null }

/** To whoever asked, while they are a member: that it was answered and where, and nothing of the answer. */
async function tellAsker(tx: Transaction, replier: Replier, answered: Answered, now: Date): Promise<void> {
  const { id, workspaceId } = visibleAskBacks(replier)
  const { submissionId, authorId: userId } = answered
  const asker =
    userId !== null &&
    (await tx.member.findFirst({
      where: { workspaceId, userId },
      select: { user: { select: { name: true, email: true } } },
    }))
  const found = await tx.submission.findFirst({
    where: { workspaceId, id: submissionId },
    select: {
      ...{ businessName: true, contactName: true },
      ...{ link: { select: { name: true } }, recipient: { select: { name: true } } },
    },
  })
  if (!asker || !found) return
  const about = found.businessName ?? found.contactName ?? found.recipient?.name ?? 'Somebody'
  const data = { about, link: found.link.name, submissionId }
  const to = { name: asker.user.name || null, email: asker.user.email }
  await writeLetters(tx, [{ kind: 'answered', data, workspaceId, to, dedupe: `answered ${id}` }], now)
}

const answeredBefore: Refusal = {
  refused: 'changed-meanwhile',
  message: 'This question was answered already. What you sent first stays.',
}

const takesNone: Refusal = { refused: 'stopped', message: 'This question takes no answer any more. Nothing was sent.' }
