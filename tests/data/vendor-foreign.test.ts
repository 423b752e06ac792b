import { describe, expect, test, vi } from 'vitest'
import { POST as recordsRoute } from '@/app/(respondent)/a/[assessment]/vendor-records/route'
import { POST as answersRoute } from '@/app/(respondent)/a/[assessment]/vendors/[vendor]/answers/route'
import { POST as callsRoute } from '@/app/(respondent)/a/[assessment]/vendors/[vendor]/calls/route'
import { POST as detailsRoute } from '@/app/(respondent)/a/[assessment]/vendors/[vendor]/details/route'
import { POST as reminderRoute } from '@/app/(respondent)/a/[assessment]/vendors/[vendor]/links/reminder/route'
import { POST as revocationRoute } from '@/app/(respondent)/a/[assessment]/vendors/[vendor]/links/revocation/route'
import { POST as linksRoute } from '@/app/(respondent)/a/[assessment]/vendors/[vendor]/links/route'
import { POST as removalRoute } from '@/app/(respondent)/a/[assessment]/vendors/[vendor]/removal/route'
import { POST as restorationRoute } from '@/app/(respondent)/a/[assessment]/vendors/[vendor]/restoration/route'
import { POST as startRoute } from '@/app/vendors/route'
import { formPost, jsonPost } from '../support/requests'
import { headersOf, privately } from '../support/routes'
import { linked, saved, seen } from '../support/vendors'
import { answerForm, held, inThisBrowser, linkForm, vendorAt, vendorForm } from '../support/vendor-routes'

vi.mock('next/headers', () => import('../support/cookie-jar'))

describe('what is not one’s own', () => {
  const routes = {
    ...{ recordsRoute, detailsRoute, answersRoute, callsRoute, removalRoute, restorationRoute },
    ...{ linksRoute, revocationRoute, reminderRoute },
  }
  const bodies = [{}, vendorForm(), { ...answerForm(), call: 1, baseVersion: 0 }, linkForm()]

  test.each(Object.entries(routes))('%s answers as for what is not there', async (_, route) => {
    const victim = await inThisBrowser()
    await saved(victim.viewer, victim.vendor)
    await linked(victim.viewer, victim.vendor, {}, new Date())
    const before = await seen(victim.viewer, victim.vendor)
    const own = await held()
    own.jar.set(`sg-${victim.id}`, own.key)
    const places = [
      [victim.id, victim.vendor],
      ['0'.repeat(20), victim.vendor],
      [victim.id, '0'.repeat(20)],
      ['%00', '\u0000'],
      ['__proto__', '..'],
    ] as const
    const answers = await Promise.all(
      places.flatMap((place) =>
        bodies.map(async (body) => {
          const response = await route(jsonPost(body), vendorAt(place[0], place[1]))
          return `${response.status} ${await response.text()}`
        }),
      ),
    )
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toMatch(/^404 /)
    if (route !== recordsRoute) {
      for (const vendor of [victim.vendor, '0'.repeat(20), '\u0000']) {
        const body = { ...answerForm(), call: 1, baseVersion: 0, note: null, evidence: null }
        const valid = route === answersRoute ? body : route === linksRoute ? linkForm() : detailsBody
        const sent = route === callsRoute ? { number: 1, who: 'x', heldOn: null } : valid
        expect((await route(jsonPost(sent), vendorAt(own.id, vendor))).status).toBe(404)
      }
    }
    expect(await seen(victim.viewer, victim.vendor)).toEqual(before)
  })

  const detailsBody = { name: 'X', claim: 'audit', price: null, baseVersion: 1 }

  test.each(Object.entries({ ...routes, startRoute }))(
    '%s refuses another site, 1 MB and plain text',
    async (_, route) => {
      const [id, vendor] = ['0'.repeat(20), '1'.repeat(20)] as const
      const evil = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
      for (const request of [formPost(vendorForm(), evil), jsonPost(vendorForm(), evil)]) {
        const response = await route(request, vendorAt(id, vendor))
        expect(response.status).toBe(403)
        expect(headersOf(response)).toMatchObject(privately)
      }
      const huge = JSON.stringify({ opId: 'x'.repeat(1_000_000) })
      expect((await route(jsonPost(huge), vendorAt(id, vendor))).status).toBe(413)
      expect((await route(jsonPost('{}', { 'content-type': 'text/plain' }), vendorAt(id, vendor))).status).toBe(415)
    },
  )
})
