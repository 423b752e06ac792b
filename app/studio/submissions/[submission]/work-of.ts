import type { WorkPanelProps } from '@/components/submissions/work-panel'
import { may } from '@/lib/access/permissions'
import type { Member } from '@/lib/access/viewer'
import { inboxLines, type InboxLine } from '@/lib/data/inbox-list'
import { getPipeline, type NamedStatus } from '@/lib/data/status-names'
import { parseChangeForm } from '@/lib/schemas/change-form'
import { isRefusal } from '@/lib/schemas/refusal'
import { firstCall } from '@/lib/views/inbox/first-call'
import { inboxRow } from '@/lib/views/inbox/row'
import { toldOf } from '@/lib/views/inbox/told'
import { withoutBack } from '../../inbox/changes/change-answer'
import type { Query } from '../query'
import { formBack } from './from-list'
import type { Read } from './open-submission'
import type { Person } from './people-of'
import { refusedPart } from './refused-part'

/** Where changes are sent. */
const changes = '/studio/inbox/changes'

/** What a workspace calls its statuses, and which it uses. */
export async function pipelineOf(member: Member) {
  const pipeline = await getPipeline(member)
  return isRefusal(pipeline) ? { statuses: [], sold: [] } : pipeline
}

type Asked = {
  readonly id: string
  readonly read: Read
  readonly people: readonly Person[]
  readonly query: Query
  readonly pipeline: Awaited<ReturnType<typeof pipelineOf>>
}

/** The panel of the work on a submission; null where members took it out of the inbox. */
export async function workOf(
  member: Member,
  { id, read, people, query, pipeline }: Asked,
  now: Date,
): Promise<WorkPanelProps | null> {
  const lines = await inboxLines(member, [id])
  const line = isRefusal(lines) ? undefined : lines[0]
  if (!line) return null
  const { version, published } = read
  // What was sent before the inbox was there is worked out here until a job has done it.
  const told = line.outcome === null ? { ...line, ...toldOf(version.rubricId, version.verdict) } : line
  const shared = { member, line, people, statuses: pipeline.statuses, query }
  return {
    row: inboxRow(told, { ...pipeline, now }),
    statusAt: line.statusAt.toISOString(),
    reason: line.reason,
    call: firstCall(published, version.verdict),
    write: may(member, 'submissions.work') ? await formsOf(shared, now) : null,
  }
}

type Shared = {
  readonly member: Member
  readonly line: InboxLine
  readonly people: readonly Person[]
  readonly statuses: readonly NamedStatus[]
  readonly query: Query
}

async function formsOf({ member, line, people, statuses, query }: Shared, now: Date): Promise<WorkPanelProps['write']> {
  const { id, revision, status, owner, snoozedUntil, tags } = line
  const isUsed = (named: NamedStatus) => named.used || named.status === status
  const back = formBack(id, 'change', query)
  const refused = await refusedPart(query, 'change', (fields) => parseChangeForm(withoutBack(fields)), kept)
  const review = statuses.some((named) => named.status === 'in_review' && named.used)
  return {
    of: { id, revision, action: changes, back },
    statuses: statuses.filter(isUsed).map(({ status, name }) => ({ status, name })),
    ...{ owner, people, me: member.userId, snoozedUntil, tags },
    tomorrow: new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10),
    opIds: {
      ...{ status: newId(), contacted: newId(), owner: newId(), mine: newId(), snooze: newId(), wake: newId() },
      ...{ tags: newId(), untag: newId() },
    },
    refused: refused && { field: refused.field, message: refused.message },
    reopen: { opId: newId(), to: review ? 'in_review' : 'contacted' },
  }
}

/** Why a change was refused that its form could not know. */
const kept = {
  until: 'Choose a day after today.',
  add: 'It can have 20 tags at most. Take one off first.',
  status: 'This status is not in use any more. Choose another.',
  owner: 'They are not in this workspace any more. Choose somebody else.',
}

const newId = () => crypto.randomUUID()
