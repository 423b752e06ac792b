import 'server-only'
import { visibleAssessments } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import type { PlanChange } from '@/lib/schemas/plan-mark'
import { notFound, type Refusal } from '@/lib/schemas/refusal'
import { db } from './db'
import type { Prisma } from './generated/client'
import { lockAssessment } from './lock'

/** What was noted at one item of a plan. `dueOn` is an ISO day; null is nothing of the founder's own. */
export type Mark = {
  readonly item: string
  readonly done: boolean
  readonly owner: string | null
  readonly dueOn: string | null
}

/** What the viewer noted at the items of the plan, whichever version they stand in. */
export async function listPlanMarks(viewer: Viewer): Promise<readonly Mark[]> {
  const rows = await db().planMark.findMany({
    where: { assessment: visibleAssessments(viewer) },
    select: markColumns,
    orderBy: { itemId: 'asc' },
  })
  return rows.map(mark)
}

/**
 * Keeps what changed at one item; the other fields stay as another tab may have left them. The caller says which items
 * there are: they are far fewer than the ceiling, which bounds the table whatever is asked.
 */
export function savePlanMark(viewer: Viewer, change: PlanChange, now: Date): Promise<Mark | Refusal> {
  return db().$transaction(async (tx) => {
    const assessment = await lockAssessment(tx, viewer, now)
    if (!assessment) return notFound
    const { item: itemId, done, owner, dueOn } = change
    const others = await tx.planMark.count({
      where: { assessment: visibleAssessments(viewer), itemId: { not: itemId } },
    })
    if (others >= most) return tooMany
    const changed = {
      ...(done !== undefined && { done }),
      ...(owner !== undefined && { owner }),
      ...(dueOn !== undefined && { dueOn: dueOn === null ? null : new Date(`${dueOn}T00:00:00Z`) }),
    }
    const row = await tx.planMark.upsert({
      where: { assessmentId_itemId: { assessmentId: assessment.id, itemId } },
      create: { done: false, ...changed, assessmentId: assessment.id, itemId, savedAt: now },
      update: { ...changed, savedAt: now },
      select: markColumns,
    })
    return mark(row)
  })
}

/** More items than all plans of all rubrics have. */
const most = 200

const tooMany: Refusal = { refused: 'too-many', message: 'This plan has notes at 200 items, which is the most.' }

/** What is read of a note. */
export const markColumns = { itemId: true, done: true, owner: true, dueOn: true } satisfies Prisma.PlanMarkSelect

type Row = Prisma.PlanMarkGetPayload<{ select: typeof markColumns }>

/** A row of the table as the rest of the product knows it. */
export function mark({ itemId, done, owner, dueOn }: Row): Mark {
  return { item: itemId, done, owner, dueOn: dueOn && dueOn.toISOString().slice(0, 10) }
}
