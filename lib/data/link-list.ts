import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import { linkState, type LinkState } from '@/lib/schemas/link-state'
import { forbidden, type Refusal } from '@/lib/schemas/refusal'
import { inWorkspace } from './in-workspace'

/** How many browsers had a link on screen, began by it and sent by it. */
export type LinkCounts = { readonly opened: number; readonly started: number; readonly submitted: number }

/** One link in the list of a workspace. */
export type LinkLine = LinkCounts & {
  readonly id: string
  readonly name: string
  readonly state: LinkState
  readonly expiresAt: Date | null
  readonly createdAt: Date
  /** When a prospect last did something; null while none has. */
  readonly lastActivityAt: Date | null
}

/**
 * The links of the member's workspace, the ones with the latest activity first.
 * @param only those in one state; null for all that are not archived
 */
export async function listLinks(
  member: Member,
  only: LinkState | null,
  now: Date,
): Promise<readonly LinkLine[] | Refusal> {
  if (!may(member, 'links.see')) return forbidden
  const [rows, visits] = await inWorkspace(member, async (tx) => [
    await tx.brandedLink.findMany({
      where: ownWorkspace(member),
      select: { id: true, name: true, createdAt: true, expiresAt: true, pausedAt: true, archivedAt: true },
    }),
    await tx.visit.groupBy({
      by: ['linkId'],
      where: ownWorkspace(member),
      _count: { openedAt: true, startedAt: true, submittedAt: true },
      _max: { openedAt: true, startedAt: true, submittedAt: true },
    }),
  ])
  const counted = new Map(visits.map((visit) => [visit.linkId, visit]))
  return rows
    .map(({ id, name, createdAt, expiresAt, ...dates }) => {
      const { _count: count, _max: last } = counted.get(id) ?? {}
      const moments = [last?.openedAt, last?.startedAt, last?.submittedAt].filter((moment) => moment instanceof Date)
      return {
        ...{ id, name, createdAt, expiresAt, state: linkState({ ...dates, expiresAt }, now) },
        ...{ opened: count?.openedAt ?? 0, started: count?.startedAt ?? 0, submitted: count?.submittedAt ?? 0 },
        lastActivityAt: moments.sort((one, other) => other.getTime() - one.getTime())[0] ?? null,
      }
    })
    .filter(({ state }) => (only === null ? state !== 'archived' : state === only))
    .sort((one, other) => latest(other) - latest(one) || one.id.localeCompare(other.id))
}

const latest = ({ lastActivityAt, createdAt }: Pick<LinkLine, 'lastActivityAt' | 'createdAt'>): number =>
  Math.max(lastActivityAt?.getTime() ?? 0, createdAt.getTime())
