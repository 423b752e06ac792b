import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { attacked } from '@/tests/support/attacks'
import { withAsk } from '@/tests/support/planting'
import { plantTenant } from '@/tests/support/workspaces'
import { origin } from './support/address'
import { query, url } from './support/database'
import { own, pathOf, spots } from './support/matrix'
import { plantSignIn } from './support/planted-keys'
import { anyNetwork, pooled, rawAsk } from './support/raw-ask'
import { cookiesSet, sendForm, sendJson } from './support/send-json'
import { expect, test } from './support/test'

// Trust §2.5, cases 23 and 24: where an address of ours may lead, and who may show one. Who may frame a link is in
// tests/e2e/embed-ancestors.spec.ts.

test.describe.configure({ timeout: 180_000 })

const astray = [
  ...['//evil.example', '/\\evil.example', 'https:evil.example', 'https://evil.example/studio', '/%5cevil.example'],
  ...[
    'javascript:alert(1)',
    '\t//evil.example',
    ' //evil.example',
    '/\t/evil.example',
    '/studio//evil.example',
    '/studio/..//evil.example',
  ],
  ...[
    '/studio@evil.example',
    '/studio\\..\\..\\evil.example',
    '/sign-out',
    '/a/x',
    '\u2215\u2215evil.example',
    '/studio?x=%0d%0aLocation:%20//evil.example',
  ],
]

test('23: after signing in one comes to a page of ours, wherever the address wished to lead', async () => {
  const a = await withAsk(url(), (ask) => plantTenant(ask, new Date()))
  const wrong: string[] = []
  let letIn = 0
  for (const next of astray) {
    const key = await withAsk(url(), (ask) => plantSignIn(ask, a))
    const page = await rawAsk({
      path: `/sign-in?next=${encodeURIComponent(next)}`,
      headers: { 'x-forwarded-for': anyNetwork() },
    })
    if (/(href|action)="[^"]*evil/.test(page.body)) wrong.push(`the page leads to ${next}`)
    const said = await sendForm('/sign-in/key', { key, next })
    if (cookiesSet(said)['sg-session']) letIn += 1
    const to = new URL(String(said.headers.location), origin)
    if (to.origin !== origin || !/^\/(studio|account)(\/|$)/.test(to.pathname))
      wrong.push(`${next} leads to ${to.href}`)
    const signed = await rawAsk({
      path: `/sign-in?next=${encodeURIComponent(next)}`,
      headers: { cookie: a.people.admin.cookie, 'x-forwarded-for': anyNetwork() },
    })
    const on = signed.headers.location
    if (on !== undefined && new URL(String(on), origin).origin !== origin)
      wrong.push(`${next} leads on to ${String(on)}`)
  }
  attacked(
    23,
    'next',
    `${astray.length} addresses to go on to, ${letIn} of them signed in`,
    `${wrong.length} led elsewhere`,
  )
  expect(wrong).toEqual([])
  expect(letIn).toBe(astray.length)
})

test('23: a call is booked at https alone, at a host that can be read', async () => {
  const a = await withAsk(url(), (ask) => plantTenant(ask, new Date()))
  const calls = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'http://calls.example',
    '//calls.example',
    'https://user:word@calls.example',
    'https://localhost',
    'file:///etc/passwd',
    'ftp://calls.example',
    'https://\u202Ecalls.example',
  ]
  const statuses: number[] = []
  for (const callUrl of calls) {
    const fields = {
      name: 'L',
      sender: 'S',
      sells: 's',
      colour: '#145c9e',
      intro: '',
      buttonWords: 'Start',
      contact: 'off',
      expiresOn: '',
      told: [],
    }
    const data = { ...fields, opId: crypto.randomUUID(), callUrl }
    statuses.push((await sendJson('/studio/links', data, { cookie: a.people.owner.cookie })).status)
  }
  const kept = await query<{ url: string }>(
    'SELECT call_url AS url FROM branded_link WHERE workspace_id = $1 AND call_url NOT LIKE $2',
    [a.workspaceId, 'https://%'],
  )
  attacked(
    23,
    'calls',
    `${calls.length} addresses to book a call at`,
    [...new Set(statuses)].map((status) => `${statuses.filter((one) => one === status).length} × ${status}`).join(', '),
  )
  expect([statuses.filter((status) => status !== 422), kept]).toEqual([[], []])
})

test.describe('another website', () => {
  test.use({ noise: [/^Failed to load resource|frame-ancestors|Refused to (display|frame)|Framing/] })

  test('24: frames none of our pages but a link that lists it', async ({ page }) => {
    const a = await withAsk(url(), (ask) => plantTenant(ask, new Date()))
    const wrong: string[] = []
    const all = spots(a, a).filter(({ takes, pattern }) => takes === 'GET' && !pattern.startsWith('/embed'))
    await pooled(all, async (spot) => {
      const framed = { 'sec-fetch-dest': 'iframe', 'sec-fetch-site': 'cross-site', 'x-forwarded-for': anyNetwork() }
      const said = await rawAsk({ path: pathOf(spot, own), headers: { cookie: a.people.owner.cookie, ...framed } })
      const policy = String(said.headers['content-security-policy'])
      const ancestors = /frame-ancestors ([^;]*)/.exec(policy)?.[1] ?? 'anyone'
      const isFile = said.status === 200 && !String(said.headers['content-type']).includes('html')
      const listed = /^\/(s|a)\//.test(spot.pattern) && !/\*|evil/.test(ancestors)
      if (ancestors !== "'none'" && !isFile && !listed) wrong.push(`${spot.pattern}: ${ancestors}`)
    })
    const paths = ['/', '/sign-in', '/studio', `/s/${a.link.slug}`, `/embed/${a.link.slug}`, `/r/${a.sent.shareKey}`]
    const frames = paths.map((path) => `<iframe src="${origin}${path}"></iframe>`).join('')
    const host = createServer((_, response) =>
      response.setHeader('content-type', 'text/html').end(`<!doctype html>${frames}`),
    )
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
    await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`)
    const shown = page.frames().filter((frame) => frame.url().startsWith(origin))
    const words = await Promise.all(
      shown.map((frame) =>
        frame
          .locator('h1')
          .count()
          .catch(() => 0),
      ),
    )
    host.close()
    attacked(
      24,
      'frames',
      `${all.length} addresses asked for as frames, ${paths.length} of them in a browser`,
      `${wrong.length} that may be framed by anyone, ${words.filter((count) => count > 0).length} drawn`,
    )
    expect(wrong).toEqual([])
    expect(words.filter((count) => count > 0)).toEqual([])
  })
})
