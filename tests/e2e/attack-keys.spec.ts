import { attacked } from '@/tests/support/attacks'
import { newKey, newSlug } from '@/tests/support/planting'
import { keyedTenant, rowsOf } from './support/keyed-tenant'
import { askAs, comparable, leaksOf, spots, type Spot } from './support/matrix'
import { anyNetwork, pooled, rawAsk, rawFollow } from './support/raw-ask'
import { cookiesSet, sendForm } from './support/send-json'
import { letters } from './support/stand-ins'
import { expect, test } from './support/test'

// Trust §2.5, cases 10 and 11: what stands in links. Each key opens its own, letter for letter.

test.describe.configure({ mode: 'default', timeout: 180_000 })

const tenant = keyedTenant()

const nobody = { name: 'anonymous', headers: {} }
const missing = (key: string) =>
  key.length === 22 ? newSlug() : /^[A-Za-z]{32}$/.test(key) ? letters(32) : newKey().slice(0, key.length)

/** The addresses that hold a key, with its place filled by one. */
const keyed = (): readonly Spot[] =>
  spots(tenant().b, tenant().b).filter(({ pattern }) =>
    /^\/(resume|r|v|answer|s|embed|invitation|sign-in)\/\[/.test(pattern),
  )
const withKey = (key: string) => () => key

test('11: a key in the place of another is as nothing, whatever asks with it', async () => {
  const { b, links } = tenant()
  const before = await rowsOf(b)
  const wrong: string[] = []
  let requests = 0
  const cells = links.flatMap((link) =>
    keyed()
      .filter(({ pattern }) => !link.meant.includes(pattern))
      .flatMap((spot) =>
        (spot.takes === 'GET' ? (['GET', 'RSC'] as const) : (['form', 'JSON'] as const)).map((way) => ({
          link,
          spot,
          way,
        })),
      ),
  )
  await pooled(cells, async ({ link, spot, way }) => {
    const [theirs, nothing] = [
      await askAs(nobody, spot, withKey(link.key), way),
      await askAs(nobody, spot, withKey(missing(link.key)), way),
    ]
    requests += 2
    const where = `${link.kind} at ${way} ${spot.pattern}`
    if (comparable(theirs, way) !== comparable(nothing, way)) wrong.push(`${where} differs`)
    for (const leak of leaksOf(b, theirs)) wrong.push(`${where} shows ${leak}`)
    if (Object.keys(cookiesSet(theirs.said)).some((name) => name.startsWith('sg-')))
      wrong.push(`${where} sets a cookie`)
  })
  attacked(
    11,
    'links',
    `${links.length} kinds of key in each other place, ${requests} requests`,
    `${wrong.length} taken`,
  )
  expect(wrong).toEqual([])
  expect(await rowsOf(b)).toEqual(before)
})

test('11: a key in the place of a cookie, a header or a query opens nothing', async () => {
  const { b, links } = tenant()
  const before = await rowsOf(b)
  const wrong: string[] = []
  const places = [
    '/studio',
    '/account',
    `/studio/submissions/${b.sent.submission}`,
    `/a/${b.sent.id}/report`,
    `/a/${b.draft.id}`,
  ]
  let requests = 0
  const cells = links.flatMap((link) =>
    places.flatMap((path) => (['GET', 'RSC'] as const).map((way) => ({ link, path, way }))),
  )
  await pooled(cells, async ({ link: { kind, key }, path, way }) => {
    const isOwn = kind === 'browser key' && path.startsWith(`/a/${b.sent.id}`)
    if (isOwn) return
    const cookie = [
      'sg-session',
      '__Host-sg-session',
      `sg-${b.sent.id}`,
      `sg-${b.draft.id}`,
      'better-auth.session_token',
    ]
    const headers = {
      ...{
        cookie: cookie
          .map((name) => `${name}=${key}`)
          .filter((one) => kind !== 'browser key' || !one.includes(b.sent.id))
          .join('; '),
      },
      ...{ authorization: `Bearer ${key}`, 'x-api-key': key, 'x-forwarded-for': anyNetwork() },
      ...(way === 'RSC' && { RSC: '1' }),
    }
    const said = await rawAsk({ path: `${path}?token=${key}&key=${key}&session=${key}`, headers })
    requests += 1
    for (const leak of leaksOf(b, { said, sent: `${path} ${key}`, places: {} }))
      wrong.push(`${kind} at ${path}: ${leak}`)
    if (said.status === 200 && way === 'GET') wrong.push(`${kind} at ${path}: 200`)
  })
  attacked(
    11,
    'cookies',
    `${links.length} kinds of key as cookie, header and query, ${requests} requests`,
    `${wrong.length} taken`,
  )
  expect(wrong).toEqual([])
  expect(await rowsOf(b)).toEqual(before)
})

const swapped = (key: string) =>
  key.replaceAll(/[a-z]/gi, (c) => (c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase()))

test('10: what is nearly a key is the same missing page as any other', async () => {
  const { b, signIn, links } = tenant()
  const before = await rowsOf(b)
  const wrong: string[] = []
  let requests = 0
  const pages = keyed().filter(({ takes }) => takes === 'GET')
  for (const link of links.filter(({ meant }) => meant.length > 0)) {
    const { key } = link
    const middle = `${key.slice(0, 10)}${key[10] === 'A' ? 'B' : 'A'}${key.slice(11)}`
    const near = [
      key.slice(0, -1),
      `${key}A`,
      swapped(key),
      middle,
      `${key}%3D`,
      `${key}.`,
      `${key}%20`,
      `%20${key}`,
      `${key}%00`,
    ]
    const encoded = [`${key}%2F`, `${key};x=1`, [...key].reverse().join('')]
    for (const spot of pages.filter(({ pattern }) => link.meant.includes(pattern))) {
      const place = Object.keys(spot.places)[0] ?? ''
      const at = (one: string) => spot.pattern.replace(`[${place}]`, one)
      const ask = (one: string) =>
        rawFollow({ path: at(one), headers: { 'x-forwarded-for': anyNetwork(), 'user-agent': 'Bingbot' } })
      // A sign-in link shows its button whatever its letters are: only pressing it tells, and there near is far too.
      if (spot.pattern === '/sign-in/[token]') continue
      await pooled([...near, ...encoded], async (one) => {
        const said = await ask(one)
        requests += 1
        if (![400, 404].includes(said.status))
          wrong.push(`${link.kind} ${spot.pattern} ${one.replace(key, 'KEY')}: ${said.status}`)
        for (const leak of leaksOf(b, { said, sent: one, places: {} })) wrong.push(`${link.kind} ${one}: ${leak}`)
      })
    }
  }
  for (const one of [signIn.slice(0, -1), `${signIn}a`, swapped(signIn), `${signIn}%20`]) {
    const said = await sendForm(`/sign-in/${one}/opening`, {})
    requests += 1
    if (cookiesSet(said)['sg-session']) wrong.push(`sign-in with ${one.length} letters lets in`)
  }
  attacked(
    10,
    'near misses',
    `${requests} addresses that are nearly those of ${links.length} links`,
    `${wrong.length} opened`,
  )
  expect(wrong).toEqual([])
  expect(await rowsOf(b)).toEqual(before)
})

test('10: a network that guesses is told to stop, and another is not', async () => {
  const network = anyNetwork()
  const ask = (from: string) => rawAsk({ path: `/r/${newKey()}`, headers: { 'x-forwarded-for': from } })
  const statuses: number[] = []
  for (let count = 0; count < 125; count += 1) statuses.push((await ask(network)).status)
  const made = await ask(`203.0.113.9, ${network}`)
  const other = await ask(anyNetwork())
  const v6 = async (end: number) => (await ask(`2001:db8:${network.split('.')[1]}:1::${end}`)).status
  const half: number[] = []
  for (let count = 0; count < 125; count += 1) half.push(await v6(count))
  const stopped = statuses.filter((status) => status === 429).length
  attacked(
    10,
    'limits',
    '125 guesses from one address, and from 125 of one /64',
    `${stopped} and ${half.filter((one) => one === 429).length} × 429`,
  )
  expect([stopped > 0, half.includes(429), made.status, other.status]).toEqual([true, true, 429, 404])
})
