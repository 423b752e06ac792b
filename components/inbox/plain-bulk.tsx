import type { ReactNode } from 'react'
import { OfWorkspace } from '@/components/studio/workspace-shown'
import { Button } from '@/components/ui/button'

type PlainBulkProps = {
  /** The id of the form: the boxes of the rows belong to it. */
  id: string
  opId: string
  /** Where it leads back to. */
  back: string
  statuses: readonly { readonly status: string; readonly name: string }[]
  people: readonly { readonly userId: string; readonly name: string }[]
  /** What else whoever looks may do with them. */
  can: { readonly export: boolean; readonly remove: boolean }
}

/** What can be done to the rows that are ticked, in a browser without a script. */
export function PlainBulk({ id, opId, back, statuses, people, can }: PlainBulkProps) {
  return (
    <form id={id} method="post" action="/studio/inbox/changes" noValidate className="contents">
      <OfWorkspace />
      <input type="hidden" name="opId" value={opId} />
      <input type="hidden" name="back" value={back} />
      <noscript>
        <details>
          <summary className="min-h-11 py-2 text-link">Change the ticked rows</summary>
          <div className="grid gap-3 border border-line p-4 sm:grid-cols-2">
            <Part label="Status" button="Set the status" act="status">
              <select name="status" className={field}>
                {statuses.map(({ status, name }) => (
                  <option key={status} value={status}>
                    {name}
                  </option>
                ))}
              </select>
            </Part>
            <Part label="Reason, for “not a fit”">
              <input name="reason" maxLength={400} className={field} />
            </Part>
            <Part label="Owner" button="Assign" act="owner">
              <select name="owner" className={field}>
                <option value="">Nobody</option>
                {people.map(({ userId, name }) => (
                  <option key={userId} value={userId}>
                    {name}
                  </option>
                ))}
              </select>
            </Part>
            <Part label="Snooze until" button="Snooze" act="snooze">
              <input type="date" name="until" className={field} />
            </Part>
            <Part label="Add tags, with commas between them" button="Tag" act="tags">
              <input name="add" maxLength={200} className={field} />
            </Part>
            <div className="flex flex-wrap content-end gap-3">
              {can.export && <Then to="export">Export…</Then>}
              {can.remove && <Then to="removal">Delete…</Then>}
            </div>
          </div>
        </details>
      </noscript>
    </form>
  )
}

type PartProps = { label: string; button?: string; act?: string; children: ReactNode }

function Part({ label, button, act, children }: PartProps) {
  return (
    <div className="grid content-end gap-1">
      <label className="grid gap-1">
        <span>{label}</span>
        {children}
      </label>
      {button !== undefined && (
        <Button name="do" value={act} look="secondary">
          {button}
        </Button>
      )}
    </div>
  )
}

/** Leads to a page that asks further. */
const Then = ({ to, children }: { to: 'export' | 'removal'; children: ReactNode }) => (
  <Button formAction="/studio/inbox/chosen" name="then" value={to} look="secondary">
    {children}
  </Button>
)

const field = 'min-h-11 w-full min-w-0 rounded-control border border-control bg-surface px-3 text-ink'
