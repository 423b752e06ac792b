import { beforeAll, describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/viewer'
import { countInbox } from '@/lib/data/inbox-count'
import { getNeighbours, listInbox, type InboxPage } from '@/lib/data/inbox-list'
import { plainQuery, type InboxQuery } from '@/lib/schemas/inbox-query'
import { isRefusal } from '@/lib/schemas/refusal'
import { asked } from '../support/member-role'
import { newMember, newWorkspace } from '../support/members'
import { plantMany } from '../support/many-submissions'
import { plantedLink } from '../support/submitted'
import { planInside, plansOf } from '../support/plans'

// Under the row policies of the role that members ask in: a policy keeps every comparison that is not
// leakproof from an index, and a list then costs as much as the whole inbox. The plans are those of the queries as they run.

const now = new Date('2026-11-22T12:00:00Z')
const each = 25_000

let member: Member
beforeAll(async () => {
  const workspaceId = await newWorkspace()
  member = await newMember(workspaceId, 'member')
  const other = await newWorkspace()
  await asked(async (ask) => {
    for (const workspace of [workspaceId, other])
      await plantMany(ask, { workspace, link: (await plantedLink(ask, workspace)).id, rows: each, now })
    await ask('UPDATE submission SET owner_id = $1 WHERE workspace_id = $2 AND id < $3', [
      ...[member.userId, workspaceId, '01'],
    ])
    await ask('VACUUM ANALYZE submission')
    await ask('VACUUM ANALYZE submission_words')
  })
})

async function page(more: Partial<InboxQuery>): Promise<InboxPage> {
  const read = await listInbox(member, { ...plainQuery, ...more }, now)
  if (isRefusal(read)) throw new Error(read.message)
  return read
}

/** A page from the middle of a list. */
async function deep(more: Partial<InboxQuery>): Promise<Partial<InboxQuery>> {
  const first = await page({ ...more, rows: 1_000 })
  return { ...more, cursor: { at: first.after ?? '', back: false } }
}

const all = { view: 'all' } as const

describe('a page, the first and one far down, begins in an index', () => {
  test.each([
    ['submission_unassigned', {}],
    ['submission_owned', { view: 'mine' }],
    ['submission_open', { view: 'waiting' }],
    ['submission_open', { down: true }],
    ['submission_workspace_id_untouched_since_id_idx', all],
    ['submission_workspace_id_sent_at_id_idx', { ...all, sort: 'sent' }],
    ['submission_workspace_id_sent_at_id_idx', { ...all, sort: 'sent', down: true }],
    ['submission_workspace_id_stage_untouched_since_id_idx', { ...all, sort: 'status' }],
    ['submission_workspace_id_stage_untouched_since_id_idx', { ...all, status: ['contacted'] }],
    ['submission_workspace_id_urgency_untouched_since_id_idx', { ...all, sort: 'urgency' }],
    ['submission_workspace_id_sort_name_id_idx', { ...all, sort: 'company' }],
    ['submission_workspace_id_outcome_firm_id_idx', { ...all, sort: 'outcome', down: true }],
  ] as const)('%s: %j', async (index, more) => {
    const far = await deep(more)
    for (const query of [more, far]) {
      const plans = (await plansOf(() => page(query))).filter(({ sql }) => sql.includes('LIMIT'))
      const walks = plans.filter(({ sql }) => sql.startsWith('SELECT s.id'))
      expect(walks.length).toBeGreaterThan(0)
      for (const { indexes, sorts, looked, sql } of walks) {
        expect(indexes, sql).toEqual([index])
        expect(sorts, sql).toBe(0)
        // Hardly more rows than the page has were looked at.
        expect(looked, sql).toBeLessThan(200)
      }
    }
  })

  test('as its neighbours do', async () => {
    const { lines } = await page(await deep(all))
    const plans = await plansOf(() => getNeighbours(member, { ...plainQuery, ...all }, lines[20]?.id ?? '', now))
    const walks = plans.filter(({ sql }) => sql.startsWith('SELECT s.id'))
    expect(walks).toHaveLength(2)
    for (const { looked } of walks) expect(looked).toBeLessThan(10)
  })
})

describe('a search', () => {
  test('begins in the index of words, whatever the order', async () => {
    for (const more of [all, { ...all, sort: 'sent' }] as const) {
      const plans = await plansOf(() => page({ ...more, q: 'oldest' }))
      for (const { sql, looked } of plans.filter(({ sql }) => sql.includes('inbox_found')))
        expect(looked, sql).toBeLessThan(500)
    }
  })

  test('reads the index of words, and no words of another workspace', async () => {
    const [found] = await asked((ask) =>
      ask<{ body: string }>(`SELECT prosrc AS body FROM pg_proc WHERE proname = 'inbox_found'`),
    )
    const body = (found?.body ?? '').replaceAll('$2', '$2::tsquery').replaceAll('$3', '$3::int')
    const wanted = `'${member.workspaceId}old':*`
    const { indexes, looked } = await planInside(body, [member.workspaceId, wanted, 10_001])
    expect(indexes).toEqual(['submission_words_found'])
    // What the bitmap of the index found, and then read.
    expect(looked).toBeLessThanOrEqual(20)
  })

  test('of more than 10,000 is in order, wherever they lie', async () => {
    for (const [q, more] of [
      ['common', { ...all, sort: 'sent', down: true }],
      // Found in all 25,000, which are more than are sorted.
      ['demo', { ...all, sort: 'sent', down: true }],
      ['demo', { ...all, sort: 'company', status: ['new', 'contacted'] }],
      // They are the last 12,000 of 25,000 by this order: more rows lie before them than are looked at one by one.
      ['early', { ...all, sort: 'sent', down: true }],
      ['early', { ...all, sort: 'sent' }],
      ['early', { ...all, sort: 'company', status: ['new', 'contacted'] }],
    ] as const) {
      const query = { ...more, q, rows: 10_000 } as const
      const searched = (await page(query)).lines.map(({ id }) => id)
      const down = 'down' in more ? 'DESC' : ''
      const wanted = await asked((ask) =>
        ask<{ id: string }>(
          `SELECT s.id FROM submission s JOIN submission_words w ON w.submission_id = s.id
           WHERE s.workspace_id = $1 AND $2 = ANY (string_to_array(folded, ' ')) AND ($3 OR stage IN (0, 2))
           ORDER BY ${more.sort === 'company' ? 'sort_name' : `sent_at ${down}`}, id ${down} LIMIT 10000`,
          [member.workspaceId, q, more.sort !== 'company'],
        ),
      )
      expect(searched).toEqual(wanted.map(({ id }) => id))
    }
  })

  test('counts up to 10,000 and says that there are more', async () => {
    const count = (more: Partial<InboxQuery>) => countInbox(member, { ...plainQuery, ...all, ...more }, now)
    for (const q of ['common', 'demo']) expect(await count({ q })).toEqual({ n: 10_000, more: true })
    expect(await count({ q: 'oldest' })).toEqual({ n: 10, more: false })
    expect(await count({})).toEqual({ n: each, more: false })
    const narrow = await count({ q: 'early', status: ['won'] })
    expect(narrow).toEqual({ n: 1_500, more: false })
  })
})
