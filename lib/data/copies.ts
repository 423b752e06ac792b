import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import type { Viewer } from '@/lib/access/viewer'
import type { AnswerValue } from '@/lib/schemas/answer-value'
import { notFound, type Refusal } from '@/lib/schemas/refusal'
import { LAST_TIME } from './assessments'
import { ceilings, most } from './ceilings'
import { db, type Transaction } from './db'
import { Prisma } from './generated/client'
import type { KeyHash } from './keys'
import { daysAfter, draftDays } from './lifetime'
import { lockAssessment } from './lock'
import { visitAgain } from './visits'
import type { Version } from './versions'

/** What a new assessment begins with. */
export type Copy = {
  /** The operation that asks for it: asked twice, it makes one assessment. */
  readonly opId: string
  readonly rubricId: string
  readonly businessName: string | null
  /** Saved in this order; null for a question passed over. */
  readonly answers: readonly (readonly [questionId: string, value: AnswerValue])[]
  /** What was said last time, kept beside the new answers as version 0. */
  readonly lastTime: Version
}

/**
 * Begins an assessment with answers that the viewer gave in another, which stays as it is. Its queries name an id worked
 * out from the viewer's own and the operation, so that a second click finds what the first one made, and nothing else.
 * @param keyHash of the key that will open the new assessment
 * @returns the id of the new assessment
 */
export function copyAssessment(
  viewer: Viewer,
  copy: Copy,
  keyHash: KeyHash,
  now: Date,
): Promise<{ id: string } | Refusal> {
  return db().$transaction(async (tx) => {
    const source = await lockAssessment(tx, viewer, now)
    if (!source) return notFound
    const id = copyId(source.id, copy.opId)
    const key = { hash: keyHash, purpose: 'browser', createdAt: now } as const
    const keys = await tx.key.count({ where: { assessment: madeBy(id, copy.opId), purpose: 'browser', endedAt: null } })
    if (keys >= most.browser) return ceilings.browser
    if (keys > 0) await tx.assessment.update({ where: { id }, data: { keys: { create: key } }, select: { id: true } })
    else {
      await append(tx, id, key, copy, now)
      await visitAgain(tx, source.id, id, now)
    }
    return { id }
  })
}

/** 80 bits, as every assessment's id has. */
const copyId = (sourceId: string, opId: string) =>
  createHash('sha256').update(`${sourceId} ${opId}`).digest('hex').slice(0, 20)

/** The assessment of that id if this operation made it: its first save carries the operation's id. */
const madeBy = (id: string, opId: string) => ({ id, events: { some: { seq: 1, opId } } })

type NewKey = { readonly hash: KeyHash; readonly purpose: 'browser'; readonly createdAt: Date }

async function append(tx: Transaction, id: string, key: NewKey, copy: Copy, now: Date): Promise<void> {
  const { opId, rubricId, businessName, answers, lastTime } = copy
  const saved = answers.map(([questionId, value]) => ({ questionId, value: column(value), version: 1, savedAt: now }))
  const events = saved.map((one, index) => ({
    ...one,
    seq: index + 1,
    opId: index === 0 ? opId : randomUUID(),
    baseVersion: 0,
  }))
  const verdict = lastTime.verdict as unknown as Prisma.InputJsonObject
  await tx.assessment.create({
    data: {
      id,
      rubricId,
      businessName,
      lastSeq: events.length,
      createdAt: now,
      lastSavedAt: now,
      expiresAt: daysAfter(now, draftDays),
      keys: { create: key },
      events: { createMany: { data: events } },
      answers: { createMany: { data: saved } },
      versions: { create: { ...lastTime, number: LAST_TIME, opId: randomUUID(), verdict } },
    },
    select: { id: true },
  })
}

/** Null in the table where the question was passed over; the JSON word null is never stored. */
const column = (value: AnswerValue) => (value === null ? Prisma.DbNull : (value as Prisma.InputJsonValue))
