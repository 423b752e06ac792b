import { StageMark, type Stage } from '@/components/ui/stage-mark'
import type { Status } from '@/lib/schemas/status'

/** Where a submission stands: its sign and its word. */
export function StatusWord({ status, name }: { status: Status; name: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <StageMark stage={stages[status]} />
      <bdi>{name}</bdi>
    </span>
  )
}

const stages: Readonly<Record<Status, Stage>> = {
  ...({ new: 0, in_review: 1, contacted: 2, meeting_booked: 3, proposal_sent: 4, negotiating: 5 } as const),
  ...({ won: 'done', not_a_fit: 'ended' } as const),
}
