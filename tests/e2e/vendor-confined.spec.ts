import { randomUUID } from 'node:crypto'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import { persona } from '@/tests/support/personas'
import { fromOurPage } from './support/address'
import { linkTo, tell } from './support/asked'
import { actionIds, attempts, bodyFor, rowsOfAll } from './support/probe'
import { reported } from './support/seed'
import { shareReport } from './support/share'
import { expect, failedRequests, test } from './support/test'
import { record } from './support/vendors'

test.use({ noise: [failedRequests] })

/** A buyer with a report and two vendors, one of which holds a private link; every word of theirs is a canary. */
async function asked(request: APIRequestContext) {
  const canary = `CANARY-${randomUUID()}`
  const id = await reported(request, { ...persona('tin-whistle'), name: `Business ${canary}` })
  const add = async (name: string) => {
    const data = { opId: randomUUID(), name, claim: 'interim', price: `Price ${canary}` }
    const response = await request.post(`/a/${id}/vendor-records`, { headers: fromOurPage, data })
    return ((await response.json()) as { next: string }).next
  }
  const [mine, other] = [await add('Demo Vendor'), await add(`Other ${canary}`)]
  for (const vendor of [mine, other]) {
    await record(request, vendor, 'v_bench', { option: 'subcontractors', shown: true, note: `Note ${canary}` })
    await request.post(`${vendor}/calls`, {
      headers: fromOurPage,
      data: { number: 1, who: `Who ${canary}`, heldOn: null },
    })
  }
  const theirs = await linkTo(request, other, `Asker ${canary}`)
  await tell(request, theirs.path, 'v_done', { note: `Told ${canary}` })
  const { share } = await shareReport(request, id, { include: ['answers', 'name'] })
  const { path, key } = await linkTo(request, mine, 'Demo Buyer')
  return { id, canary, vendor: mine.split('/').at(-1) ?? '', share, theirs, path, key }
}

/** Each request comes from a network of its own, so that no limit answers in place of the address. */
const anyNetwork = () => `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 256)).join('.')}`

/** The ways to bring a key along, beside the address. */
const ladings = (key: string, id: string): readonly { headers: Record<string, string>; query: string }[] => [
  { headers: {}, query: '' },
  {
    headers: {
      cookie: [`sg-${id}=${key}`, `__Host-sg-${id}=${key}`, `sg-${key}=${key}`, `key=${key}`].join('; '),
      authorization: `Bearer ${key}`,
      'x-api-key': key,
    },
    query: `?key=${key}&token=${key}&assessment=${id}`,
  },
]

const isOwn = (pattern: string) => pattern.startsWith('/v/[token]')
/** Pages anyone may ask for; those of members and the way in say to everybody alike that one has to sign in. */
const isEverybodys = (kind: string) => ['public', 'probe', 'member', 'entry'].includes(kind)

test('a vendor’s key is as nothing at every address but its own form', async ({ page, anotherBrowser }) => {
  test.setTimeout(600_000)
  const { id, canary, vendor, share, key, theirs } = await asked(page.request)
  const stranger = (await anotherBrowser()).request
  const real = { assessment: id, vendor, share, version: '1', number: '1', question: 'business_size' }
  const before = await rowsOfAll(id)
  expect(before).toContain(canary)
  let shut = 0

  for (const { pattern, path, kind, takes } of attempts(key, real)) {
    if (isOwn(pattern) && path.startsWith(`/v/${key}`)) continue
    for (const { headers, query } of ladings(key, id)) {
      const from = { ...headers, 'x-forwarded-for': anyNetwork() }
      const data = bodyFor(pattern)
      const form = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, String(value ?? '')]))
      const answers: readonly (readonly [string, APIResponse])[] = [
        ['GET', await stranger.get(`${path}${query}`, { headers: from })],
        ['RSC', await stranger.get(`${path}${query}`, { headers: { ...from, RSC: '1' } })],
        ['JSON', await stranger.post(`${path}${query}`, { headers: { ...fromOurPage, ...from }, data })],
        ['form', await stranger.post(`${path}${query}`, { headers: { ...fromOurPage, ...from }, form })],
      ]
      for (const [way, response] of answers) {
        const where = `${way} ${path}${query && ' with the key beside it'}`
        const text = (await response.body()).toString('latin1')
        expect(text.includes(canary), where).toBe(false)
        expect(text.includes(theirs.key), where).toBe(false)
        expect(JSON.stringify(response.headersArray()).includes(canary), where).toBe(false)
        if (isEverybodys(kind)) continue
        const meant = way === 'GET' || way === 'RSC' ? takes === 'GET' : takes === 'POST'
        // What a script reads of a page is cut up as it got ready, and may be sent before the page has a status.
        const isMissing = way === 'RSC' && text.includes('Check the address.')
        if (!isMissing) expect(meant ? [404] : [404, 405], where).toContain(response.status())
        shut += 1
      }
    }
  }
  expect(shut).toBeGreaterThan(700)
  expect(await rowsOfAll(id)).toBe(before)
})

test('its own form shows and changes its own answers alone', async ({ page, anotherBrowser }) => {
  const { id, canary, vendor, path, key, theirs } = await asked(page.request)
  const stranger = (await anotherBrowser()).request
  const before = JSON.parse(await rowsOfAll(id)) as unknown[]
  await tell(stranger, path, 'v_cadence', { option: 'full_time', note: 'Our own words' })
  for (const end of [
    '',
    '?q=v_bench',
    '?view=one',
    '?q=v_bench&problem=conflict',
    `?assessment=${'0'.repeat(20)}&call=1`,
  ]) {
    for (const headers of [{}, { RSC: '1' }]) {
      const response = await stranger.get(`${path}${end}`, { headers })
      expect(response.status(), end).toBe(200)
      const text = await response.text()
      // The business is named to the vendor it asks; nothing else of it is.
      const rest = text.replaceAll(`Business ${canary}`, '')
      for (const secret of [canary, theirs.key, id, vendor])
        expect(rest.includes(secret), `${end} ${secret}`).toBe(false)
    }
  }
  for (const end of ['answers', 'sending', 'view']) {
    for (const more of [
      { call: 1 },
      { shown: true },
      { vendorId: theirs.vendor.split('/').at(-1) },
      { assessmentId: id },
    ]) {
      const data = { opId: randomUUID(), question: 'v_bench', option: 'just_me', baseVersion: 1, ...more }
      const response = await stranger.post(`${path}/${end}`, { headers: fromOurPage, data })
      if (end === 'answers') expect(response.status(), JSON.stringify(more)).toBe(422)
      expect((await response.text()).includes(canary)).toBe(false)
    }
  }
  expect(key).toHaveLength(43)
  const after = JSON.parse(await rowsOfAll(id)) as unknown[]
  const told = (rows: unknown[]) => JSON.stringify(rows).split('Our own words').length - 1
  expect([told(before), told(after)]).toEqual([0, 2])
  const changed = after.filter((table, index) => JSON.stringify(table) !== JSON.stringify(before[index]))
  expect(changed.map((table) => (table as [string])[0]).sort()).toEqual([
    ...['statement', 'statement_event', 'vendor', 'vendor_link'],
  ])
})

test('no server action takes a vendor’s key', async ({ page, anotherBrowser }) => {
  const { id, canary, path, key } = await asked(page.request)
  const stranger = (await anotherBrowser()).request
  const before = await rowsOfAll(id)
  const ids = actionIds()
  expect(ids.length).toBeGreaterThan(0)
  const call = (request: APIRequestContext, action: string, at: string, assessment: string, cookie: string) => {
    // As React writes the arguments of an action: what stood before, and the form. Its order counts.
    const multipart = new FormData()
    multipart.append('_1_assessment', assessment)
    multipart.append('0', '[null,"$K1"]')
    const headers = { ...fromOurPage, 'Next-Action': action, ...(cookie && { cookie }) }
    return request.post(at, { headers, multipart })
  }
  for (const action of ids) {
    for (const at of [
      '/',
      '/privacy',
      path,
      `/a/${id}`,
      `/a/${id}/save`,
      `/a/${key}/save`,
      `/r/${key}`,
      `/resume/${key}`,
    ]) {
      for (const assessment of [id, key]) {
        for (const cookie of ['', `sg-${id}=${key}`, `sg-${key}=${key}`]) {
          const response = await call(stranger, action, at, assessment, cookie)
          const text = await response.text()
          const where = `${action} at ${at}`
          expect(text.includes('/resume/') && !at.startsWith('/resume/'), where).toBe(false)
          if (at !== path) expect(text.includes(canary), where).toBe(false)
        }
      }
    }
  }
  expect(await rowsOfAll(id)).toBe(before)
  // The same call by the holder makes a link: what was tried above could have worked.
  const answers = await Promise.all(
    ids.map(async (action) => (await call(page.request, action, `/a/${id}/save`, id, '')).text()),
  )
  expect(answers.some((text) => text.includes('/resume/'))).toBe(true)
})
