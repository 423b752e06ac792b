'use client'

import type { ComponentProps } from 'react'
import { writeInboxQuery, type InboxQuery } from '@/lib/schemas/inbox-query'
import { resultWords } from '@/lib/views/inbox/filter-words'
import { counted } from '@/lib/views/report/sentences'
import { AllChangeLine } from './all-change-line'
import { BulkBar } from './bulk-bar'
import { FilterBar } from './filter-bar'
import { GoFromHere } from './go'
import { Hands } from './hands'
import { inboxAddress } from './inbox-address'
import { InboxPager } from './inbox-pager'
import type { InboxHere, InboxShown } from './inbox-props'
import { InboxTable } from './inbox-table'
import { InboxTabs, viewNames } from './inbox-tabs'
import { ListLooks } from './list-looks'
import { NoRows } from './no-rows'
import { PlainBulk } from './plain-bulk'
import { PresenceHere } from './presence-here'
import { PresenceLine } from './presence-line'
import { RowPane } from './row-pane'
import { SearchForm } from './search-form'
import { TextButton } from '@/components/ui/button'
import { bulkForm, useInbox } from './use-inbox'
import { useViewCounts } from './use-view-counts'
import { ViewState } from './view-state'

type InboxProps = {
  shown: InboxShown
  here: InboxHere
  /** What the form of a view held that was refused a moment ago. */
  refused: { readonly name: string; readonly message: string } | null
}

/** The inbox: views, search and filters, then the list, and beside it the row that is open. */
export function Inbox(props: InboxProps) {
  return (
    <GoFromHere>
      <Inside {...props} />
    </GoFromHere>
  )
}

function Inside({ shown, here, refused }: InboxProps) {
  const inbox = useInbox(shown, here)
  const { store, going, selection, rest, all, bulk, looks, ids, open } = inbox
  const { query, saved, count, active } = shown
  const at = saved?.id ?? null
  return (
    <div className="grid grid-cols-1 gap-4 pb-8">
      <LiveTabs workspaceId={here.workspaceId} {...{ query, counts: shown.counts, saved: shown.views, at: saved }} />
      <SearchForm query={query} saved={at} />
      <FilterBar query={query} saved={at} choices={shown.choices} active={active} />
      {here.may.save && <ViewState {...{ query, saved, refused, opId: here.ops.view, canShare: here.may.share }} />}
      <div className="flex flex-wrap items-center gap-x-6">
        <p className="text-note font-[650]">{resultWords(count)}</p>
        <ListLooks {...looks} />
        <Hands
          {...{ hands: inbox.hands, asking: inbox.asking, keys: here.keys }}
          {...{ people: here.people, statuses: here.statuses, analytics: here.may.analytics }}
        />
      </div>
      <AllChangeLine all={all} />
      {inbox.newcomers > 0 && (
        <p className="text-note">
          <TextButton type="button" onClick={going.again}>
            Show {counted(inbox.newcomers, 'new row')}
          </TextButton>
        </p>
      )}
      {here.may.work && (
        <PlainBulk
          {...{ id: bulkForm, opId: here.ops.change, back: inboxAddress(query, { saved: at }) }}
          statuses={here.statuses}
          people={here.people}
          can={here.may}
        />
      )}
      <div className={open === null ? 'grid grid-cols-1' : besides}>
        <div className="min-w-0">
          {ids.length === 0 && !rest.loading ? (
            <NoRows none={shown.none} {...{ query, active, saved: at }} />
          ) : (
            <InboxTable
              {...{ store, query, open }}
              saved={at}
              caption={`${saved?.name ?? viewNames[query.view]}: ${resultWords(count)}`}
              alike={inbox.alike}
              selection={selection.rows}
              onSelection={selection.setRows}
              compact={looks.compact}
              selecting={looks.selecting}
              loading={rest.loading || going.pending}
              hands={inbox.table}
              bulk={
                <BulkBar
                  {...{ count, all: selection.all, rows: ids.length, selected: selection.ids.length }}
                  can={inbox.can}
                  problem={bulk.problem}
                  onAll={selection.selectAll}
                  onClear={selection.clear}
                  onAction={bulk.onAction}
                />
              }
            />
          )}
          {rest.failed && <Failed onAgain={rest.again} />}
          <InboxPager query={query} saved={at} before={shown.before} after={rest.after} />
          <p className="flex flex-wrap gap-x-6 text-note">
            {here.may.analytics && <Further href="/studio/inbox/analytics">Analytics</Further>}
            {here.may.export && <Further href={exportsOf(query)}>Export this list, and earlier exports</Further>}
          </p>
        </div>
        {open !== null && (
          <RowPane
            {...{
              store,
              workspaceId: here.workspaceId,
              id: open,
              now: inbox.alike.now,
              href: inbox.alike.hrefOf(open),
            }}
            canWork={here.may.work}
            onClose={inbox.close}
            onAction={(action) => inbox.asking.ask(action, [open])}
          >
            <PresenceLine workspaceId={here.workspaceId} submission={open} />
          </RowPane>
        )}
      </div>
      <PresenceHere workspaceId={here.workspaceId} open={open} />
      {bulk.dialogs}
    </div>
  )
}

/** The tabs alone are drawn again when counts come: the list below has thousands of rows. */
const LiveTabs = ({ workspaceId, counts, ...tabs }: ComponentProps<typeof InboxTabs> & { workspaceId: string }) => (
  <InboxTabs {...tabs} counts={useViewCounts(workspaceId, counts)} />
)

function Failed({ onAgain }: { onAgain: () => void }) {
  return (
    <p className="flex flex-wrap items-center gap-x-4 text-critical">
      The rest of the rows could not be read.
      <TextButton type="button" onClick={onAgain}>
        Try again
      </TextButton>
    </p>
  )
}

function Further({ href, children }: { href: string; children: string }) {
  return (
    <a className="inline-flex min-h-11 items-center" href={href}>
      {children}
    </a>
  )
}

/** Where this list can be exported without a script, and where earlier exports lie. */
const exportsOf = (query: InboxQuery) =>
  `/studio/exports?${new URLSearchParams({ of: writeInboxQuery({ ...query, cursor: null }).slice(1) })}`

const besides = 'grid grid-cols-1 gap-x-6 min-[1200px]:grid-cols-[minmax(0,1fr)_22rem]'
