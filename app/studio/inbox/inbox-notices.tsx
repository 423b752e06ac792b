import { ChangedNotice, type ChangedNoticeProps } from '@/components/submissions/changed-notice'
import { Notice } from '@/components/ui/notice'

type InboxNoticesProps = {
  /** What a form of the page did a moment ago. */
  readonly changed: ChangedNoticeProps | null
  readonly removed: boolean
  readonly viewRemoved: boolean
  /** Why a form of the page did nothing. */
  readonly refused: string | null
}

/** What stands above the inbox after a form without a script, and after a submission was removed. */
export function InboxNotices({ changed, removed, viewRemoved, refused }: InboxNoticesProps) {
  return (
    <div className="grid gap-4 pb-4 empty:hidden">
      {removed && (
        <Notice tone="success" heading="The submission is removed">
          <p>Nothing of it is left in this workspace but the counts of its link.</p>
        </Notice>
      )}
      {viewRemoved && <Notice tone="success" heading="The view is removed" children={null} />}
      {changed && <ChangedNotice {...changed} />}
      {refused !== null && (
        <Notice tone="critical" heading="Nothing was changed">
          <p>{refused}</p>
        </Notice>
      )}
    </div>
  )
}
