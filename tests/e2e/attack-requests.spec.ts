import { attacked } from '@/tests/support/attacks'
import { foreign, leaksOf, pathOf, spots } from './support/matrix'
import { patiently } from './support/patiently'
import { anyNetwork, pooled, rawAsk, type Said } from './support/raw-ask'
import { expect, test } from './support/test'
import { twoTenants } from './support/two-tenants'

// Trust §2.5, cases 1 and 16: requests that no browser of ours would send.

test.describe.configure({ mode: 'default', timeout: 180_000 })

const tenants = twoTenants()

/** The pages and files of a workspace with an id in their address. */
const withIds = () =>
  spots(tenants().a, tenants().b).filter(
    ({ kind, takes, places }) => kind === 'member' && takes === 'GET' && Object.keys(places).length > 0,
  )

const asking = () =>
  tenants().principals.filter(({ name }) => ['anonymous', 'owner of A', 'removed from B'].includes(name))

test('1: other spellings of a page, its parts and other methods show nothing of another workspace', async () => {
  const { b } = tenants()
  const tree = encodeURIComponent(JSON.stringify(['', { children: ['__PAGE__', {}] }, null, null]))
  const spellings: readonly (readonly [string, (path: string) => string, Readonly<Record<string, string>>])[] = [
    ['.rsc', (one) => `${one}.rsc`, {}],
    ['.json', (one) => `/_next/data/x${one}.json`, { 'x-nextjs-data': '1' }],
    ['_rsc', (one) => `${one}?_rsc=1`, { RSC: '1' }],
    ['prefetch', (one) => one, { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-State-Tree': tree }],
    ['segment', (one) => one, { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-Segment-Prefetch': '/_tree' }],
    ['page segment', (one) => `${one}.segments/_tree.segment.rsc`, { RSC: '1' }],
    ['encoded', (one) => one.replaceAll('studio', '%73tudio'), {}],
    ['two slashes', (one) => one.replace('/studio', '//studio'), {}],
    ['back and forth', (one) => one.replace('/studio', '/./a/../studio'), {}],
    ['matrix', (one) => `${one};x=1`, {}],
    ['capitals', (one) => one.replace('/studio', '/STUDIO'), {}],
    ['locale', (one) => `/en${one}`, {}],
    ['an inner part', (one) => `${one}?nxtPlink=${b.link.id}&nxtPsubmission=${b.sent.submission}`, {}],
  ]
  const wrong: string[] = []
  let requests = 0
  const cells = withIds().flatMap((spot) =>
    asking().flatMap((who) => [
      ...spellings.map(([name, spell, headers]) => ({ spot, who, name, method: 'GET' as const, spell, headers })),
      ...(['PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const).map((method) => ({
        ...{ spot, who, name: method, method, spell: (one: string) => one, headers: {} },
      })),
    ]),
  )
  await pooled(cells, async ({ spot, who, name, method, spell, headers }) => {
    const sent = spell(pathOf(spot, foreign))
    const given = { ...who.headers, ...headers, 'x-forwarded-for': anyNetwork() }
    const said = await patiently(() => rawAsk({ method, path: sent, headers: given }))
    requests += 1
    for (const leak of leaksOf(b, { said, sent, places: {} }))
      wrong.push(`${who.name}: ${name} ${spot.pattern} shows ${leak}`)
    if (said.status >= 500) wrong.push(`${who.name}: ${name} ${spot.pattern} answers ${said.status}`)
  })
  attacked(
    1,
    'spellings',
    `${requests} requests: ${spellings.length} spellings and 4 methods × ${withIds().length} addresses`,
    `${wrong.length} shown`,
  )
  expect(wrong).toEqual([])
})

test('16: headers that name an inner path or a step of the proxy open nothing', async () => {
  const { b } = tenants()
  const target = `/studio/submissions/${b.sent.submission}`
  const tricks: readonly Readonly<Record<string, string>>[] = [
    { 'x-middleware-subrequest': Array(5).fill('proxy').join(':') },
    { 'x-middleware-subrequest': Array(5).fill('src/middleware').join(':') },
    { 'x-middleware-rewrite': target },
    {
      'x-middleware-next': '1',
      'x-middleware-override-headers': 'cookie',
      'x-middleware-request-cookie': b.people.owner.userId,
    },
    { 'x-invoke-path': target, 'x-invoke-output': target },
    { 'x-matched-path': target },
    { 'x-nextjs-data': '1' },
    { 'next-resume': '1' },
    { 'x-now-route-matches': `1=${b.sent.submission}` },
    { 'x-original-url': target, 'x-rewrite-url': target },
    { 'x-http-method-override': 'DELETE' },
  ]
  const wrong: string[] = []
  let requests = 0
  const text = ({ status, body, headers }: Said) =>
    `${status} ${String(headers.location)} ${body
      .replaceAll(/<script[\s\S]*?<\/script>/g, '')
      .replaceAll(/[0-9a-f]{32}/g, 'NONCE')
      .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'UUID')}`
  for (const who of asking()) {
    for (const spot of withIds()) {
      const sent = pathOf(spot, foreign)
      const ask = (headers: Readonly<Record<string, string>>) => {
        const given = { ...who.headers, ...headers, 'user-agent': 'Bingbot', 'x-forwarded-for': anyNetwork() }
        return patiently(() => rawAsk({ path: sent, headers: given }))
      }
      const plain = text(await ask({}))
      await pooled(tricks, async (headers) => {
        const said = await ask(headers)
        requests += 1
        const where = `${who.name}: ${Object.keys(headers)[0]} at ${spot.pattern}`
        for (const leak of leaksOf(b, { said, sent: `${sent} ${JSON.stringify(headers)}`, places: {} }))
          wrong.push(`${where} shows ${leak}`)
        if (text(said) !== plain) wrong.push(`${where} differs: ${said.status}`)
      })
    }
  }
  attacked(
    16,
    'inner headers',
    `${requests} requests with ${tricks.length} headers`,
    `${wrong.length} that changed anything`,
  )
  expect(wrong).toEqual([])
})
