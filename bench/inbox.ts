// `npm run bench:inbox`: a million submissions in one workspace, and how long the inbox takes over them, beside what plain
// SQL takes over the same rows. Each line says which indexes of submissions its queries went through.
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { migrate } from '@/ops/migrate.mjs'
import { scratchDatabase } from '@/ops/scratch-database.mjs'
import { testSecret } from '@/ops/secret.mjs'
import type { Member } from '@/lib/access/viewer'
import { db } from '@/lib/data/db'
import { countInbox, listFacets } from '@/lib/data/inbox-count'
import { listInbox } from '@/lib/data/inbox-list'
import { orderOf, placeOf, writePlace, type Ordered } from '@/lib/data/inbox-order'
import { plainQuery, type InboxQuery } from '@/lib/schemas/inbox-query'
import { isRefusal } from '@/lib/schemas/refusal'
import { plantMany } from '@/tests/support/many-submissions'
import { role } from '@/tests/support/member-role'
import { newMember, newWorkspace } from '@/tests/support/members'
import { withAsk, type Ask } from '@/tests/support/planting'
import { plansOf, questionsOf } from '@/tests/support/plans'
import { plantedLink } from '@/tests/support/submitted'
import { table } from './time'

const ROWS = Number(process.argv[2] ?? 1_000_000)
const ROUNDS = 60
const now = new Date()

type Times = { readonly p50: number; readonly p95: number }

/** Milliseconds of each round; three before are not counted. */
async function timed(work: () => Promise<unknown>, rounds = ROUNDS): Promise<Times> {
  const times: number[] = []
  for (let round = -3; round < rounds; round += 1) {
    const start = performance.now()
    await work()
    if (round >= 0) times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? NaN
  return { p50: at(0.5), p95: at(0.95) }
}

const ms = (time: number) => time.toFixed(time < 100 ? 1 : 0)
const times = (ratio: number) => `${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio).toLocaleString('en-GB')} ×`

async function told<Answer extends object>(asking: Promise<Answer>): Promise<Answer> {
  const answer = await asking
  if (isRefusal(answer)) throw new Error(answer.message)
  return answer
}

const indexesOf = async (work: () => Promise<unknown>) => {
  const used = (await plansOf(work)).filter(({ sql }) => !sql.includes('"public"."submission"'))
  return [...new Set(used.flatMap(({ indexes }) => indexes))].join(', ').replaceAll('submission_workspace_id_', '…')
}

/** The same questions by themselves, in the same role: what is left is the database alone. */
async function alone(ask: Ask, work: () => Promise<unknown>, rounds = ROUNDS): Promise<Times> {
  const { questions, workspaceId } = await questionsOf(work)
  await ask('BEGIN')
  await ask(`SELECT set_config('app.workspace', $1, true)`, [workspaceId])
  await ask(`SET LOCAL ROLE ${role}`)
  const took = await timed(async () => {
    for (const { text, values } of questions) await ask(text, values)
  }, rounds)
  await ask('ROLLBACK')
  return took
}

/** Plants a workspace, without its index of words: that is made at once when all are there. */
async function planted(ask: Ask, rows: number): Promise<Member> {
  const workspace = await newWorkspace()
  const [me, other] = [await newMember(workspace, 'owner'), await newMember(workspace, 'member')]
  const { id: link } = await plantedLink(ask, workspace)
  await plantMany(ask, { workspace, link, rows, now, owners: [me.userId, other.userId] })
  return me
}

async function plant(ask: Ask): Promise<Member> {
  const [made] = await ask<{ indexdef: string }>(
    `SELECT indexdef FROM pg_indexes WHERE indexname = 'submission_words_found'`,
  )
  await ask('DROP INDEX submission_words_found')
  const member = await planted(ask, ROWS)
  await planted(ask, ROWS / 10)
  await ask(`SET maintenance_work_mem = '256MB'`)
  await ask(made?.indexdef ?? '')
  for (const name of ['submission', 'submission_words', 'inbox_tally']) await ask(`VACUUM ANALYZE ${name}`)
  return member
}

/** The place of a row so far down a list. */
async function placeAt(ask: Ask, member: Member, query: InboxQuery, rows: number): Promise<string> {
  const order = orderOf(query)
  const by = [...order.columns, 'id'].map((column) => `${column}${order.down ? ' DESC' : ''}`).join()
  const [row] = await ask<Ordered>(
    `SELECT * FROM submission s WHERE workspace_id = $1 AND (outcome IS NOT NULL OR $3) ORDER BY ${by} OFFSET $2 LIMIT 1`,
    [member.workspaceId, rows, order.name !== 'outcome'],
  )
  return row ? writePlace(order, placeOf(order, row)) : ''
}

const all = { ...plainQuery, view: 'all' } as const
const lists: readonly (readonly [string, InboxQuery])[] = [
  ['all, untouched longest', all],
  ['all, sent last', { ...all, sort: 'sent', down: true }],
  ['all, by company', { ...all, sort: 'company' }],
  ['all, by status', { ...all, sort: 'status' }],
  ['all, by urgency', { ...all, sort: 'urgency' }],
  ['all, by recommendation', { ...all, sort: 'outcome' }],
]
const views: readonly (readonly [string, InboxQuery])[] = [
  ['unassigned (few among many)', plainQuery],
  ['unassigned, by company', { ...plainQuery, sort: 'company' }],
  ['mine', { ...plainQuery, view: 'mine' }],
  ['waiting', { ...plainQuery, view: 'waiting' }],
  ['all, won', { ...all, status: ['won'] }],
  ['all, nobody’s', { ...all, owner: ['nobody'] }],
  ['all, a day', { ...all, from: now.toISOString().slice(0, 10), to: now.toISOString().slice(0, 10) }],
  ['all, 10,000 rows', { ...all, rows: 10_000 }],
]

async function pages(ask: Ask, member: Member): Promise<void> {
  const lines = [['Pages of 50, with counts (ms)', 'p50', 'p95', 'to the first', 'database alone', 'indexes']]
  let first: Times | null = null
  const line = async (name: string, query: InboxQuery) => {
    const page = () => told(listInbox(member, query, now))
    const took = await timed(page)
    first ??= took
    const bare = await alone(ask, page)
    lines.push([name, ms(took.p50), ms(took.p95), times(took.p50 / first.p50), ms(bare.p50), await indexesOf(page)])
  }
  for (const [name, query] of lists) {
    await line(`${name}: first`, query)
    for (const part of [0.5, 0.89]) {
      const cursor = { at: await placeAt(ask, member, query, Math.floor(ROWS * part)), back: part > 0.5 }
      await line(`${name}: ${part * 100} % down`, { ...query, cursor })
    }
  }
  for (const [name, query] of views) await line(name, query)
  console.log(`\n${table(lines)}`)
}

/** Plain SQL for the page that a search shows, by the plan that the planner chooses: as the owner, or as members ask. */
function plainSearch(ask: Ask, member: Member, q: string, as: 'owner' | 'member') {
  const wanted = `'${member.workspaceId}${q}':*`
  return async () => {
    await ask('BEGIN')
    await ask(`SELECT set_config('app.workspace', $1, true)`, [member.workspaceId])
    if (as === 'member') await ask(`SET LOCAL ROLE ${role}`)
    await ask(
      `SELECT s.* FROM submission s JOIN submission_words w ON w.workspace_id = s.workspace_id AND w.submission_id = s.id
       WHERE s.workspace_id = $1 AND removed_at IS NULL AND array_to_tsvector(string_to_array(
         w.workspace_id || replace(w.folded, ' ', ' ' || w.workspace_id), ' ')) @@ $2::tsquery
       ORDER BY s.sent_at DESC, s.id DESC LIMIT 50`,
      [member.workspaceId, wanted],
    )
    await ask('ROLLBACK')
  }
}

const searches: readonly (readonly [string, string])[] = [
  ['worst: only in the 10 oldest', 'oldest'],
  ['rare: one row', 'n77777'],
  ['two letters: 1 in 256 rows', 'a1'],
  ['common: 3 in 5', 'common'],
  ['everywhere', 'demo'],
  ['12,000, all of them old', 'early'],
]

async function search(ask: Ask, member: Member): Promise<void> {
  const lines = [
    ['Search, last sent first (ms)', 'p50', 'p95', 'database alone', 'plain SQL: owner', 'as members', 'ratios'],
  ]
  for (const [name, q] of searches) {
    const page = () => told(listInbox(member, { ...all, sort: 'sent', down: true, q }, now))
    const took = await timed(page, 30)
    const bare = await alone(ask, page, 30)
    const owner = await timed(plainSearch(ask, member, q, 'owner'), 3)
    const asked = await timed(plainSearch(ask, member, q, 'member'), 3)
    const ratios = [owner, asked].map(({ p50 }) => times(p50 / took.p50)).join(' and ')
    lines.push([
      name,
      ms(took.p50),
      ms(took.p95),
      `${ms(bare.p50)}, ${ms(bare.p95)}`,
      ms(owner.p50),
      ms(asked.p50),
      ratios,
    ])
  }
  console.log(`\n${table(lines)}`)
}

async function counts(ask: Ask, member: Member): Promise<void> {
  const plain = (sql: string) => () => ask(sql, [member.workspaceId])
  const star = await timed(plain('SELECT count(*) FROM submission WHERE workspace_id = $1'), 7)
  const grouped = await timed(
    plain(
      'SELECT status, owner_id, outcome, link_id, count(*) FROM submission WHERE workspace_id = $1 GROUP BY 1, 2, 3, 4',
    ),
    7,
  )
  const lines = [['Counts (ms)', 'p50', 'p95', 'database alone', 'plain SQL', 'ratios', 'indexes']]
  const line = async (name: string, work: () => Promise<object>, beside: Times) => {
    const took = await timed(work)
    const bare = await alone(ask, work)
    const ratios = `${times(beside.p50 / took.p50)}, alone ${times(beside.p50 / bare.p50)}`
    lines.push([name, ms(took.p50), ms(took.p95), bare.p50.toFixed(2), ms(beside.p50), ratios, await indexesOf(work)])
  }
  const counted: readonly (readonly [string, InboxQuery])[] = [
    ['all of them', all],
    ['unassigned', plainQuery],
    ['mine and contacted', { ...plainQuery, view: 'mine', status: ['contacted'] }],
    ['waiting, up to 10,000', { ...plainQuery, view: 'waiting' }],
    ['a word of 3 in 5, up to 10,000', { ...all, q: 'common' }],
  ]
  for (const [name, query] of counted) await line(name, () => told(countInbox(member, query, now)), star)
  await line('facets of all', () => told(listFacets(member, all, now)), grouped)
  await line('facets of waiting', () => told(listFacets(member, { ...plainQuery, view: 'waiting' }, now)), grouped)
  console.log(`\n${table(lines)}`)
}

const load = () => readFileSync('/proc/loadavg', 'utf8').split(' ')[0]
const scratch = await scratchDatabase()
try {
  process.env.DATABASE_URL = scratch.url
  process.env.AUTH_SECRET = testSecret
  await migrate({ url: scratch.url })
  await withAsk(scratch.url, async (ask) => {
    const start = performance.now()
    const member = await plant(ask)
    const took = ((performance.now() - start) / 1000).toFixed(0)
    console.log(
      `${ROWS.toLocaleString('en-GB')} submissions, and a tenth as many of others, in ${took} s; load ${load()}`,
    )
    await pages(ask, member)
    await search(ask, member)
    await counts(ask, member)
    console.log(`\nLoad at the end ${load()}`)
  })
} finally {
  await db().$disconnect()
  await scratch.stop()
}
