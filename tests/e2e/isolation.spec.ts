import { withAsk } from '@/tests/support/planting'
import { rowHashes } from '@/tests/support/tenant-rows'
import type { Tenant } from '@/tests/support/workspaces'
import { fromOurPage } from './support/address'
import { url } from './support/database'
import { askAs, but, comparable, fieldsAt, foreign, leaksOf, nobodys, own, spots, ways, waysOf } from './support/matrix'
import type { Choice, Spot, Way } from './support/matrix'
import { plantMatrix, type Principal } from './support/principals'
import { actionNames } from './support/probe'
import { anyNetwork, pooled, rawAsk } from './support/raw-ask'
import { standIns } from './support/stand-ins'
import { drawnIn } from './support/studio-bodies'
import { expect, test } from './support/test'

// Acceptance: every route × every id × everyone who is not of the workspace. Generated from the list of routes, so that a
// new one is asked as soon as it is named, and fails the build until it is.

test.describe.configure({ mode: 'default', timeout: 240_000 })

let a: Tenant
let b: Tenant
let principals: readonly Principal[]
let untouched: Readonly<Record<string, string>>
const hashes = () => withAsk(url(), (ask) => rowHashes(ask, b.workspaceId))

test.beforeAll(async () => {
  ;({ a, b, principals } = await withAsk(url(), plantMatrix))
  untouched = await hashes()
})

type Cell = { readonly who: Principal; readonly spot: Spot; readonly way: Way; readonly only: string | null }

/** Asks each cell of what is B's and of what nobody has. @returns figures, and where the two differ or B shows */
async function compared(cells: readonly Cell[]) {
  const wrong: string[] = []
  let requests = 0
  await pooled(cells, async ({ who, spot, way, only }) => {
    const of = (choice: Choice) => (only === null ? choice : but(only, choice))
    const theirs = await askAs(who, spot, of(foreign), way)
    const nothing = await askAs(who, spot, of(nobodys), way)
    requests += 2
    const where = `${who.name}: ${way} ${spot.pattern}${only ? ` with another’s ${only}` : ''}`
    for (const leak of leaksOf(b, theirs)) wrong.push(`${where} shows ${leak}`)
    if (theirs.said.status >= 500) wrong.push(`${where} answers ${theirs.said.status}`)
    const [one, other] = [comparable(theirs, way), comparable(nothing, way)]
    if (one !== other) wrong.push(`${where} differs: ${firstDifference(one, other)}`)
  })
  return { requests, wrong }
}

function firstDifference(one: string, other: string): string {
  const at = [...one].findIndex((letter, index) => letter !== other[index])
  return `“${one.slice(Math.max(0, at - 40), at + 80)}” and “${other.slice(Math.max(0, at - 40), at + 80)}”`
}

const said = (what: string, { requests, wrong }: { requests: number; wrong: readonly string[] }) =>
  console.log(`isolation: ${what}: ${requests} requests, ${wrong.length} leaks or differences`)

test('every address has something to stand in its places, and every POST a body that its owner could send', () => {
  const all = spots(a, b)
  for (const spot of all) if (spot.takes === 'POST') expect(fieldsAt(spot, {}), spot.pattern).toBeDefined()
  expect(all.filter(({ kind }) => kind === 'member').length).toBeGreaterThan(5)
})

test('what is another workspace’s is read by nobody, and is as missing as what nobody has', async () => {
  const cells = spots(a, b)
    .filter(({ takes, places }) => takes === 'GET' && Object.keys(places).length > 0)
    .flatMap((spot) =>
      principals.flatMap((who) => [
        ...waysFor(who, spot).map((way) => ({ who, spot, way, only: null })),
        ...mixed(spot).map((only) => ({ who, spot, way: 'GET' as const, only })),
      ]),
    )
  const figures = await compared(cells)
  said(`GET, RSC and HEAD × ${principals.length} principals`, figures)
  expect(figures.wrong).toEqual([])
  expect(await hashes()).toEqual(untouched)
})

test('what is another workspace’s is changed by nobody, and refused as what nobody has', async () => {
  const cells = spots(a, b)
    .filter(({ takes, places }) => takes === 'POST' && Object.keys(places).length > 0)
    .flatMap((spot) =>
      principals.flatMap((who) => [
        ...waysFor(who, spot).map((way) => ({ who, spot, way, only: null })),
        ...mixed(spot).map((only) => ({ who, spot, way: 'form' as const, only })),
      ]),
    )
  const figures = await compared(cells)
  said(`form and JSON × ${principals.length} principals`, figures)
  expect(figures.wrong).toEqual([])
  expect(await hashes()).toEqual(untouched)
})

/** Addresses of members that name things behind their question mark, which the list of routes does not say. */
const namedBehind: readonly string[] = [
  '/studio/inbox?open=[submission]',
  '/studio/inbox?saved=[view]',
  '/studio/inbox?owner=[person]',
  '/studio/inbox?view=all&link=[link]',
  '/studio/inbox/rows?ids=[submission]',
  '/studio/inbox/rows?view=all&link=[link]',
  '/studio/inbox/rows?view=all&owner=[person]',
  '/studio/inbox/removal?ids=[submission]',
  '/studio/exports?ids=[submission]',
  '/studio/inbox/analytics?link=[link]',
  '/studio/exports?of=[submission]',
  '/studio/exports?asked=[export]',
  '/studio/settings/audit?person=[person]',
  '/studio/settings/audit/csv?person=[person]',
  '/studio/submissions?link=[link]',
]

test('what an address names behind its question mark is as missing where it is another workspace’s', async () => {
  const cells = namedBehind
    .map((pattern): Spot => ({ kind: 'member', takes: 'GET', pattern, places: standIns(pattern, a, b) }))
    .flatMap((spot) =>
      principals.flatMap((who) => (['GET', 'RSC'] as const).map((way) => ({ who, spot, way, only: null }))),
    )
  const figures = await compared(cells)
  said(`${namedBehind.length} addresses with an id behind the question mark × ${principals.length} principals`, figures)
  expect(figures.wrong).toEqual([])
  expect(await hashes()).toEqual(untouched)
})

test('no address shows anything of B to those who ask for their own, for nothing, or in a way it does not take', async () => {
  const wrong: string[] = []
  let requests = 0
  const cells = spots(a, b)
    .filter(({ kind, pattern }) => kind !== 'entry' || pattern.includes('['))
    .flatMap((spot) =>
      principals.flatMap((who) => {
        const other = ways.filter((way) => !waysOf(spot).includes(way) && way !== 'RSC')
        const one = spot.takes === 'GET' ? (['GET', 'RSC'] as const) : []
        return [
          ...one.map((way) => ({ who, spot, way: way as Way, choice: own })),
          ...(who.name === 'owner of A' ? other.map((way) => ({ who, spot, way, choice: foreign })) : []),
        ]
      }),
    )
  await pooled(cells, async ({ who, spot, way, choice }) => {
    const asked = await askAs(who, spot, choice, way)
    requests += 1
    for (const leak of leaksOf(b, asked)) wrong.push(`${who.name}: ${way} ${spot.pattern} shows ${leak}`)
    if (asked.said.status >= 500) wrong.push(`${who.name}: ${way} ${spot.pattern} answers ${asked.said.status}`)
  })
  said('own addresses and other methods', { requests, wrong })
  expect(wrong).toEqual([])
  expect(await hashes()).toEqual(untouched)
})

/** Addresses that lead on to where the same is now. */
const moved = ['/studio/submissions: 307']

test('the same addresses show an owner of A what is theirs: what was asked above could have been answered', async () => {
  const owner = principals.find(({ name }) => name === 'owner of A')!
  const shown: string[] = []
  const pages = spots(a, b).filter(({ kind, takes }) => kind === 'member' && takes === 'GET')
  await pooled(pages, async (spot) => {
    const { said } = await askAs(owner, spot, own, 'GET')
    if (said.status === 200 && said.body.toLowerCase().includes(a.canary.toLowerCase())) shown.push(spot.pattern)
    else shown.push(`${spot.pattern}: ${said.status}`)
  })
  expect(shown.filter((one) => / (3|4|5)\d\d$/.test(one) && !moved.includes(one))).toEqual([])
})

/** Every server action of the built app, and why it may be called by whoever knows its id. */
const actions: Readonly<Record<string, string>> = {
  'app/(respondent)/a/[assessment]/save/actions.ts makeResumeLink': 'asks for the key of the assessment in the cookie',
}

test('every server action is named here, and called from anywhere does nothing for those who may not', async () => {
  const found = actionNames()
  expect(found.map(({ name }) => name).sort()).toEqual(Object.keys(actions).sort())
  const wrong: string[] = []
  let requests = 0
  const places = ['/', '/sign-in', '/privacy', `/a/${b.sent.id}/save`, '/studio', `/s/${a.link.slug}`]
  const targets = [b.sent.id, b.draft.id, b.sent.submission, b.workspaceId, '', '{"not":""}']
  const cells = found.flatMap(({ id }) =>
    places.flatMap((path) => targets.flatMap((target) => principals.map((who) => ({ id, path, target, who })))),
  )
  await pooled(cells, async ({ id, path, target, who }) => {
    // As React writes the arguments of an action: what stood before, and the form. Its order counts.
    const body = ['_1_assessment', target, '0', '[null,"$K1"]']
    const part = (name = '', value = '') => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
    const multipart = `${part(body[0], body[1])}${part(body[2], body[3])}--x--\r\n`
    const headers = {
      ...{ ...who.headers, ...fromOurPage, 'Next-Action': id, 'x-forwarded-for': anyNetwork() },
      ...{ 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(Buffer.byteLength(multipart)) },
    }
    const said = await rawAsk({ method: 'POST', path, headers, body: multipart })
    requests += 1
    const asked = { said, sent: `${path} ${multipart}`, places: {} }
    for (const leak of leaksOf(b, asked)) wrong.push(`${who.name}: action at ${path} shows ${leak}`)
    if (said.body.includes('/resume/')) wrong.push(`${who.name}: action at ${path} made a link`)
  })
  said(`${found.length} server action × ${places.length} addresses × ${targets.length} ids`, { requests, wrong })
  expect(wrong).toEqual([])
  expect(await hashes()).toEqual(untouched)
})

/** Ranks make no difference where no workspace is asked: there each of them asks in one way, and the owner in all. */
const waysFor = ({ name }: Principal, spot: Spot): readonly Way[] =>
  (spot.kind === 'member' || !/^(viewer|member|admin) of A$/.test(name)
    ? waysOf(spot)
    : waysOf(spot).slice(0, 1)
  ).filter((way) => canName(spot, way))

/** A form alone says which workspace its page showed: what a script sends there names nothing of B by that. */
const canName = ({ pattern, places }: Spot, way: Way): boolean =>
  way !== 'JSON' || !drawnIn.includes(pattern) || Object.keys(places).some((place) => place !== 'workspace')

/** The places of an address that can hold another's while the rest is one's own. */
const mixed = ({ places, kind }: Spot): readonly string[] => {
  const named = Object.keys(places).filter((place) => places[place]?.own !== places[place]?.foreign)
  return kind === 'member' && named.length > 1 ? named : []
}
