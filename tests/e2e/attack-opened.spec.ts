import { attacked } from '@/tests/support/attacks'
import { withAsk } from '@/tests/support/planting'
import { origin } from './support/address'
import { query, url } from './support/database'
import { keyedTenant, rowsOf } from './support/keyed-tenant'
import { plantSignIn } from './support/planted-keys'
import { anyNetwork, pooled, rawAsk } from './support/raw-ask'
import { cookiesSet, sendForm } from './support/send-json'
import { expect, failedRequests, test } from './support/test'

// Trust §2.5, cases 12 and 13: who opens a link before its person does, and what it tells them. Only a hand uses it up.

test.describe.configure({ mode: 'default', timeout: 180_000 })

const tenant = keyedTenant()

const agents = [
  ...['facebookexternalhit/1.1', 'Slackbot-LinkExpanding 1.0', 'WhatsApp/2.23', 'SkypeUriPreview Preview/0.5'],
  ...['Twitterbot/1.0', 'LinkedInBot/1.0', 'TelegramBot (like TwitterBot)', 'Discordbot/2.0', 'Googlebot/2.1'],
  ...['BarracudaCentral', 'Mozilla/5.0 (Windows NT 10.0; Microsoft Outlook 16.0)'],
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
]

/** Where somebody lands who opens a link in a letter or a message. */
const landings = () => {
  const { b, signIn } = tenant()
  return [
    ...[
      `/sign-in/${signIn}`,
      `/invitation/${b.invitation.key}`,
      `/s/${b.recipient.slug}/stop`,
      `/s/${b.recipient.slug}/letters`,
    ],
    ...[`/s/${b.link.slug}`, `/s/${b.recipient.slug}`, `/embed/${b.link.slug}`, `/r/${b.sent.shareKey}`],
    ...[`/v/${b.sent.vendorKey}`, `/answer/${b.work.askKey}`, `/resume/${b.sent.resumeKey}`],
  ]
}

test.describe('who opens links and clicks nothing', () => {
  test.use({ noise: [failedRequests] })

  test('12: twelve preview bots, HEAD and GET five times, and a browser without a hand use no link up', async ({
    anotherBrowser,
    playwright,
  }) => {
    const { b } = tenant()
    const before = await rowsOf(b)
    const given: string[] = []
    let requests = 0
    const cells = landings().flatMap((path) => agents.map((agent) => ({ path, agent })))
    await pooled(cells, async ({ path, agent }) => {
      // It keeps what it is given, and follows where it is led.
      const bot = await playwright.request.newContext({
        ...{ baseURL: origin, userAgent: agent, extraHTTPHeaders: { 'x-forwarded-for': anyNetwork() } },
      })
      for (const method of ['HEAD', 'GET', 'GET', 'GET', 'GET', 'GET']) await bot.fetch(path, { method })
      requests += 6
      if ((await bot.storageState()).cookies.some(({ name }) => name.includes('sg-'))) given.push(path)
      await bot.dispose()
    })
    const context = await anotherBrowser()
    for (const path of landings()) {
      const page = await context.newPage()
      await page.goto(path)
      await page.waitForTimeout(1_300)
      await page.close()
      requests += 1
    }
    const kept = (await context.cookies()).filter(({ name }) => name.includes('sg-')).map(({ name }) => name)
    attacked(
      12,
      'bots',
      `${agents.length} agents × ${landings().length} links, ${requests} requests`,
      `${given.length + kept.length} cookies, no row changed`,
    )
    expect([given, kept]).toEqual([[], []])
    expect(await rowsOf(b)).toEqual(before)
  })
})

test('12: a resume link that was opened ahead still opens for the person', async ({ playwright }) => {
  const { b } = tenant()
  const keys = async () => (await query('SELECT hash FROM key WHERE assessment_id = $1', [b.draft.id])).length
  const page = `/resume/${b.draft.resumeKey}`
  const before = await keys()
  for (const userAgent of agents) {
    const extraHTTPHeaders = { 'x-forwarded-for': anyNetwork() }
    const bot = await playwright.request.newContext({ baseURL: origin, userAgent, extraHTTPHeaders })
    for (const path of [page, `${page}/opening`])
      for (const method of ['HEAD', 'GET', 'GET', 'GET', 'GET', 'GET']) await bot.fetch(path, { method })
    expect((await bot.storageState()).cookies).toEqual([])
    await bot.dispose()
  }
  expect(await keys()).toBe(before)
  const elsewhere = await rawAsk({
    method: 'POST',
    path: `${page}/opening`,
    headers: { origin: 'https://evil.example' },
  })
  expect([elsewhere.status, await keys()]).toEqual([403, before])
  const opened = await sendForm(`${page}/opening`, {})
  attacked(
    12,
    'resume links',
    `${agents.length} agents that follow a resume link wherever it leads, and a form on another site`,
    `0 keys given; the person’s press answers ${opened.status}`,
  )
  expect(cookiesSet(opened)[`sg-${b.draft.id}`]).toBeTruthy()
  expect(await keys()).toBe(before + 1)
})

test('12: after all of them the person’s own press works, once', async () => {
  const { b, signIn } = tenant()
  const opening = () => sendForm(`/sign-in/${signIn}/opening`, {})
  const [first, second] = [await opening(), await opening()]
  expect(cookiesSet(first)['sg-session']).toBeTruthy()
  expect(cookiesSet(second)['sg-session'] ?? '').toBe('')
  const accept = () => sendForm(`/invitation/${b.invitation.key}/acceptance`, { name: 'Demo Person' })
  const [joined, again] = [await accept(), await accept()]
  expect(cookiesSet(joined)['sg-session']).toBeTruthy()
  expect(cookiesSet(again)['sg-session'] ?? '').toBe('')
  const [member] = await query<{ count: number }>(
    'SELECT count(*)::int AS count FROM member m JOIN app_user u ON u.id = m.user_id WHERE u.email = $1',
    [b.invitation.email],
  )
  attacked(
    12,
    'the person',
    'to press the button of a sign-in link and an invitation, twice each',
    `${first.status} then ${second.status}; ${joined.status} then ${again.status}`,
  )
  expect(member?.count).toBe(1)
})

test('13: links are named to no other site, no crawler and no cache, and their cards tell nothing', async () => {
  const { b } = tenant()
  const wrong: string[] = []
  let requests = 0
  const secrets = [b.recipient.email, `Recipient ${b.canary}`, b.invitation.email]
  const fresh = await withAsk(url(), (ask) => plantSignIn(ask, b))
  const paths = [
    ...landings().filter((path) => !path.startsWith('/sign-in') && !path.startsWith('/invitation')),
    `/sign-in/${fresh}`,
  ]
  const cells = paths.flatMap((path) => agents.slice(0, 4).map((agent) => ({ path, agent })))
  await pooled(cells, async ({ path, agent }) => {
    const said = await rawAsk({ path, headers: { 'user-agent': agent, 'x-forwarded-for': anyNetwork() } })
    requests += 1
    const expected = {
      'referrer-policy': 'no-referrer',
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex, nofollow, noarchive',
    }
    for (const [name, value] of Object.entries(expected)) {
      if (said.headers[name] !== value) wrong.push(`${path.slice(0, 12)}… ${name}: ${String(said.headers[name])}`)
    }
    const head = /<head>[\s\S]*?<\/head>/.exec(said.body)?.[0] ?? ''
    const cards = [...head.matchAll(/<(?:meta|link)[^>]*(?:og:|twitter:|description|canonical)[^>]*>/g)]
      .map(([tag]) => tag)
      .join('')
    const key = path.split('/')[2] ?? ''
    for (const secret of [...secrets, key])
      if (cards.includes(secret)) wrong.push(`${path.slice(0, 12)}… card says ${secret}`)
  })
  attacked(
    13,
    'headers and cards',
    `${requests} requests of 4 crawlers at ${paths.length} links of ${origin}`,
    `${wrong.length} that tell`,
  )
  expect([...new Set(wrong)]).toEqual([])
})
