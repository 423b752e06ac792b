import type { OutcomeId } from '@/lib/engine/types'
import { isPersonId, isRowId } from './ids'
import { isStatus, statuses, type Status } from './status'

/** The views that every inbox has. */
export const usualViews = ['unassigned', 'mine', 'waiting', 'all'] as const
export type UsualView = (typeof usualViews)[number]

/** What a list can be sorted by. */
export const sorts = ['untouched', 'urgency', 'sent', 'company', 'status', 'outcome'] as const
export type Sort = (typeof sorts)[number]

/** How many rows a page can have. */
export const rowChoices = [50, 200, 1_000, 10_000] as const

/** Who owns it: somebody by their id, whoever asks, or nobody. */
export type OwnerFilter = string | 'me' | 'nobody'

/** Which submissions a list shows, in which order, and which page of them. It says all that its address says. */
export type InboxQuery = {
  readonly view: UsualView
  readonly status: readonly Status[]
  readonly owner: readonly OwnerFilter[]
  readonly outcome: readonly OutcomeId[]
  /** Ids of links: the source. */
  readonly link: readonly string[]
  /** Days on which it was sent, both of them in; ISO days. */
  readonly from: string | null
  readonly to: string | null
  /** Close calls alone. */
  readonly close: boolean
  /** Those that are out of sight for a while, and no others. */
  readonly snoozed: boolean
  readonly tag: string | null
  /** What is searched for; '' for nothing. From 2 characters on. */
  readonly q: string
  readonly sort: Sort
  /** The other way around. */
  readonly down: boolean
  /** Where the page begins: after a row, or before one; null for the first page. */
  readonly cursor: { readonly at: string; readonly back: boolean } | null
  readonly rows: (typeof rowChoices)[number]
}

/** The list that an address without anything behind it shows. */
export const plainQuery: InboxQuery = {
  ...({ view: 'unassigned', status: [], owner: [], outcome: [], link: [], from: null, to: null } as const),
  ...({
    close: false,
    snoozed: false,
    tag: null,
    q: '',
    sort: 'untouched',
    down: false,
    cursor: null,
    rows: 50,
  } as const),
}

/** The most characters of a cursor, which may hold a name of 120. */
const CURSOR = 800

/** The most characters of the name of a saved view. */
export const VIEW_NAME = 60

/** The most characters that are searched for. */
export const SEARCH = 100

/** The eight models of help, by their ids. */
export const outcomes: readonly OutcomeId[] = [
  ...(['nothing_now', 'scoped_audit', 'advisory_fractional', 'development_firm'] as const),
  ...(['build_capable_operator', 'combined_firm', 'interim_bridge', 'full_time_cto'] as const),
]

/** Whether a text is one of them. */
export const isOutcome = (text: string): text is OutcomeId => (outcomes as readonly string[]).includes(text)
const isDay = (text: string) => /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text)
const isOwner = (text: string) => text === 'me' || text === 'nobody' || isPersonId(text)

/** Reads what stands behind the address of a list. What it does not know is left out: an address never fails. */
export function readInboxQuery(asked: URLSearchParams): InboxQuery {
  const text = (name: string) => asked.get(name) ?? ''
  const list = <Item extends string>(name: string, is: (text: string) => text is Item): readonly Item[] =>
    [...new Set(text(name).split(','))].filter(is).slice(0, 50)
  const some = (name: string, is: (text: string) => boolean) => list(name, (item): item is string => is(item))
  const at = text('after') || text('before')
  return {
    view: usualViews.find((view) => view === text('view')) ?? plainQuery.view,
    status: list('status', isStatus).toSorted((a, b) => statuses.indexOf(a) - statuses.indexOf(b)),
    owner: some('owner', isOwner),
    outcome: list('outcome', isOutcome),
    link: some('link', isRowId),
    from: isDay(text('from')) ? text('from') : null,
    to: isDay(text('to')) ? text('to') : null,
    close: text('close') === '1',
    snoozed: text('snoozed') === '1',
    tag: text('tag').trim().slice(0, 24) || null,
    q: [...text('q').trim()].slice(0, SEARCH).join(''),
    sort: sorts.find((sort) => sort === text('sort')) ?? plainQuery.sort,
    down: text('down') === '1',
    cursor: at.length > 0 && at.length <= CURSOR ? { at, back: !asked.has('after') } : null,
    rows: rowChoices.find((rows) => String(rows) === text('rows')) ?? plainQuery.rows,
  }
}

/** Writes what stands behind the address of a list, without what is plain; '' or begins with `?`. */
export function writeInboxQuery(query: InboxQuery): string {
  const said = new URLSearchParams()
  const say = (name: string, value: string | null | false) => value && said.set(name, value)
  say('view', query.view !== plainQuery.view && query.view)
  for (const name of ['status', 'owner', 'outcome', 'link'] as const) say(name, query[name].join(','))
  for (const name of ['from', 'to', 'tag', 'q'] as const) say(name, query[name])
  for (const name of ['close', 'snoozed', 'down'] as const) say(name, query[name] && '1')
  say('sort', query.sort !== plainQuery.sort && query.sort)
  say('rows', query.rows !== plainQuery.rows && String(query.rows))
  if (query.cursor) say(query.cursor.back ? 'before' : 'after', query.cursor.at)
  return said.size > 0 ? `?${said}` : ''
}
