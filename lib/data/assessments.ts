import 'server-only'
import { randomBytes } from 'node:crypto'
import { visibleAssessments } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import type { Answer, Answers, QuestionId } from '@/lib/engine/types'
import type { AnswerValue } from '@/lib/schemas/answer-value'
import { storedValue } from '@/lib/schemas/stored'
import { db } from './db'
import type { Prisma } from './generated/client'
import { daysAfter, draftDays } from './lifetime'

/** The number of what was said last time, in an assessment that was begun from those answers. It is no report of this one. */
export const LAST_TIME = 0

/** An assessment as its holder left it. */
export type Draft = {
  readonly id: string
  readonly rubricId: string
  readonly businessName: string | null
  readonly answers: Answers
  /** Questions passed over on purpose. */
  readonly passed: readonly QuestionId[]
  /** The version of each saved answer; a question that is not here has version 0. */
  readonly versions: Readonly<Record<QuestionId, number>>
  /** The number of saves so far; it changes with every one. */
  readonly seq: number
  readonly createdAt: Date
  readonly lastSavedAt: Date | null
  readonly expiresAt: Date
  /** Oldest first, from number 1 on. */
  readonly submissions: readonly { readonly number: number; readonly submittedAt: Date }[]
  /** When the answers that this was begun from were submitted; null where it was not begun from any. */
  readonly lastTime: Date | null
}

/**
 * Begins an assessment for whoever holds the key. Takes no viewer, because there is none yet.
 * @param keyHash SHA-256 of the key, 32 bytes
 */
export function startAssessment(
  rubricId: string,
  keyHash: Uint8Array<ArrayBuffer>,
  now: Date,
): Promise<{ id: string }> {
  return db().assessment.create({
    data: {
      id: randomBytes(10).toString('hex'),
      rubricId,
      createdAt: now,
      expiresAt: daysAfter(now, draftDays),
      keys: { create: { hash: keyHash, purpose: 'browser', createdAt: now } },
    },
    select: { id: true },
  })
}

/** The viewer's assessment, or null when it is gone. */
export async function getAssessment(viewer: Viewer): Promise<Draft | null> {
  const row = await db().assessment.findFirst({ where: visibleAssessments(viewer), select: draftColumns })
  return row && draft(row)
}

/** Keeps the name of the business, so that it need not be written again. @returns false when the assessment is gone */
export async function nameBusiness(viewer: Viewer, businessName: string | null): Promise<boolean> {
  const { count } = await db().assessment.updateMany({ where: visibleAssessments(viewer), data: { businessName } })
  return count > 0
}

/** What is read of an assessment. */
export const draftColumns = {
  id: true,
  rubricId: true,
  businessName: true,
  lastSeq: true,
  createdAt: true,
  lastSavedAt: true,
  expiresAt: true,
  answers: { select: { questionId: true, value: true, version: true } },
  versions: { select: { number: true, submittedAt: true }, orderBy: { number: 'asc' } },
} satisfies Prisma.AssessmentSelect

/** A row of the table as the rest of the product knows it. */
export function draft(row: Prisma.AssessmentGetPayload<{ select: typeof draftColumns }>): Draft {
  const { answers: rows, versions: said, lastSeq: seq, ...assessment } = row
  const saved = rows.map(({ questionId, value, version }) => ({ questionId, version, value: storedValue(value) }))
  return {
    ...assessment,
    seq,
    submissions: said.filter(({ number }) => number !== LAST_TIME),
    lastTime: said.find(({ number }) => number === LAST_TIME)?.submittedAt ?? null,
    answers: Object.fromEntries(
      saved.flatMap(({ questionId, value }) => (isAnswer(value) ? [[questionId, value] as const] : [])),
    ),
    passed: saved.filter(({ value }) => value === null).map(({ questionId }) => questionId),
    versions: Object.fromEntries(saved.map(({ questionId, version }) => [questionId, version])),
  }
}

/** An empty list is an answer taken back: neither given nor passed over. */
const isAnswer = (value: AnswerValue): value is Answer => value !== null && value.length > 0
