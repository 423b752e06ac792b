import type { ReactNode } from 'react'
import { StatusWord } from '@/components/inbox/status-word'
import { Button } from '@/components/ui/button'
import { Day } from '@/components/ui/day'
import { SectionTitle } from '@/components/ui/page-title'
import { closedStatuses, type Status } from '@/lib/schemas/status'
import type { FirstCall } from '@/lib/views/inbox/first-call'
import type { InboxRow } from '@/lib/views/inbox/row'
import { ChangeForm, type ChangeTarget } from './change-form'
import { FirstCallPart } from './first-call-part'
import { Internal } from './internal'
import { WorkFields, type WorkFieldsProps } from './work-fields'

/** Where the work on a submission stands. Moments are ISO texts. */
export type WorkPanelProps = {
  row: InboxRow
  statusAt: string
  reason: string | null
  /** What to say first; null where nothing can be read any more. */
  call: FirstCall | null
  /** The forms; null for those who only read. `reopen` is where it goes from a closed status. */
  write: (Omit<WorkFieldsProps, 'status' | 'reason'> & { readonly reopen: Reopening }) | null
}

type Reopening = { readonly opId: string; readonly to: Status }

/** How soon to call and why, what to say first, and where the work stands. The founder sees nothing of it. */
export function WorkPanel({ row, statusAt, reason, call, write }: WorkPanelProps) {
  const { urgency, status } = row
  const closed = closedStatuses.includes(status)
  return (
    <section
      id="work"
      aria-labelledby="work-heading"
      className="screen-only grid scroll-mt-6 grid-cols-1 gap-5 rounded-control border border-line bg-surface p-4 sm:p-5"
    >
      <div className="grid grid-cols-1 gap-x-10 gap-y-5 lg:grid-cols-2">
        <div className="grid content-start gap-3">
          <p className="max-w-full wrap-anywhere">
            <bdi className="font-[650]">{row.who}</bdi>
            {row.business !== null && (
              <>
                , <bdi>{row.business}</bdi>
              </>
            )}
          </p>
          <SectionTitle id="work-heading">
            {urgency.words} <Internal />
          </SectionTitle>
          <ul className="ml-5 grid list-disc gap-1">
            {urgency.because.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <Advice row={row} />
        </div>
        {closed ? (
          <Closed row={row} statusAt={statusAt} reason={reason}>
            {write && <Reopen of={write.of} {...write.reopen} />}
          </Closed>
        ) : (
          call && <FirstCallPart of={call} />
        )}
      </div>
      <div className="border-t border-line pt-4">
        {write ? <WorkFields {...write} status={status} reason={reason} /> : <Standing row={row} />}
      </div>
    </section>
  )
}

/** What the report recommends, how firmly, and whether that is sold here. */
function Advice({ row: { advice, firm, closeCall, fit, sentOn, untouchedSince } }: { row: InboxRow }) {
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-2 text-note">
      {advice !== null && (
        <Term term="The report says">
          {advice}
          {firm !== null && `, ${firm}`}
          {closeCall && ', close call'}
        </Term>
      )}
      {fit.band !== 'unset' && <Term term="What you sell">{fit.words}</Term>}
      <Term term="Sent">
        <Day iso={sentOn} />
      </Term>
      <Term term="Last touched">
        <Day iso={untouchedSince} />
      </Term>
    </dl>
  )
}

/** The same as the forms say, for those who only read. */
function Standing({ row: { status, statusName, ownerName, snoozedUntil, tags } }: { row: InboxRow }) {
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2">
      <Term term="Status">
        <StatusWord status={status} name={statusName} />
      </Term>
      <Term term="Owner">{ownerName === null ? 'Nobody' : <bdi>{ownerName}</bdi>}</Term>
      {snoozedUntil !== null && (
        <Term term="Put away until">
          <Day iso={snoozedUntil} />
        </Term>
      )}
      {tags.length > 0 && (
        <Term term="Tags">
          <bdi className="wrap-anywhere">{tags.join(', ')}</bdi>
        </Term>
      )}
    </dl>
  )
}

type ClosedProps = { row: InboxRow; statusAt: string; reason: string | null; children: ReactNode }

function Closed({ row: { status, statusName }, statusAt, reason, children }: ClosedProps) {
  return (
    <div className="grid content-start justify-items-start gap-2">
      <p className="font-[650]">
        <StatusWord status={status} name={statusName} />
      </p>
      <p>
        Since <Day iso={statusAt} />.
      </p>
      {reason !== null && (
        <p className="max-w-full wrap-anywhere">
          Reason: <bdi>{reason}</bdi>
        </p>
      )}
      {children}
    </div>
  )
}

const Reopen = ({ of, opId, to }: Reopening & { of: ChangeTarget }) => (
  <ChangeForm of={of} what="status" opId={opId}>
    <input type="hidden" name="status" value={to} />
    <Button look="secondary">Reopen it</Button>
  </ChangeForm>
)

const Term = ({ term, children }: { term: string; children: ReactNode }) => (
  <div className="min-w-0">
    <dt className="text-small text-muted">{term}</dt>
    <dd className="max-w-full wrap-anywhere">{children}</dd>
  </div>
)
