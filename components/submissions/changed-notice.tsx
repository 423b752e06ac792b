import { TextButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

/** What became of a change that was asked for a moment ago. */
export type ChangedNoticeProps = {
  changed: number
  conflicts: number
  /** It took another one back. */
  undid: boolean
  /** The form that undoes it; null where it cannot be undone. */
  undo: { readonly action: string; readonly opId: string; readonly back: string } | null
}

/** Says what a form of the page did, with an undo beside it. */
export function ChangedNotice({ changed, conflicts, undid, undo }: ChangedNoticeProps) {
  if (conflicts > 0) {
    return (
      <Notice tone="caution" heading="Somebody changed it before you">
        <p>Your change was not made. You see it as it is now. Its activity says who did what.</p>
      </Notice>
    )
  }
  if (changed === 0) return <Notice tone="info">It stood there already. Nothing was changed.</Notice>
  return (
    <Notice tone="success" heading={undid ? 'It is undone' : 'It is saved'}>
      {undo && (
        <form method="post" action={undo.action} noValidate>
          <input type="hidden" name="opId" value={undo.opId} />
          <input type="hidden" name="back" value={undo.back} />
          <TextButton data-hand="undo">
            {undid ? 'Do it again' : 'Undo'}
            <span className="sr-only"> the last change</span>
          </TextButton>
        </form>
      )}
    </Notice>
  )
}
