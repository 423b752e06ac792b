import { beforeAll, describe, expect, test } from 'vitest'
import { countInbox, listFacets } from '@/lib/data/inbox-count'
import { getNeighbours, inboxLines, listInbox } from '@/lib/data/inbox-list'
import { plainQuery, readInboxQuery } from '@/lib/schemas/inbox-query'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { hostileTexts } from '../support/hostile-texts'
import { asked } from '../support/member-role'
import { memberOf } from '../support/members'
import { newId } from '../support/planting'
import { plantPair, type Tenant } from '../support/workspaces'

// Trust §2.5, cases 3 and 4: whatever stands behind the address of a list, nothing fails and nothing of another workspace
// is told.

const now = new Date()
let [a, b] = [] as unknown as [Tenant, Tenant]
beforeAll(async () => {
  const pair = await asked((ask) => plantPair(ask, now))
  a = pair.a
  b = pair.b
})

const names = [
  'view',
  'status',
  'owner',
  'outcome',
  'link',
  'from',
  'to',
  'tag',
  'q',
  'sort',
  'rows',
  'after',
  'before',
]

const odd = [
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    '%',
    '_',
    '*',
    ':*',
    "'",
    "''",
    "' | '",
    '!x',
    '<->',
    '(',
    '\\',
    '\\0',
    '|',
    '&',
  ],
  ...[
    '{"not":""}',
    '[]',
    'null',
    'undefined',
    'NaN',
    '-1',
    '1e999',
    '0000-00-00',
    '2026-02-31',
    '9999-12-31',
    '0001-01-01',
  ],
  ...['passwordHash', 'workspace_id', '1; DROP TABLE submission', "x') OR TRUE --", '𠮷'.repeat(90), 'x'.repeat(5_000)],
  ...['ﷺ', 'İstanbul', 'ß', '\u202e', 'e\u0301', '１２', 'a b c d e f g h i j k l m n o p q r s t u v w x y z'],
]

const more = [
  'filter[resetToken][startsWith]=a',
  'sort=passwordHash',
  'include[user]=true',
  'take=1e9',
  'view[]=all',
  'q[contains]=@',
]

async function told(search: string): Promise<string> {
  const member = memberOf(a.workspaceId, a.people.viewer.userId, 'viewer')
  const query = readInboxQuery(new URLSearchParams(search))
  const answers = [
    await listInbox(member, query, now),
    await countInbox(member, query, now),
    await listFacets(member, query, now),
    await getNeighbours(member, query, a.sent.submission, now),
  ]
  expect(answers.filter(isRefusal), search).toEqual([])
  return JSON.stringify(answers)
}

describe('behind the address of a list', () => {
  test.each(names)('anything may stand in `%s`', async (name) => {
    const typed = ['q', 'tag'].includes(name) ? hostileTexts.map(([, text]) => text) : []
    for (const text of [...odd, ...typed]) {
      const search = new URLSearchParams({ view: 'all', [name]: text }).toString()
      expect(await told(search), search).not.toContain(b.canary)
    }
  })

  test('what nobody asks is not heard', async () => {
    const plain = await told('view=all')
    for (const text of more) expect(await told(`view=all&${text}`)).toBe(plain)
  })

  test.each([
    ['its link', () => `link=${b.link.id}`],
    ['its people', () => `owner=${b.people.admin.userId}`],
    ['its words', () => `q=${b.full}`],
    ['its word as the index has it', () => `q=${b.workspaceId}${b.canary}`],
    ['its tags', () => `tag=${b.canary.toLowerCase()}`],
    [
      'its places',
      () => `after=${Buffer.from(JSON.stringify(['untouched', [0], b.sent.submission])).toString('base64url')}`,
    ],
  ])('another workspace is found by neither %s nor anything', async (what, of) => {
    const text = await told(`view=all&${of()}`)
    expect(text).not.toContain(b.canary)
    expect(text).not.toContain(b.sent.submission)
    if (what !== 'its places') expect(text).toContain('"count":{"n":0,"more":false}')
  })

  test('its submissions are not told by their ids, alone or among one’s own', async () => {
    const member = memberOf(a.workspaceId, a.people.owner.userId, 'owner')
    const lines = await inboxLines(member, [b.sent.submission, a.sent.submission, newId()])
    expect(isRefusal(lines) ? lines : lines.map(({ id }) => id)).toEqual([a.sent.submission])
    expect(await inboxLines(member, [])).toEqual([])
    expect(await getNeighbours(member, plainQuery, b.sent.submission, now)).toEqual(notFound)
  })
})

describe('the function that searches', () => {
  test('tells nothing of another workspace than the one that is asked in', async () => {
    const found = await asked(async (ask) => {
      const rows: object[][] = []
      for (const at of [a, b]) {
        await ask('BEGIN')
        await ask(`SELECT set_config('app.workspace', $1, true)`, [a.workspaceId])
        await ask('SET LOCAL ROLE seam_gauge_member')
        rows.push(await ask('SELECT inbox_found($1, $2, 10)', [at.workspaceId, `'${at.workspaceId}canary':*`]))
        await ask('ROLLBACK')
      }
      return rows.map((one) => one.length)
    })
    expect(found[0]).toBeGreaterThan(0)
    expect(found[1]).toBe(0)
  })
})
