import fc from 'fast-check'
import { foldedWords } from '@/lib/data/search-words'
import { sorts, usualViews, type InboxQuery } from '@/lib/schemas/inbox-query'
import { statuses } from '@/lib/schemas/status'
import { foldedOf, plantInbox, sortName, type InboxRow } from './inbox-rows'
import { asked } from './member-role'
import { newMember, newWorkspace } from './members'
import { newId } from './planting'
import { plantedLink } from './submitted'

/** When the lists are looked at. */
export const now = new Date('2026-11-22T12:00:00Z')
const day = 86_400_000
/** Recommendations that rows have. */
export const outcomes = ['advisory_fractional', 'development_firm', 'scoped_audit'] as const
const names = ['Ärger & Söhne', 'argon', 'Demo One', 'demo-one', 'Zebra Łódź', '東京 Demo', null] as const
const emails = ['kim@mail.test', 'kimono@demo.test', null] as const
const searches = [
  '',
  '',
  '',
  'k',
  'ki',
  'demo',
  'arg',
  'ARGER',
  'mail.test',
  'one demo',
  '東京',
  '--',
  "o'n\\",
] as const

/** A workspace with what it was filled with. */
export type Filling = Awaited<ReturnType<typeof fill>>

/** A workspace that is filled by chance, always the same by one seed. */
export async function fill(seed: number) {
  const workspaceId = await newWorkspace()
  const [me, other] = [await newMember(workspaceId, 'member', 'Demo Me'), await newMember(workspaceId, 'admin')]
  const links = await asked(async (ask) => [
    (await plantedLink(ask, workspaceId, 'Demo link A')).id,
    (await plantedLink(ask, workspaceId, 'Demo link B')).id,
  ])
  const rows = fc.sample(fc.array(rowOf(links, [me.userId, other.userId]), { minLength: 90, maxLength: 90 }), {
    numRuns: 1,
    seed,
  })[0] as InboxRow[]
  await asked((ask) => plantInbox(ask, workspaceId, rows))
  return { me, other, links, rows }
}

const moment = fc.integer({ min: 0, max: 6 }).map((days) => new Date(now.getTime() - days * day + 1))

function rowOf(links: readonly string[], people: readonly string[]): fc.Arbitrary<InboxRow> {
  return fc
    .record({
      ...{ linkId: fc.constantFrom(...links), businessName: fc.constantFrom(...names), sentAt: moment },
      ...{ contactEmail: fc.constantFrom(...emails), untouchedSince: moment, status: fc.constantFrom(...statuses) },
      ownerId: fc.constantFrom(null, null, ...people),
      snoozedUntil: fc.constantFrom(null, null, null, '2026-11-22', '2026-11-23'),
      tags: fc.subarray(['hot', 'demo']),
      outcome: fc.constantFrom(null, ...outcomes),
      firm: fc.integer({ min: 9, max: 12 }),
      ...{ closeCall: fc.boolean(), urgency: fc.integer({ min: 1, max: 3 }) },
      ended: fc.integer({ max: 9, min: 0 }).map((n) => n === 0),
      removed: fc.integer({ max: 9, min: 0 }).map((n) => n === 0),
    })
    .map((row) => {
      const blank = row.ended ? { outcome: null, tags: [], snoozedUntil: null } : {}
      const whole = { ...row, ...blank, id: newId() }
      return { ...whole, firm: whole.outcome === null ? null : row.firm }
    })
}

/** Any query, of any filters. */
export const queryOf = (links: readonly string[], people: readonly string[]): fc.Arbitrary<InboxQuery> =>
  fc.record({
    view: fc.constantFrom(...usualViews),
    status: rarely(fc.subarray([...statuses])),
    owner: rarely(fc.subarray(['me', 'nobody', ...people, 'nosuch'])),
    outcome: rarely(fc.subarray([...outcomes])),
    link: rarely(fc.subarray([...links, newId()])),
    ...{ from: fc.constantFrom(null, null, '2026-11-18'), to: fc.constantFrom(null, null, '2026-11-20') },
    ...{ close: fc.constantFrom(false, false, true), snoozed: fc.constantFrom(false, false, true) },
    ...{ tag: fc.constantFrom(null, null, 'hot'), q: fc.constantFrom(...searches) },
    ...{ sort: fc.constantFrom(...sorts), down: fc.boolean(), cursor: fc.constant(null) },
    // A page so small shows more borders than one of 50.
    rows: fc.constantFrom(7 as 50, 20 as 50),
  })

const rarely = <Item>(some: fc.Arbitrary<Item[]>): fc.Arbitrary<Item[]> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant<Item[]>([]) }, { weight: 1, arbitrary: some })

const closed = (row: InboxRow) => row.status === 'won' || row.status === 'not_a_fit'
const words = (row: InboxRow) => (row.ended ? [] : foldedOf(row))

/** Whether a query shows a row, by hand. */
export function shows(row: InboxRow, query: InboxQuery, me: string): boolean {
  const open = !row.ended && !closed(row)
  const sleeps = row.snoozedUntil !== null && row.snoozedUntil > '2026-11-22'
  const sent = row.sentAt.toISOString().slice(0, 10)
  const owners = query.owner.map((owner) => (owner === 'me' ? me : owner))
  const views = {
    unassigned: open && row.ownerId === null,
    mine: open && row.ownerId === me,
    waiting: open && row.untouchedSince.getTime() <= now.getTime() - 2 * day,
    all: true,
  }
  return (
    !row.removed &&
    views[query.view] &&
    sleeps === query.snoozed &&
    (query.status.length === 0 || query.status.includes(row.status)) &&
    (owners.length === 0 || owners.includes(row.ownerId ?? 'nobody')) &&
    (query.outcome.length === 0 || (query.outcome as readonly (string | null)[]).includes(row.outcome)) &&
    (query.link.length === 0 || query.link.includes(row.linkId)) &&
    (query.from === null || sent >= query.from) &&
    (query.to === null || sent <= query.to) &&
    (!query.close || row.closeCall) &&
    (query.tag === null || row.tags.includes(query.tag)) &&
    (query.q.length < 2 || found(row, query.q))
  )
}

function found(row: InboxRow, q: string): boolean {
  const wanted = foldedWords(q)
  return wanted.length > 0 && wanted.every((one) => words(row).some((word) => word.startsWith(one)))
}

type Key = readonly (string | number)[]

/** The ids of rows in the order of a query, by hand. */
export function inOrder(rows: readonly InboxRow[], { sort, down, view }: InboxQuery): readonly string[] {
  const stage = ({ status }: InboxRow) => statuses.indexOf(status)
  const since = (row: InboxRow) => row.untouchedSince.getTime()
  const keys: Record<typeof sort, (row: InboxRow) => Key | null> = {
    untouched: (row) => (view === 'unassigned' && !down ? [stage(row), since(row)] : [since(row)]),
    urgency: (row) => [row.urgency, since(row)],
    sent: (row) => [row.sentAt.getTime()],
    company: (row) => (sortName(row) === '' ? null : [sortName(row)]),
    status: (row) => [stage(row), since(row)],
    outcome: (row) => (row.outcome === null ? null : [row.outcome, row.firm ?? 0]),
  }
  const listed = (has: boolean) =>
    rows
      .filter((row) => (keys[sort](row) !== null) === has)
      .toSorted((a, b) => compare([...(keys[sort](a) ?? []), a.id], [...(keys[sort](b) ?? []), b.id]) * (down ? -1 : 1))
  return [...listed(true), ...listed(false)].map(({ id }) => id)
}

function compare(a: Key, b: Key): number {
  for (const [at, value] of a.entries()) {
    const other = b[at]
    const apart =
      typeof value === 'number' ? value - Number(other) : Buffer.compare(Buffer.from(value), Buffer.from(String(other)))
    if (apart !== 0) return apart
  }
  return 0
}
