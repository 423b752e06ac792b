import { OfWorkspace } from '@/components/studio/workspace-shown'
import { Button, ButtonLink } from '@/components/ui/button'
import type { InboxRow } from '@/lib/views/inbox/row'
import { counted } from '@/lib/views/report/sentences'

type RemovalFormProps = {
  /** What is to be deleted, one at least. */
  rows: readonly InboxRow[]
  opId: string
  /** The list that was ticked in. */
  back: string
}

/** The most that are named; the others are counted. */
const named = 20

/** The same question as the dialog of the inbox asks, as a plain form. */
export function RemovalForm({ rows, opId, back }: RemovalFormProps) {
  const many = counted(rows.length, 'submission')
  const more = rows.length - named
  return (
    <form method="post" action="/studio/inbox/changes" noValidate className="grid max-w-[62ch] gap-4 py-5">
      <OfWorkspace />
      <input type="hidden" name="opId" value={opId} />
      <input type="hidden" name="back" value={back} />
      {rows.map(({ id, revision }) => [
        <input key={`id-${id}`} type="hidden" name="id" value={id} />,
        <input key={`seen-${id}`} type="hidden" name="seen" value={revision} />,
      ])}
      <p>They leave this workspace for everybody. You can undo this for 24 hours; then they are gone for good.</p>
      <ul className="ml-5 grid list-disc gap-1">
        {rows.slice(0, named).map(({ id, who, business }) => (
          <li key={id} className="min-w-0 wrap-anywhere">
            <bdi>{business ?? who}</bdi>
          </li>
        ))}
        {more > 0 && <li>and {more} more</li>}
      </ul>
      <div className="flex flex-wrap gap-3">
        <Button look="critical" name="do" value="removal">
          Delete {many}
        </Button>
        <ButtonLink look="secondary" href={back}>
          Keep them
        </ButtonLink>
      </div>
    </form>
  )
}
