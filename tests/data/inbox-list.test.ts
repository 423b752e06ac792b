import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/viewer'
import { countInbox, listFacets } from '@/lib/data/inbox-count'
import { getNeighbours, listInbox, type InboxPage } from '@/lib/data/inbox-list'
import { plainQuery, usualViews, type InboxQuery } from '@/lib/schemas/inbox-query'
import { isRefusal } from '@/lib/schemas/refusal'
import { statuses } from '@/lib/schemas/status'
import { fill, inOrder, now, outcomes, queryOf, shows, type Filling } from '../support/inbox-model'
import { plainRow, plantInbox, type InboxRow } from '../support/inbox-rows'
import { asked } from '../support/member-role'
import { newMember, newWorkspace } from '../support/members'
import { newId } from '../support/planting'
import { plantedLink } from '../support/submitted'

// Trust §5 Tenant scoping; requirement 51. What a list shows is worked out a second time, by hand: inbox-model.ts.

async function page(member: Member, query: InboxQuery): Promise<InboxPage> {
  const read = await listInbox(member, query, now)
  if (isRefusal(read)) throw new Error(read.message)
  return read
}

const ids = ({ lines }: InboxPage) => lines.map(({ id }) => id)

async function walked(member: Member, query: InboxQuery) {
  const pages = [await page(member, query)]
  for (let at = pages[0]?.after; at; at = pages.at(-1)?.after)
    pages.push(await page(member, { ...query, cursor: { at, back: false } }))
  return pages
}

let fillings: readonly Filling[]
beforeAll(async () => {
  fillings = [await fill(1), await fill(2), await fill(3)]
})

const anyQuery = () =>
  fc
    .nat({ max: 2 })
    .chain((at) =>
      queryOf(fillings[at]?.links ?? [], [fillings[at]?.other.userId ?? '']).map((query) => ({ at, query })),
    )

describe('a list', () => {
  test('walked page by page, forth and back, is what it shows by hand, in its order, and as many as it counts', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuery(), async ({ at, query }) => {
        const { me, rows } = fillings[at] as Filling
        const wanted = inOrder(
          rows.filter((row) => shows(row, query, me.userId)),
          query,
        )
        const pages = await walked(me, query)
        expect(pages.flatMap(ids)).toEqual(wanted)
        for (const { count } of pages) expect(count).toEqual({ n: wanted.length, more: false })
        expect(pages[0]?.before).toBeNull()
        for (const [number, { before }] of pages.entries()) {
          if (number === 0) continue
          const earlier = await page(me, { ...query, cursor: { at: before ?? '', back: true } })
          expect(ids(earlier)).toEqual(ids(pages[number - 1] as InboxPage))
          expect([earlier.before !== null, earlier.after !== null]).toEqual([number > 1, true])
        }
      }),
      { numRuns: 300 },
    )
  })

  test('has the neighbours of each row that its order says, whether the row is in it or not', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuery(), fc.nat(), async ({ at, query }, pick) => {
        const { me, rows } = fillings[at] as Filling
        const row = rows[pick % rows.length] as InboxRow
        const listed = rows.filter((one) => one.id === row.id || shows(one, query, me.userId))
        const order = inOrder(listed, query)
        const place = order.indexOf(row.id)
        const told = await getNeighbours(me, query, row.id, now)
        expect(told).toEqual({ before: order[place - 1] ?? null, after: order[place + 1] ?? null })
      }),
      { numRuns: 300 },
    )
  })

  test('counts what it could be narrowed to as one by one', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuery(), async ({ at, query }) => {
        const { me, rows } = fillings[at] as Filling
        const facets = await listFacets(me, query, now)
        if (isRefusal(facets)) throw new Error(facets.message)
        const n = (more: Partial<InboxQuery>) =>
          rows.filter((row) => shows(row, { ...query, ...more }, me.userId)).length
        const told = [
          facets.statuses.map(({ status, count }) => [status, count.n]),
          facets.outcomes.map(({ outcome, count }) => [outcome, count.n]),
          facets.links.map(({ link, count }) => [link.id, count.n]),
          facets.owners.map(({ owner, count }) => [owner?.userId ?? 'nobody', count.n]),
        ]
        const some = <Item>(items: readonly Item[], more: (item: Item) => Partial<InboxQuery>) =>
          items.map((item) => [item, n(more(item))] as const).filter(([, count]) => count > 0)
        expect(told[0]).toEqual(some(statuses, (status) => ({ status: [status] })))
        expect(told[1]?.filter(([outcome]) => outcome !== null).toSorted()).toEqual(
          some(outcomes, (outcome) => ({ outcome: [outcome] })).toSorted(),
        )
        const { links, other } = fillings[at] as Filling
        expect(told[2]?.toSorted()).toEqual(some(links, (link) => ({ link: [link] })).toSorted())
        const people = [me.userId, other.userId, 'nobody']
        expect(told[3]?.toSorted()).toEqual(some(people, (owner) => ({ owner: [owner] })).toSorted())
        for (const view of usualViews) {
          const plain = { ...plainQuery, view }
          expect(facets.views[view].n).toBe(rows.filter((row) => shows(row, plain, me.userId)).length)
          expect(await countInbox(me, plain, now)).toEqual(facets.views[view])
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('a cursor', () => {
  test('that is none of this list, or was made up, begins it anew', async () => {
    const { me } = fillings[0] as Filling
    const query = { ...plainQuery, view: 'all' } as const
    const first = await page(me, query)
    const place = (told: unknown) => Buffer.from(JSON.stringify(told)).toString('base64url')
    const id = newId()
    const made = [
      ...['x', '%00', '{}', place(null), place([]), place(['untouched', [1e99], id]), place(['untouched', [1], 'x'])],
      ...[place(['untouched', ['1; DROP'], id]), place(['sent', [1], id]), place(['untouched', null, id])],
      ...[place(['untouched', [-1], id]), place(['untouched', [1, 2], id]), place(['untouched', { 0: 1 }, id])],
    ]
    for (const at of made) expect(ids(await page(me, { ...query, cursor: { at, back: false } }))).toEqual(ids(first))
    const named = { ...query, sort: 'company' } as const
    const plain = ids(await page(me, named))
    for (const name of ['\0', '\ud800', 'x'.repeat(121), 7])
      expect(ids(await page(me, { ...named, cursor: { at: place(['company', [name], id]), back: true } }))).toEqual(
        plain,
      )
  })

  test('of the longest name goes on where it stood', async () => {
    const { workspaceId } = await newMember(await newWorkspace(), 'member')
    const member = await newMember(workspaceId, 'member')
    const link = (await asked((ask) => plantedLink(ask, workspaceId))).id
    const rows = ['a', 'b', 'c'].map((last) => plainRow(link, now, { businessName: '𠮷'.repeat(60) + last }))
    await asked((ask) => plantInbox(ask, workspaceId, rows))
    const query: InboxQuery = { ...plainQuery, sort: 'company', rows: 1 as 50 }
    const pages = await walked(member, query)
    expect(pages.flatMap(ids)).toEqual(rows.map(({ id }) => id))
    for (const { after } of pages) expect((after ?? '').length).toBeLessThanOrEqual(800)
  })
})
