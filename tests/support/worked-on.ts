import type { Member } from '@/lib/access/viewer'
import { db } from '@/lib/data/db'
import { newMember, newWorkspace } from './members'
import { withAsk, type Ask } from './planting'
import { plantedLink, submitted } from './submitted'

const asked = <Result>(work: (ask: Ask) => Promise<Result>) => withAsk(process.env.DATABASE_URL ?? '', work)

/** A workspace with one of each rank, and what somebody sent to it. */
export type WorkedOn = {
  readonly workspaceId: string
  readonly link: string
  readonly submission: string
  readonly assessment: string
  readonly owner: Member
  readonly admin: Member
  readonly member: Member
  readonly viewer: Member
}

/** Makes a workspace whose members work on one submission. */
export async function workedOn(): Promise<WorkedOn> {
  const workspaceId = await newWorkspace('Demo Workspace')
  const people = {
    owner: await newMember(workspaceId, 'owner', 'Demo Owner'),
    admin: await newMember(workspaceId, 'admin', 'Demo Admin'),
    member: await newMember(workspaceId, 'member', 'Demo Member'),
    viewer: await newMember(workspaceId, 'viewer', 'Demo Viewer'),
  }
  const link = (await asked((ask) => plantedLink(ask, workspaceId))).id
  const sent = await asked((ask) => submitted(ask, workspaceId, link))
  return { workspaceId, link, submission: sent.submission, assessment: sent.assessment, ...people }
}

/** Another submission of the same workspace, or one that has ended. */
export const sentBeside = ({ workspaceId, link }: WorkedOn, ended?: Date): Promise<string> =>
  asked((ask) => submitted(ask, workspaceId, link, ended ? { ended: { by: 'withdrawn', at: ended } } : {})).then(
    ({ submission }) => submission,
  )

/** What says when somebody did something about a submission last. */
export const touchOf = (id: string) =>
  db().submission.findFirstOrThrow({ where: { id }, select: { untouchedSince: true, revision: true, noteCount: true } })
