'use client'

import type { ReactNode } from 'react'
import { TextButton } from '@/components/ui/button'
import { Day } from '@/components/ui/day'
import { untouchedWords } from '@/lib/views/inbox/filter-words'
import { Advice } from './row-cells'
import type { InboxStore } from './inbox-store'
import { PaneTold } from './pane-told'
import { StatusWord } from './status-word'
import { useRow } from './use-row'

type RowPaneProps = {
  store: InboxStore
  workspaceId: string
  id: string
  now: Date
  href: string
  canWork: boolean
  onClose: () => void
  onAction: (action: 'status' | 'owner' | 'tags' | 'snooze') => void
  /** Who else has it open. */
  children?: ReactNode
}

/** One submission beside the list: what it says, where it stands, and what to do with it. */
export function RowPane({ store, workspaceId, id, now, href, canWork, onClose, onAction, children }: RowPaneProps) {
  const row = useRow(store, id)
  if (!row) return null
  const name = row.business ?? row.who
  return (
    <aside aria-label={`Open: ${name}`} className={pane}>
      <div className="flex items-start justify-between gap-3">
        <h2 className="min-w-0 py-2 text-heading font-[680]">
          <bdi>{name}</bdi>
        </h2>
        <TextButton type="button" onClick={onClose} className="justify-center">
          Close
        </TextButton>
      </div>
      {children}
      {row.waiting && <p className="font-[650]">Waiting to send</p>}
      <dl className="grid gap-3">
        {row.business !== null && <Fact term="Person" said={<bdi>{row.who}</bdi>} />}
        {!row.ended && <Urgency words={row.urgency.words} because={row.urgency.because} />}
        <Fact term="Recommendation" said={<Advice row={row} />} />
        <Fact term="Fit" said={row.fit.words} />
      </dl>
      {row.ended === null && <PaneTold workspaceId={workspaceId} id={id} />}
      <dl className="grid gap-3 border-t border-line pt-4">
        <Fact term="Status" said={<StatusWord status={row.status} name={row.statusName} />} />
        <Fact term="Owner" said={row.ownerName === null ? 'Nobody' : <bdi>{row.ownerName}</bdi>} />
        {row.tags.length > 0 && <Fact term="Tags" said={<bdi>{row.tags.join(', ')}</bdi>} />}
        {row.snoozedUntil !== null && <Fact term="Snoozed until" said={<Day iso={row.snoozedUntil} />} />}
        <Fact term="Source" said={<bdi>{row.link.name}</bdi>} />
        <Fact term="Submitted" said={<Day iso={row.sentOn} />} />
        <Fact term="Untouched for" said={untouchedWords(row.untouchedSince, now)} />
        <Fact term="Notes" said={row.noteCount} />
      </dl>
      {canWork && (
        <div role="group" aria-label={`Change ${name}`} className="flex flex-wrap gap-x-5">
          {actions.map(({ action, words }) => (
            <TextButton key={action} type="button" onClick={() => onAction(action)}>
              {words}
            </TextButton>
          ))}
        </div>
      )}
      <p>
        <a href={href} className="inline-flex min-h-11 items-center font-[650]">
          Read the report and the notes
        </a>
      </p>
    </aside>
  )
}

const Urgency = ({ words, because }: { words: string; because: readonly string[] }) => (
  <div>
    <dt className="text-lead font-[680]">{words}</dt>
    <dd>
      <ul className="ml-5 grid list-disc gap-1">
        {because.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </dd>
  </div>
)

function Fact({ term, said }: { term: string; said: ReactNode }) {
  return (
    <div>
      <dt className="text-small text-muted">{term}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">{said}</dd>
    </div>
  )
}

const actions = [
  { action: 'status', words: 'Set status' },
  { action: 'owner', words: 'Assign' },
  { action: 'tags', words: 'Tag' },
  { action: 'snooze', words: 'Snooze' },
] as const

const pane =
  'hidden content-start gap-4 self-start border-s border-line ps-6 min-[1200px]:sticky min-[1200px]:top-4 min-[1200px]:grid min-[1200px]:max-h-[calc(100vh-2rem)] min-[1200px]:overflow-y-auto'
