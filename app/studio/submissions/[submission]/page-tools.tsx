import { SubmissionPresence } from '@/components/inbox/presence-line'
import { SubmissionKeys } from '@/components/inbox/submission-keys'
import { Neighbours } from '@/components/submissions/neighbours'
import type { Member } from '@/lib/access/viewer'
import { getKeySetting } from '@/lib/data/key-settings'
import type { ListAround } from './list-around'

type PageToolsProps = { member: Member; submission: string; around: ListAround }

/** The way through the list, who else is here, and the commands with their keys. */
export async function PageTools({ member, submission, around: { before, after } }: PageToolsProps) {
  return (
    <div className="screen-only flex flex-wrap items-center justify-between gap-x-6 gap-y-1 pt-2">
      <div className="flex min-w-0 flex-wrap items-center gap-x-6">
        <Neighbours before={before} after={after} />
        <SubmissionPresence workspaceId={member.workspaceId} submission={submission} />
      </div>
      <SubmissionKeys keys={await getKeySetting(member.userId)} />
    </div>
  )
}
