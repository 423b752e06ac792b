'use client'

import { useSyncExternalStore } from 'react'
import type { Asked } from '@/lib/schemas/change-form'
import type { Status } from '@/lib/schemas/status'
import type { Asking, Question } from './asking'
import { AssignDialog } from './assign-dialog'
import type { InboxStore, ShownRow } from './inbox-store'
import { SnoozeDialog } from './snooze-dialog'
import { StatusDialog } from './status-dialog'
import { TagsDialog } from './tags-dialog'

type AskedDialogProps = {
  asking: Asking
  store: InboxStore
  me: string
  people: readonly { readonly userId: string; readonly name: string }[]
  statuses: readonly { readonly status: Status; readonly name: string }[]
}

/** The dialog of what is asked at this moment, if anything is. */
export function AskedDialog({ asking, store, me, people, statuses }: AskedDialogProps) {
  const question = useSyncExternalStore(asking.subscribe, asking.current, () => null)
  if (!question) return null
  const { what, ids, act } = question
  const rows = ids.flatMap((id) => store.row(id) ?? [])
  const shared = {
    of: whose(question, rows),
    onClose: asking.close,
    onAct: (asked: Asked) => (act ? act(asked) : void store.act(ids, asked)),
  }
  const all = question.all !== undefined
  switch (what) {
    case 'status':
      return <StatusDialog {...shared} statuses={statuses} current={all ? null : common(rows, (row) => row.status)} />
    case 'owner': {
      const current = all ? null : common(rows, (row) => row.ownerId ?? '')
      return <AssignDialog {...shared} people={people} me={me} current={current} />
    }
    case 'snooze': {
      const snoozed = all || rows.some((row) => row.snoozedUntil !== null)
      return <SnoozeDialog {...shared} now={new Date()} snoozed={snoozed} />
    }
    case 'tags':
      return <TagsDialog {...shared} current={[...new Set(rows.flatMap((row) => row.tags))].toSorted()} />
  }
}

/** What all of them have, or null where they differ. */
function common<Value extends string>(rows: readonly ShownRow[], of: (row: ShownRow) => Value): Value | null {
  const all = new Set(rows.map(of))
  return all.size === 1 ? ([...all][0] ?? null) : null
}

function whose({ all, ids }: Question, rows: readonly ShownRow[]): string {
  if (all !== undefined) return `of all ${all.toLocaleString('en-GB')} results`
  const [row] = rows
  return ids.length === 1 && row ? `of ${row.business ?? row.who}` : `of ${ids.length} submissions`
}
