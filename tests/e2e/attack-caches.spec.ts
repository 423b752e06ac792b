import { attacked } from '@/tests/support/attacks'
import { nobodys, own, pathOf, spots } from './support/matrix'
import { anyNetwork, pooled, rawAsk, type Said } from './support/raw-ask'
import { expect, test } from './support/test'
import { twoTenants } from './support/two-tenants'

// Trust §2.5, case 17: what is kept on the way, and given to the next who asks.

test.describe.configure({ mode: 'default', timeout: 180_000 })

const tenants = twoTenants()

/** A cache that two people share, as a proxy would: it keeps what it may, under the address and what the answer varies by. */
class SharedCache {
  readonly kept = new Map<
    string,
    { readonly said: Said; readonly vary: readonly string[]; readonly by: Readonly<Record<string, string>> }
  >()
  stored = 0

  async ask(path: string, headers: Readonly<Record<string, string>>): Promise<Said> {
    const hit = this.kept.get(path)
    if (hit && hit.vary.every((name) => hit.by[name] === headers[name])) return hit.said
    const said = await rawAsk({ path, headers: { ...headers, 'x-forwarded-for': anyNetwork() } })
    const control = String(said.headers['cache-control'] ?? '')
    const isKept = !/no-store|private|no-cache|max-age=0/.test(control) && said.status < 400
    if (isKept) {
      this.stored += 1
      const vary = String(said.headers.vary ?? '')
        .toLowerCase()
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean)
      this.kept.set(path, { said, vary, by: headers })
    }
    return said
  }
}

test('17: two people who ask in turn through one cache a thousand times never read each other', async () => {
  const { a, b } = tenants()
  const cache = new SharedCache()
  const pages = spots(a, b)
    .filter(({ kind, takes, places }) => kind === 'member' && takes === 'GET' && Object.keys(places).length === 0)
    .map(({ pattern }) => pattern)
  const crossed: string[] = []
  const turns = Array.from({ length: 1_000 }, (_, turn) => turn)
  let read = 0
  await pooled(
    turns,
    async (turn) => {
      const [one, other] = turn % 2 === 0 ? [a, b] : [b, a]
      const page = pages[Math.floor(turn / 2) % pages.length] ?? '/studio'
      const rsc = Math.floor(turn / 2 / pages.length) % 2 === 0
      const policy = { 'content-security-policy': "script-src 'nonce-\"><script>'" }
      const said = await cache.ask(page, { cookie: one.people.owner.cookie, ...(rsc && { RSC: '1' }), ...policy })
      if (said.body.includes(other.canary)) crossed.push(`${page} as ${one === a ? 'A' : 'B'}`)
      if (said.body.includes(one.canary)) read += 1
    },
    8,
  )
  attacked(
    17,
    'one cache',
    `1000 requests of A and B in turn at ${pages.length} pages, of which ${read} showed their own`,
    `${crossed.length} crossed, ${cache.stored} kept`,
  )
  expect([crossed, cache.stored]).toEqual([[], 0])
  expect(read).toBeGreaterThan(400)
})

test('17: everything a member is given says that it is kept nowhere', async () => {
  const { a, b } = tenants()
  const wrong: string[] = []
  const all = spots(a, b).filter(({ kind }) => kind === 'member' || kind === 'entry' || kind === 'brand')
  await pooled(all, async (spot) => {
    if (spot.pattern.startsWith('/logo/')) return
    for (const choice of [own, nobodys]) {
      for (const headers of [{}, { RSC: '1' }] as readonly Readonly<Record<string, string>>[]) {
        const said = await rawAsk({
          path: pathOf(spot, choice),
          headers: { cookie: a.people.owner.cookie, 'x-forwarded-for': anyNetwork(), ...headers },
        })
        if (said.headers['cache-control'] !== 'private, no-store')
          wrong.push(`${said.status} ${spot.pattern}: ${String(said.headers['cache-control'])}`)
      }
    }
  })
  attacked(17, 'headers', `GET and RSC of ${all.length} addresses`, `${wrong.length} without private, no-store`)
  expect([...new Set(wrong)]).toEqual([])
})
