import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import { forbidden, notFound, type Refusal } from '@/lib/schemas/refusal'
import type { Prisma } from './generated/client'
import { inWorkspace } from './in-workspace'
import { endColumns, standing, takenBackAt } from './taken-back'
import type { LinkCounts } from './link-list'

/** From how many started assessments on it is told where people stop (UX §2.2 C5). */
const exitsFrom = 20
/** Of the visits by the shared address, so many are told one by one: the latest. */
const shownVisits = 20

/** One browser that had the shared address on screen. Nobody knows whose it is. */
export type AnonymousVisit = {
  readonly id: string
  /** Inside a frame on another site. */
  readonly framed: boolean
  readonly openedAt: Date
  readonly startedAt: Date | null
  readonly submittedAt: Date | null
  /** When they took it back; null where they did not. */
  readonly takenBackAt: Date | null
  /** What can be read of what they sent. */
  readonly submissionId: string | null
}

/** What happened by a link. */
export type LinkActivity = LinkCounts & {
  readonly anonymous: readonly AnonymousVisit[]
  /** How many visits by the shared address there were in all. */
  readonly anonymousCount: number
  /** At which question people stopped who did not send, most first; null while fewer than 20 started. */
  readonly exits: readonly { readonly questionId: string; readonly count: number }[] | null
}

/** What happened by one link of the member's workspace: counts and dates, and no answer. */
export async function getLinkActivity(member: Member, linkId: string): Promise<LinkActivity | Refusal> {
  if (!may(member, 'links.see')) return forbidden
  return inWorkspace(member, async (tx) => {
    const own = { ...ownWorkspace(member), linkId }
    const where = { ...ownWorkspace(member), id: linkId }
    if ((await tx.brandedLink.count({ where })) === 0) return notFound
    const { _count: count } = await tx.visit.aggregate({
      where: own,
      _count: { openedAt: true, startedAt: true, submittedAt: true },
    })
    const shared = { ...own, recipientId: null }
    const anonymous = await tx.visit.findMany({
      where: shared,
      orderBy: [{ openedAt: 'desc' }, { id: 'asc' }],
      take: shownVisits,
      select: visitColumns,
    })
    const exits =
      count.startedAt < exitsFrom
        ? null
        : await tx.$queryRaw<{ question_id: string; count: bigint }[]>`
            SELECT "question_id", "count" FROM "link_exits"(${linkId}) ORDER BY "count" DESC, "question_id"`
    return {
      ...{ opened: count.openedAt, started: count.startedAt, submitted: count.submittedAt },
      anonymous: anonymous.map(({ submission, ...visit }) => ({
        ...{ ...visit, takenBackAt: takenBackAt([submission]), submissionId: standing([submission]) },
      })),
      anonymousCount: await tx.visit.count({ where: shared }),
      exits: exits && exits.map((row) => ({ questionId: row.question_id, count: Number(row.count) })),
    }
  })
}

const visitColumns = {
  ...{ id: true, framed: true, openedAt: true, startedAt: true, submittedAt: true },
  submission: { select: endColumns },
} satisfies Prisma.VisitSelect
