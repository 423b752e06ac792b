import 'server-only'
import { visibleAssessments } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import type { Answers } from '@/lib/engine/types'
import { notFound, type Refusal } from '@/lib/schemas/refusal'
import { storedAnswers } from '@/lib/schemas/stored'
import type { NewWhatIf } from '@/lib/schemas/what-if'
import { ceilings, most } from './ceilings'
import { db, type Transaction } from './db'
import type { Prisma } from './generated/client'
import { lockAssessment } from './lock'

/** Answers that were tried out on one version and kept under a name. */
export type WhatIf = {
  readonly number: number
  readonly versionNumber: number
  readonly name: string
  /** The changed answers alone. */
  readonly changes: Answers
  readonly savedAt: Date
}

/** The viewer's what-ifs, oldest first. */
export async function listWhatIfs(viewer: Viewer): Promise<readonly WhatIf[]> {
  const where = { assessment: visibleAssessments(viewer) }
  const rows = await db().whatIf.findMany({ where, orderBy: { number: 'asc' }, select: columns })
  return rows.map(whatIf)
}

/** One of the viewer's what-ifs, or null where there is none of that number. */
export async function getWhatIf(viewer: Viewer, number: number): Promise<WhatIf | null> {
  const where = { assessment: visibleAssessments(viewer), number }
  const row = await db().whatIf.findFirst({ where, select: columns })
  return row && whatIf(row)
}

/**
 * Keeps a what-if; answers stay as they are. The same operation twice keeps one. Refused when the assessment or the
 * version is gone, at 50, and when the operation was taken with something else.
 * @returns its number
 */
export function saveWhatIf(viewer: Viewer, given: NewWhatIf, now: Date): Promise<number | Refusal> {
  return db().$transaction(async (tx) => {
    const assessment = await lockAssessment(tx, viewer, now)
    if (!assessment) return notFound
    const same = await sameOperation(tx, viewer, given.opId)
    if (same) return isSame(same, given) ? same.number : reused
    const where = { assessment: visibleAssessments(viewer) }
    const version = { ...where, number: given.version }
    if ((await tx.assessmentVersion.count({ where: version })) === 0) return notFound
    if ((await tx.whatIf.count({ where })) >= most.whatIfs) return ceilings.whatIfs
    const last = await tx.whatIf.findFirst({ where, orderBy: { number: 'desc' }, select: { number: true } })
    const { opId, name, changes } = given
    const { number } = await tx.whatIf.create({
      data: {
        assessmentId: assessment.id,
        number: (last?.number ?? 0) + 1,
        opId,
        versionNumber: given.version,
        name,
        changes,
        savedAt: now,
      },
      select: { number: true },
    })
    return number
  })
}

/** Deletes a what-if, and every link to it. @returns false where there is none of that number */
export async function deleteWhatIf(viewer: Viewer, number: number): Promise<boolean> {
  const { count } = await db().whatIf.deleteMany({ where: { assessment: visibleAssessments(viewer), number } })
  return count > 0
}

const columns = {
  number: true,
  versionNumber: true,
  name: true,
  changes: true,
  savedAt: true,
} satisfies Prisma.WhatIfSelect

type Row = Prisma.WhatIfGetPayload<{ select: typeof columns }>

const whatIf = (row: Row): WhatIf => ({ ...row, changes: storedAnswers(row.changes) })

const sameOperation = (tx: Transaction, viewer: Viewer, opId: string) =>
  tx.whatIf.findFirst({ where: { assessment: visibleAssessments(viewer), opId }, select: columns })

const isSame = (row: Row, { version, name, changes }: NewWhatIf) =>
  row.versionNumber === version && row.name === name && JSON.stringify(row.changes) === JSON.stringify(changes)

const reused: Refusal = {
  refused: 'op-reused',
  field: 'opId',
  message: 'This save was already taken with other answers.',
}
