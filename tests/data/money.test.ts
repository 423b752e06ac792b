import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { POST as moneyRoute } from '@/app/(respondent)/a/[assessment]/money/route'
import { openReport } from '@/app/(respondent)/a/[assessment]/report/open-report'
import { submitAssessment } from '@/lib/commands/submit-assessment'
import { db } from '@/lib/data/db'
import { deleteAssessment, deleteExpired } from '@/lib/data/deletion'
import { getMoney, saveMoney } from '@/lib/data/money'
import type { Money } from '@/lib/engine/waiting'
import { typedFields } from '@/lib/route/typed-fields'
import { CookieJar, useJar } from '../support/cookie-jar'
import { answerAll, begun, days, noon } from '../support/factories'
import { formPost, jsonPost } from '../support/requests'
import { at, headersOf, privately, start } from '../support/routes'
import { viewerOf } from '../support/viewer'

vi.mock('next/headers', () => import('../support/cookie-jar'))

const some: Money = {
  currency: 'GBP',
  monthlyTechSpend: 40_000,
  monthsStalled: 0,
  monthlyRevenueWaiting: null,
  seniorYearlyPay: 1_000_000_000,
  leaderHoursWeek: 12,
  hourValue: null,
}
const form = (more: Record<string, string> = {}) => ({
  currency: 'GBP',
  monthlyTechSpend: '£40k',
  monthsStalled: '0',
  monthlyRevenueWaiting: '',
  seniorYearlyPay: '1.000.000.000',
  leaderHoursWeek: '12',
  hourValue: '',
  intent: 'save',
  ...more,
})

let jar: CookieJar

beforeEach(() => {
  jar = useJar()
})

describe('the figures', () => {
  test('come back as they were given, and the last save wins', async () => {
    const { viewer } = await begun()
    expect(await getMoney(viewer)).toBeNull()
    expect(await saveMoney(viewer, some, noon)).toBe(true)
    expect(await getMoney(viewer)).toEqual(some)
    const other = { ...some, currency: 'EUR', monthsStalled: 3, leaderHoursWeek: null }
    await saveMoney(viewer, other, days(1))
    expect(await getMoney(viewer)).toEqual(other)
    expect(await db().money.count({ where: { assessmentId: viewer.assessmentId } })).toBe(1)
  })

  test('are forgotten when they are cleared, by the holder’s deletion and when the assessment runs out', async () => {
    const [cleared, deleted, expired] = [await begun(), await begun(), await begun(days(-200))]
    for (const { viewer } of [cleared, deleted]) await saveMoney(viewer, some, noon)
    await saveMoney(expired.viewer, some, days(-200))
    await saveMoney(cleared.viewer, null, noon)
    await deleteAssessment(deleted.viewer, noon)
    await deleteExpired(noon)
    for (const { id } of [cleared, deleted, expired]) {
      expect(await db().money.count({ where: { assessmentId: id } })).toBe(0)
    }
  })

  test('are kept for no assessment that is gone', async () => {
    expect(await saveMoney(viewerOf('0'.repeat(20)), some, noon)).toBe(false)
    const { viewer } = await begun(days(-200))
    expect(await saveMoney(viewer, some, noon)).toBe(false)
  })
})

describe('the address that takes them', () => {
  test('reads a form and leads back to the block', async () => {
    const { id, viewer } = await start()
    const response = await moneyRoute(formPost(form()), at(id))
    expect(response.status).toBe(303)
    expect(headersOf(response)).toMatchObject({ ...privately, location: `/a/${id}/report#waiting` })
    expect(await getMoney(viewer)).toEqual(some)
    await moneyRoute(formPost(form({ intent: 'clear' })), at(id))
    expect(await getMoney(viewer)).toBeNull()
  })

  test('reads JSON, and says which field it cannot take', async () => {
    const { id, viewer } = await start()
    const taken = await moneyRoute(jsonPost(some), at(id))
    expect([taken.status, await taken.json()]).toEqual([200, { money: some, next: `/a/${id}/report#waiting` }])
    const refused = await moneyRoute(jsonPost({ ...some, leaderHoursWeek: 200 }), at(id))
    expect(refused.status).toBe(422)
    expect(await refused.json()).toEqual({
      error: { code: 'unprocessable', field: 'leaderHoursWeek', message: 'Write the hours as a number up to 168' },
    })
    expect((await moneyRoute(jsonPost({ ...some, salary: 1 }), at(id))).status).toBe(422)
    expect(await getMoney(viewer)).toEqual(some)
  })

  test('keeps what was typed in the browser when it refuses a form, and forgets it once one is taken', async () => {
    const { id, viewer } = await start()
    const typed = form({ monthlyTechSpend: 'about 40k' })
    const response = await moneyRoute(formPost(typed), at(id))
    expect(response.headers.get('location')).toBe(`/a/${id}/report?problem=money#money`)
    expect(await typedFields('money')).toEqual(typed)
    expect(jar.attributes.get('typed-money')).toEqual({
      httpOnly: true,
      sameSite: 'lax',
      secure: false,
      path: `/a/${id}/report`,
      maxAge: 600,
    })
    expect(await getMoney(viewer)).toBeNull()
    await moneyRoute(formPost(form()), at(id))
    expect(await typedFields('money')).toEqual({})
  })

  test('is not there for anyone without the key', async () => {
    const { id } = await start()
    const holder = viewerOf(id)
    await saveMoney(holder, some, new Date())
    useJar()
    for (const body of [jsonPost({ ...some, currency: 'EUR' }), jsonPost({ intent: 'clear' })]) {
      expect((await moneyRoute(body, at(id))).status).toBe(404)
    }
    const form = await moneyRoute(formPost({ intent: 'clear' }), at(id))
    expect(form.headers.get('location')).toBe(`/a/${id}/report?problem=not-found`)
    expect(await getMoney(holder)).toEqual(some)
  })
})

test('every version of a report is read with the figures as they are now', async () => {
  const { id, key, viewer } = await begun(new Date())
  jar.set(`sg-${id}`, key)
  await answerAll(viewer, 0, new Date())
  await submitAssessment(viewer, { opId: randomUUID(), businessName: 'One' }, new Date())
  await submitAssessment(viewer, { opId: randomUUID(), businessName: 'Two' }, new Date())
  await saveMoney(viewer, some, new Date())
  for (const number of [1, 2, 'latest'] as const) {
    const block = (await openReport(id, number))?.report?.blocks.find((one) => one.id === 'waiting')
    expect(block?.block).toMatchObject({ given: some })
  }
})
