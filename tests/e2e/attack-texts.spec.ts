import { attacked } from '@/tests/support/attacks'
import { withAsk, type Ask } from '@/tests/support/planting'
import { plantTenant, type Tenant } from '@/tests/support/workspaces'
import { query, url } from './support/database'
import { own, pathOf, spots } from './support/matrix'
import { anyNetwork, rawAsk } from './support/raw-ask'
import { sendJson } from './support/send-json'
import { useCookie } from './support/studio'
import { expect, failedRequests, test } from './support/test'

// Trust §2.5, cases 21 and 26: what can be typed. Pictures that are no pictures (case 22) are in tests/data/logos.test.ts,
// letters in tests/data/letters-hostile.test.ts.

test.describe.configure({ timeout: 180_000 })

const payloads = [
  `<img src=x onerror=alert(1)>"'><svg onload=alert(2)>{{7*7}}\${7*7}`,
  `</title></script><script>alert(3)</script><a href="javascript:alert(4)">`,
]

/** Writes a text where people of a workspace and their prospects can type, beside every check of a form. */
async function typed(ask: Ask, of: Tenant, text: string): Promise<void> {
  const places: readonly (readonly [string, readonly string[]])[] = [
    ['workspace', ['name']],
    ['brand', ['sells']],
    ['branded_link', ['name', 'sender', 'sells', 'intro']],
    ['recipient', ['name']],
    ['submission', ['business_name', 'contact_name']],
    ['note', ['words', 'author_name']],
    ['ask_back', ['words', 'answer', 'author_name']],
    ['invitation', ['inviter_name']],
    ['domain', ['problem']],
    ['letter', ['to_name', 'problem']],
    ['consent', ['words']],
  ]
  for (const [table, columns] of places) {
    const set = columns.map((column) => `${column} = CASE WHEN ${column} IS NULL THEN NULL ELSE $2 END`).join(', ')
    const owner = table === 'workspace' ? 'id' : 'workspace_id'
    await ask(`UPDATE ${table} SET ${set} WHERE ${owner} = $1`, [of.workspaceId, text])
  }
  const people = Object.values(of.people).map(({ userId }) => userId)
  await ask('UPDATE app_user SET name = $2 WHERE id = ANY($1)', [people, text])
  await ask('UPDATE session SET user_agent = $2 WHERE user_id = ANY($1)', [people, text])
  await ask(`UPDATE branded_link SET button_words = '<b onclick=alert(5)>x', call_url = $2 WHERE workspace_id = $1`, [
    of.workspaceId,
    'https://calls.test/"><script>alert(6)</script>',
  ])
  await ask(
    `UPDATE letter SET data = replace(data::text, $2, $3)::json WHERE workspace_id = $1 AND kind IN ('asked', 'reminder', 'submitted')`,
    [of.workspaceId, of.full, JSON.stringify(text).slice(1, -1)],
  )
  const assessments = [of.sent.id, of.draft.id]
  await ask('UPDATE assessment SET business_name = $2 WHERE id = ANY($1)', [assessments, text])
  await ask('UPDATE vendor SET name = $2, price = $2 WHERE assessment_id = ANY($1)', [assessments, text])
}

test.describe('what was typed', () => {
  test.use({ noise: [failedRequests] })

  test('21: is shown as it is on every page, and never run', async ({ anotherBrowser }) => {
    for (const [index, payload] of payloads.entries()) {
      const a = await withAsk(url(), async (ask) => {
        const made = await plantTenant(ask, new Date())
        await typed(ask, made, payload)
        return made
      })
      const context = await anotherBrowser()
      await useCookie(context, a.people.owner.cookie)
      for (const { id, key } of [a.sent, a.draft]) await useCookie(context, `sg-${id}=${key}`)
      const run: string[] = []
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) => console.log(`violation ${event.blockedURI}`))
      })
      const page = await context.newPage()
      page.on('dialog', (dialog) => void dialog.dismiss().then(() => run.push(`${page.url()}: ${dialog.message()}`)))
      page.on('console', (message) => {
        if (message.text().startsWith('violation')) run.push(`${page.url()}: ${message.text()}`)
      })
      const files = /\/(csv|json|pdf|docx|summary|contract|calendar|file|peers|\[picture\])$/
      const pages = spots(a, a).filter(
        ({ kind, takes, pattern }) =>
          takes === 'GET' && ['member', 'brand'].includes(kind) && !files.test(pattern) && !pattern.startsWith('/logo'),
      )
      const paths = [
        ...pages.map((spot) => pathOf(spot, own)),
        `/a/${a.sent.id}/report`,
        `/a/${a.draft.id}/check`,
        `/r/${a.sent.shareKey}`,
        `/invitation/${a.invitation.key}`,
        `/s/${a.recipient.slug}`,
      ]
      let literal = 0
      for (const path of paths) {
        await page.goto(path, { waitUntil: 'domcontentloaded' })
        const made = await page.locator('img[src="x"], svg[onload], [onclick], a[href^="javascript:"]').count()
        if (made > 0) run.push(`${path}: ${made} elements of the text`)
        if (
          (await page.content()).includes('CANARY') ||
          (await page.locator('body').innerText()).includes(payload.slice(0, 28))
        )
          literal += 1
      }
      const read = spots(a, a).filter(({ kind, pattern }) => kind === 'member' && /\/(csv|json|summary)$/.test(pattern))
      for (const spot of read) {
        const said = await rawAsk({
          path: pathOf(spot, own),
          headers: { cookie: a.people.owner.cookie, 'x-forwarded-for': anyNetwork() },
        })
        const type = String(said.headers['content-type'])
        if (said.status !== 200 || type.includes('html') || said.headers['x-content-type-options'] !== 'nosniff')
          run.push(`${spot.pattern}: ${said.status} ${type}`)
      }
      attacked(
        21,
        `text ${index + 1}`,
        `${payload} in every text, on ${paths.length} pages and in ${read.length} files`,
        `${run.length} run; read as typed on ${literal} pages`,
      )
      expect(run).toEqual([])
      expect(literal).toBeGreaterThan(8)
    }
  })

  test('21: what a form refuses is shown again as it was typed, and never run', async ({ anotherBrowser }) => {
    const a = await withAsk(url(), (ask) => plantTenant(ask, new Date()))
    const context = await anotherBrowser()
    await useCookie(context, a.people.owner.cookie)
    const page = await context.newPage()
    const run: string[] = []
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => run.push(dialog.message())))
    const [first = '', second = ''] = payloads
    let shown = 0
    for (const [path, field] of [
      ['/studio/settings/domain', 'host'],
      ['/studio/links/new', 'colour'],
      [`/studio/links/${a.link.id}/send`, 'people'],
      ['/sign-in', 'email'],
    ] as const) {
      for (const text of [first, second]) {
        await page.goto(path)
        const control = page.locator(`main [name="${field}"]`).first()
        if ((await control.count()) === 0) continue
        await control.fill(text)
        const loaded = page.waitForEvent('load')
        await control.evaluate((one: HTMLInputElement) => one.form?.submit())
        await loaded
        const made = await page.locator('img[src="x"], svg[onload], a[href^="javascript:"]').count()
        if (made > 0) run.push(`${path}: ${made} elements`)
        shown += 1
      }
    }
    attacked(21, 'errors', `${shown} forms refused with markup in them`, `${run.length} run`)
    expect(run).toEqual([])
    expect(shown).toBeGreaterThan(3)
  })
})

test('26: no name, subject or address gets a line or a second person into a letter', async () => {
  const a = await withAsk(url(), (ask) => plantTenant(ask, new Date()))
  const cookie = a.people.owner.cookie
  const letter = (subject: string) =>
    sendJson(
      `/studio/links/${a.link.id}/letters`,
      { opId: crypto.randomUUID(), subject, words: 'Hello', remind: '' },
      { cookie },
    )
  const invited = (email: string) =>
    sendJson('/studio/settings/people/invitations', { opId: crypto.randomUUID(), email, rank: 'viewer' }, { cookie })
  const lines = [
    'Hello\r\nBcc: victim@mail.test',
    'Hello\nBcc: victim@mail.test',
    'Hello\u0000',
    'Hello\u2028Bcc: victim@mail.test\r',
  ]
  const addresses = [
    'a@mail.test, victim@mail.test',
    'a@mail.test(victim@mail.test)',
    '"a@mail.test, x" <victim@mail.test>',
    'a@mail.test\r\nBcc: victim@mail.test',
    'a@mail.test;victim@mail.test',
    'a@[127.0.0.1]',
    '@mail.test',
  ]
  const statuses = [
    ...(await Promise.all(lines.slice(0, 3).map(letter))),
    ...(await Promise.all(addresses.map(invited))),
  ].map(({ status }) => status)
  const people = await sendJson(
    `/studio/links/${a.link.id}/recipients`,
    { people: `${addresses.join('\n')}\n"x\r\ny" <z@mail.test>` },
    { cookie },
  )
  const kept = await query<{ email: string; name: string | null }>(
    'SELECT email, name FROM recipient WHERE workspace_id = $1',
    [a.workspaceId],
  )
  const bent = kept.filter(({ email, name }) => /[\s,;()<>"\r\n]/.test(email) || /[\r\n\0]/.test(name ?? ''))
  attacked(
    26,
    'lines',
    `${lines.length} subjects and ${addresses.length} addresses with more than one line or person`,
    `${statuses.join(', ')}; of a list ${people.status} and ${bent.length} bent addresses kept`,
  )
  expect(statuses.filter((status) => status !== 422)).toEqual([])
  expect(bent).toEqual([])
})
