import { attacked } from '@/tests/support/attacks'
import { withAsk } from '@/tests/support/planting'
import { rowHashes } from '@/tests/support/tenant-rows'
import type { Tenant } from '@/tests/support/workspaces'
import { fromOurPage } from './support/address'
import { url } from './support/database'
import { lettersSettled } from './support/letters-settled'
import { fieldsAt, formFieldsAt, formOf, leaksOf, own, spots, type Spot } from './support/matrix'
import { patiently } from './support/patiently'
import { plantMatrix } from './support/principals'
import { anyNetwork, pooled, rawAsk, type Said } from './support/raw-ask'
import { filled } from './support/stand-ins'
import { expect, test } from './support/test'

// Trust §2.5, cases 3 to 6 and 15, at every address that takes something from a member, from a prospect of a brand or
// from whoever wants to get in: what they take is spoilt in every way, one field at a time.

test.describe.configure({ mode: 'default', timeout: 180_000 })

let a: Tenant
let b: Tenant
let takers: readonly Spot[]
let before: readonly unknown[]

test.beforeAll(async () => {
  ;({ a, b } = await withAsk(url(), plantMatrix))
  // The way in is counted for all together: it is tried where it is asked about, not here.
  takers = spots(a, b).filter(({ kind, takes }) => takes === 'POST' && (kind === 'member' || kind === 'brand'))
})

const rows = () =>
  withAsk(url(), async (ask) => [await rowHashes(ask, a.workspaceId), await rowHashes(ask, b.workspaceId)])

test.beforeEach(async () => {
  await lettersSettled(a.workspaceId, b.workspaceId)
  before = await rows()
})

const places = (spot: Spot) =>
  Object.fromEntries(Object.entries(spot.places).map(([place, one]) => [place, own(place, one)]))

/** Those that take more than the press of a button. */
const filling = () => takers.filter((spot) => Object.keys(fieldsAt(spot, places(spot))).length > 0)

type Sent = { readonly spot: Spot; readonly body: string; readonly type: string; readonly query?: string }

/** Sends something as an owner of A, from a page of ours unless told. */
function send({ spot, body, type, query = '' }: Sent, from: Readonly<Record<string, string>> = fromOurPage) {
  const headers = { ...from, cookie: a.people.owner.cookie, 'x-forwarded-for': anyNetwork() }
  const length = { 'content-type': type, 'content-length': String(Buffer.byteLength(body)) }
  const path = `${filled(spot.pattern, places(spot))}${query}`
  return patiently(() => rawAsk({ method: 'POST', path, headers: { ...headers, ...length }, body }))
}

const json = 'application/json'
const form = 'application/x-www-form-urlencoded'

/** Sends a list of bodies. @returns how many of each status, and which were taken or broke something */
async function sendAll(list: readonly Sent[], refuses: (said: Said) => boolean) {
  const statuses: Record<number, number> = {}
  const wrong: string[] = []
  await pooled(list, async (one) => {
    const said = await send(one)
    statuses[said.status] = (statuses[said.status] ?? 0) + 1
    const where = `${one.spot.pattern}${one.query ?? ''} ${one.body}`
    if (!refuses(said)) wrong.push(`${said.status} ${String(said.headers.location ?? '')} ${where}`)
    for (const leak of leaksOf(b, { said, sent: where, places: {} })) wrong.push(`${leak} shown by ${where}`)
  })
  return { statuses, wrong }
}

const got = (statuses: Readonly<Record<number, number>>) =>
  Object.entries(statuses)
    .map(([status, count]) => `${count} × ${status}`)
    .join(', ')

/** Refused for what was sent: nothing was found wrong with who sent it. */
const isRefused = ({ status }: Said) => [400, 404, 415, 422].includes(status)

const operators = [{ not: '' }, { contains: '@' }, { startsWith: 'a' }, { in: ['a'] }, { set: 'x' }, { increment: 1 }]

test('3: an operator in the place of a word is refused by every address', async () => {
  const list = takers.flatMap((spot) =>
    Object.keys(fieldsAt(spot, places(spot))).flatMap((field) =>
      operators.map((operator) => ({
        spot,
        type: json,
        body: JSON.stringify({ ...fieldsAt(spot, places(spot)), [field]: operator }),
      })),
    ),
  )
  const { statuses, wrong } = await sendAll(list, isRefused)
  attacked(3, 'operators', `${operators.length} operators in every field of ${takers.length} addresses`, got(statuses))
  expect(wrong).toEqual([])
  expect(await rows()).toEqual(before)
})

test('3: operators in the query of every page of a workspace choose nothing', async () => {
  const pages = spots(a, b).filter(({ kind, takes }) => kind === 'member' && takes === 'GET')
  const queries = [
    'filter[token][startsWith]=a',
    'where[workspaceId][not]=',
    `link[not]=&workspaceId=${b.workspaceId}&workspace=${b.workspaceId}`,
    'sort=password&orderBy[user][password]=asc',
    'include[user]=true&select[token]=true',
    'take=1e9&page=1e9&after=%00&after[gt]=',
    `link=${b.link.id}&after=${b.sent.submission}&version=-1&state=%7B%22not%22%3A%22%22%7D`,
    '__proto__[rank]=owner&constructor[prototype][rank]=owner',
  ]
  const statuses: Record<number, number> = {}
  const wrong: string[] = []
  const cells = pages.flatMap((spot) => queries.map((query) => ({ spot, query })))
  await pooled(cells, async ({ spot, query }) => {
    const path = `${filled(spot.pattern, places(spot))}?${query}`
    const headers = { cookie: a.people.owner.cookie, 'x-forwarded-for': anyNetwork() }
    const said = await patiently(() => rawAsk({ path, headers }))
    statuses[said.status] = (statuses[said.status] ?? 0) + 1
    for (const leak of leaksOf(b, { said, sent: path, places: {} })) wrong.push(`${path} shows ${leak}`)
    if (said.status >= 500) wrong.push(`${path} answers ${said.status}`)
  })
  attacked(3, 'queries', `${queries.length} queries at ${pages.length} pages of a workspace`, got(statuses))
  expect(wrong).toEqual([])
  // Some of them are files: that they were taken away is written down.
  const [own, theirs] = await rows()
  expect({ ...own, audit: '' }).toEqual({ ...(before[0] as object), audit: '' })
  expect(theirs).toEqual(before[1])
})

test('4: a field left out, empty, or of no value is refused and chooses nobody’s rows', async () => {
  const empties = [undefined, null, [], {}]
  const list = takers.flatMap((spot) =>
    Object.keys(fieldsAt(spot, places(spot))).flatMap((field) =>
      empties.map((empty) => ({
        spot,
        type: json,
        body: JSON.stringify({ ...fieldsAt(spot, places(spot)), [field]: empty }),
      })),
    ),
  )
  // A button alone takes nothing, and so nothing is no less.
  const whole = filling().flatMap((spot) =>
    ['null', '[]', '""', '0', '{"ids":[]}', '{"id":null}', '{"workspaceId":null}', ''].map((body) => ({
      ...{ spot, type: json, body },
    })),
  )
  const fields = await sendAll(list, ({ status }) => status < 500)
  const bodies = await sendAll(whole, isRefused)
  attacked(
    4,
    'fields',
    `every field of ${takers.length} addresses left out or empty, ${list.length} times`,
    got(fields.statuses),
  )
  attacked(4, 'bodies', `${whole.length} bodies that hold nothing`, got(bodies.statuses))
  expect([...fields.wrong, ...bodies.wrong]).toEqual([])
  // What may be left out is one's own to change; nothing of another's is touched.
  expect((await rows())[1]).toEqual(before[1])
})

const assigned: Readonly<Record<string, unknown>> = {
  ...{
    id: '0'.repeat(20),
    workspaceId: 'B',
    workspace: 'B',
    workspace_id: 'B',
    userId: 'B',
    ownerId: 'B',
    authorId: 'B',
  },
  ...{
    role: 'owner',
    rank: 'owner',
    slug: 'mine',
    token: 'mine',
    hash: 'mine',
    emailVerified: true,
    verifiedAt: '2026-01-01',
  },
  ...{
    createdAt: '2020-01-01',
    submittedAt: '2020-01-01',
    endedAt: null,
    state: 'sent',
    status: 'finished',
    score: 100,
  },
}

test('5: what no form has is refused by every address', async () => {
  const list = filling().flatMap((spot) => {
    const [sent, drawn] = [fieldsAt(spot, places(spot)), formFieldsAt(spot, places(spot))]
    return Object.entries(assigned)
      .filter(([name]) => !(name in drawn))
      .flatMap(([name, value]) => {
        const more = { [name]: value === 'B' ? b.workspaceId : value }
        return [
          { spot, type: json, body: JSON.stringify({ ...sent, ...more }) },
          { spot, type: form, body: formOf({ ...drawn, ...more }) },
        ]
      })
  })
  const refused = ({ status, headers }: Said) =>
    [400, 404, 415, 422].includes(status) || (status === 303 && /[?&]problem=/.test(String(headers.location)))
  const { statuses, wrong } = await sendAll(list, refused)
  attacked(
    5,
    'more fields',
    `${Object.keys(assigned).length} fields more at ${filling().length} addresses`,
    got(statuses),
  )
  expect(wrong).toEqual([])
  expect(await rows()).toEqual(before)
})

test('6: who is named in a query, a header or twice in a form is not who is acted on', async () => {
  const ids = `workspace=${b.workspaceId}&workspaceId=${b.workspaceId}&id=${b.link.id}&link=${b.link.id}`
  const query = `?${ids}&submission=${b.sent.submission}`
  const wrong: string[] = []
  const statuses: Record<number, number> = {}
  const list = takers.flatMap((spot) => {
    const fields = fieldsAt(spot, places(spot))
    const drawn = formFieldsAt(spot, places(spot))
    const twice = Object.keys(drawn).map((field) => `${formOf(drawn)}&${field}=${b.workspaceId}`)
    const array = Object.keys(fields).map((field) => JSON.stringify({ ...fields, [field]: [a.link.id, b.link.id] }))
    return [
      ...twice.map((body) => ({ spot, type: form, body, query: '' })),
      ...array.map((body) => ({ spot, type: json, body, query: '' })),
      { spot, type: json, body: `{"id":"${a.link.id}","id":"${b.link.id}"}`, query },
    ]
  })
  await pooled(list, async (one) => {
    const headers = { 'x-workspace': b.workspaceId, 'x-workspace-id': b.workspaceId, 'x-org': b.workspaceId }
    const said = await send(one, { ...fromOurPage, ...headers })
    statuses[said.status] = (statuses[said.status] ?? 0) + 1
    const where = `${one.spot.pattern}${one.query} ${one.body}`
    if (said.status >= 500) wrong.push(`${said.status} ${where}`)
    for (const leak of leaksOf(b, { said, sent: where, places: {} })) wrong.push(`${leak} shown by ${where}`)
  })
  attacked(6, 'two names', `${list.length} requests that name B beside A`, `${got(statuses)}; 0 rows of B changed`)
  expect(wrong).toEqual([])
  expect((await rows())[1]).toEqual(before[1])
})

test('15: nothing is taken from another site, whatever it calls itself', async () => {
  const everyone = spots(a, b).filter(({ takes, kind }) => takes === 'POST' && kind !== 'device')
  const strangers = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    { origin: 'http://localhost.evil.example' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', referer: 'https://evil.example/' },
    { origin: fromOurPage.origin, 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site' },
    {},
  ] as readonly Readonly<Record<string, string>>[]
  const statuses: Record<number, number> = {}
  const wrong: string[] = []
  const cells = everyone.flatMap((spot) => {
    const fields = fieldsAt(spot, places(spot))
    const bodies = [
      { type: json, body: JSON.stringify(fields) },
      { type: form, body: formOf(formFieldsAt(spot, places(spot))) },
      { type: 'text/plain', body: JSON.stringify(fields) },
      { type: 'multipart/form-data; boundary=x', body: '--x--\r\n' },
    ]
    return strangers.flatMap((from) => bodies.map((one) => ({ spot, from, ...one })))
  })
  await pooled(cells, async ({ from, ...one }) => {
    const said = await send(one, from)
    statuses[said.status] = (statuses[said.status] ?? 0) + 1
    if (said.status !== 403) wrong.push(`${said.status} ${one.spot.pattern} ${JSON.stringify(from)} ${one.type}`)
  })
  attacked(15, 'other sites', `${cells.length} posts from elsewhere to ${everyone.length} addresses`, got(statuses))
  expect(wrong).toEqual([])
  expect(await rows()).toEqual(before)
})
