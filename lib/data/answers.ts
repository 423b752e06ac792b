import 'server-only'
import { visibleAssessments } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import type { AnswerOp } from '@/lib/schemas/answer-ops'
import { isRefusal, notFound, type Refusal } from '@/lib/schemas/refusal'
import { storedValue } from '@/lib/schemas/stored'
import { ceilings, most } from './ceilings'
import { db, type Transaction } from './db'
import { foldOps, resultOf, type AnswerEvent, type SaveResult } from './fold-ops'
import { Prisma } from './generated/client'
import { afterSave } from './lifetime'
import { lockAssessment, type Locked } from './lock'
import { noteSaved } from './visits'

/**
 * Saves answers in one transaction, in the order given, and says what each became (Trust §5 Save). Nothing is ever
 * overwritten in the log: an answer given without having seen the latest one is kept, counts, and is told as a conflict.
 * Saving the same operation again adds nothing and returns its first result.
 * @param ops 1–20 operations, already checked against the rubric
 */
export function saveAnswers(
  viewer: Viewer,
  ops: readonly AnswerOp[],
  now: Date,
): Promise<readonly SaveResult[] | Refusal> {
  return db().$transaction(async (tx) => {
    const assessment = await lockAssessment(tx, viewer, now)
    if (!assessment) return notFound
    const log = {
      lastSeq: assessment.lastSeq,
      known: await knownEvents(tx, viewer, ops),
      latest: await latest(tx, viewer, ops),
    }
    const fresh = foldOps(ops, log, now)
    if (isRefusal(fresh)) return fresh
    if (fresh.length > 0 && assessment.lastSeq + fresh.length > most.events) return ceilings.events
    if (fresh.length > 0) await append(tx, assessment, fresh, now)
    return results(tx, viewer, ops, [...log.known, ...fresh])
  })
}

/**
 * The answer that the latest answer to a question took the place of unseen, or null. It lets a page that is loaded after
 * the save show both.
 */
export async function getConflict(viewer: Viewer, questionId: string): Promise<SaveResult['conflict'] | null> {
  const [last, before] = await db().answerEvent.findMany({
    where: { assessment: visibleAssessments(viewer), questionId },
    select: eventColumns,
    orderBy: { seq: 'desc' },
    take: 2,
  })
  return (last && resultOf(event(last), before && event(before)).conflict) ?? null
}

const eventColumns = {
  opId: true,
  questionId: true,
  value: true,
  baseVersion: true,
  version: true,
  seq: true,
  savedAt: true,
} satisfies Prisma.AnswerEventSelect

type EventRow = Prisma.AnswerEventGetPayload<{ select: typeof eventColumns }>

const event = (row: EventRow): AnswerEvent => ({ ...row, value: storedValue(row.value) })

async function knownEvents(tx: Transaction, viewer: Viewer, ops: readonly AnswerOp[]): Promise<AnswerEvent[]> {
  const rows = await tx.answerEvent.findMany({
    where: { assessment: visibleAssessments(viewer), opId: { in: ops.map(({ opId }) => opId) } },
    select: eventColumns,
  })
  return rows.map(event)
}

async function latest(tx: Transaction, viewer: Viewer, ops: readonly AnswerOp[]) {
  const rows = await tx.answer.findMany({
    where: { assessment: visibleAssessments(viewer), questionId: { in: ops.map(({ questionId }) => questionId) } },
    select: { questionId: true, value: true, version: true, savedAt: true },
  })
  return new Map(rows.map(({ questionId, ...row }) => [questionId, { ...row, value: storedValue(row.value) }]))
}

async function append(tx: Transaction, { id, expiresAt }: Locked, fresh: readonly AnswerEvent[], now: Date) {
  const rows = fresh.map((one) => ({ ...one, assessmentId: id, value: column(one.value) }))
  await tx.answerEvent.createMany({ data: rows })
  const last = new Map(rows.map((row) => [row.questionId, row]))
  for (const { questionId, value, version, savedAt } of last.values()) {
    await tx.answer.upsert({
      where: { assessmentId_questionId: { assessmentId: id, questionId } },
      create: { assessmentId: id, questionId, value, version, savedAt },
      update: { value, version, savedAt },
      select: { version: true },
    })
  }
  await tx.assessment.update({
    where: { id },
    data: { lastSeq: { increment: fresh.length }, lastSavedAt: now, expiresAt: afterSave(now, expiresAt) },
    select: { id: true },
  })
  const answered = fresh.some(({ value }) => value !== null && value.length > 0)
  await noteSaved(tx, id, { questionId: fresh.at(-1)?.questionId ?? '', answered }, now)
}

/** Null in the table where the question was passed over; the JSON word null is never stored. */
const column = (value: AnswerEvent['value']) => (value === null ? Prisma.DbNull : (value as Prisma.InputJsonValue))

async function results(tx: Transaction, viewer: Viewer, ops: readonly AnswerOp[], events: readonly AnswerEvent[]) {
  const before = await tx.answerEvent.findMany({
    where: {
      assessment: visibleAssessments(viewer),
      OR: events.map(({ questionId, version }) => ({ questionId, version: version - 1 })),
    },
    select: { questionId: true, value: true, version: true, savedAt: true },
  })
  const byOp = new Map(
    events.map((one) => {
      const row = before.find(({ questionId, version }) => questionId === one.questionId && version === one.version - 1)
      return [one.opId, resultOf(one, row && { ...row, value: storedValue(row.value) })]
    }),
  )
  return ops.flatMap(({ opId }) => byOp.get(opId) ?? [])
}
