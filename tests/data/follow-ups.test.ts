import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { POST as tellRoute } from '@/app/(respondent)/a/[assessment]/follow-up/answers/route'
import { POST as calendarRoute } from '@/app/(respondent)/a/[assessment]/follow-up/calendar/route'
import { followUpDue } from '@/app/(respondent)/a/[assessment]/follow-up/open-follow-up'
import { submitAssessment } from '@/lib/commands/submit-assessment'
import { db } from '@/lib/data/db'
import { deleteAssessment, deleteExpired } from '@/lib/data/deletion'
import { listFollowUps, saveFollowUp, type NewFollowUp } from '@/lib/data/follow-ups'
import { listOutcomes } from '@/lib/data/outcomes'
import { getVersion } from '@/lib/data/versions'
import { typedEntries } from '@/lib/route/typed-fields'
import { resumer } from '@/lib/session/resume'
import { CookieJar, useJar } from '../support/cookie-jar'
import { answerAll, begun, days, noon } from '../support/factories'
import { formPost, jsonPost } from '../support/requests'
import { at, headersOf, privately } from '../support/routes'
import { viewerOf } from '../support/viewer'

vi.mock('next/headers', () => import('../support/cookie-jar'))

let jar: CookieJar

beforeEach(async () => {
  jar = useJar()
  await db().followUp.deleteMany({})
})

/** An assessment whose last report is so many days old, in the browser of this test. */
async function reportedAgo(old: number) {
  const then = days(-old, new Date())
  const own = await begun(then)
  jar.set(`sg-${own.id}`, own.key)
  await answerAll(own.viewer, 0, then)
  await submitAssessment(own.viewer, { opId: randomUUID(), businessName: 'Canary Ltd' }, then)
  return own
}

const told = (more: Partial<NewFollowUp> = {}): NewFollowUp => ({
  day: 90,
  versionNumber: 1,
  bought: 'combined_firm',
  measures: { speed: 'better', risk: 'better', clarity: 'better', cost: 'worse' },
  course: 'kept',
  again: null,
  occurred: ['roadmap_never_lands'],
  rubricId: '2026-11',
  rubricHash: '0'.repeat(64),
  outcome: 'combined_firm',
  variant: null,
  confidence: 'leaning',
  share: 0.75,
  found: ['roadmap_never_lands'],
  ...more,
})
const form = { bought: 'scoped_audit', course: 'switched', speed: 'better', risk: 'dont_know', again: 'yes' }

describe('what was told', () => {
  test('comes back, once for each day, and telling again replaces the answers and not what the report had said', async () => {
    const { viewer } = await begun()
    await saveFollowUp(viewer, told(), noon)
    await saveFollowUp(viewer, told({ day: 180, course: 'ended_early', again: true }), noon)
    await saveFollowUp(viewer, told({ bought: 'something_else', occurred: [], versionNumber: 2, share: 0.1 }), noon)
    expect(await listFollowUps(viewer)).toEqual([
      {
        day: 90,
        versionNumber: 1,
        bought: 'something_else',
        measures: { speed: 'better', risk: 'better', clarity: 'better', cost: 'worse' },
        course: 'kept',
        again: null,
        occurred: [],
      },
      expect.objectContaining({ day: 180, course: 'ended_early', again: true }),
    ])
    const rows = await db().followUp.findMany({ orderBy: { day: 'asc' } })
    expect(rows.map(({ share, found }) => [share, found])).toEqual([
      [0.75, ['roadmap_never_lands']],
      [0.75, ['roadmap_never_lands']],
    ])
  })

  test('is kept for no assessment that is gone', async () => {
    expect(await saveFollowUp(viewerOf('0'.repeat(20)), told(), noon)).toBe(false)
  })

  test('goes when its holder deletes the assessment', async () => {
    const [own, other] = [await begun(), await begun()]
    for (const { viewer } of [own, other]) await saveFollowUp(viewer, told(), noon)
    await deleteAssessment(own.viewer, noon)
    expect((await db().followUp.findMany()).map(({ assessmentId }) => assessmentId)).toEqual([other.id])
  })

  test('stays without its assessment when that runs out, the later of two alone, with no name and no answer', async () => {
    const own = await reportedAgo(366)
    await saveFollowUp(own.viewer, told(), days(-300, new Date()))
    await saveFollowUp(own.viewer, told({ day: 180 }), days(-180, new Date()))
    await deleteExpired(new Date())
    const rows = await db().followUp.findMany()
    expect(rows.map(({ assessmentId, day }) => [assessmentId, day])).toEqual([[null, 180]])
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`Canary|${own.id}|business_size|who_builds`))
  })

  test('is counted once for each business, the later one, whoever it is', async () => {
    const [one, two, three] = [await begun(), await begun(), await begun(days(-400))]
    await saveFollowUp(one.viewer, told(), noon)
    await saveFollowUp(one.viewer, told({ day: 180, course: 'switched', confidence: 'clear' }), noon)
    await saveFollowUp(two.viewer, told({ bought: 'scoped_audit', measures: {}, share: 0.5 }), noon)
    await db().followUp.create({
      data: { ...told(), id: 'gone', assessmentId: null, occurred: [], found: [], savedAt: noon },
    })
    await db().followUp.create({
      data: { ...told(), id: 'gone too', assessmentId: null, occurred: [], found: [], savedAt: noon },
    })
    expect(three.id).toBeTruthy()
    const outcomes = await listOutcomes()
    const like = (share: number, followed: boolean, better: number, switched: boolean, confidence: string) =>
      expect.objectContaining({ confidence, share, followed, better, switched }) as unknown
    expect(outcomes).toHaveLength(4)
    expect(outcomes).toEqual(
      expect.arrayContaining([
        like(0.75, true, 3, true, 'clear'),
        like(0.5, false, 0, false, 'leaning'),
        like(0.75, true, 3, false, 'leaning'),
      ]),
    )
  })
})

describe('the address that takes it', () => {
  test('keeps it beside what the report had said, for the day that is due', async () => {
    const { id, viewer } = await reportedAgo(91)
    const response = await tellRoute(
      formPost({ ...form, found: ['roadmap_never_lands'], others: ['symbolic_cover'] }),
      at(id),
    )
    expect(response.status).toBe(303)
    expect(headersOf(response)).toMatchObject({ ...privately, location: `/a/${id}/follow-up?told=1` })
    const said = (await getVersion(viewer, 1))!.verdict
    expect(await db().followUp.findMany()).toMatchObject([
      {
        assessmentId: id,
        day: 90,
        versionNumber: 1,
        outcome: said.assessment.outcome,
        variant: said.assessment.variant,
        confidence: said.confidence,
        share: said.acceptability.rank1[said.assessment.outcome],
        bought: 'scoped_audit',
        course: 'switched',
        measures: { speed: 'better' },
        again: true,
      },
    ])
    expect(await listFollowUps(viewer)).toMatchObject([{ occurred: expect.arrayContaining(['roadmap_never_lands']) }])
  })

  test('asks from day 90 and from day 180, and not again once it was told', async () => {
    expect(await followUpDue((await reportedAgo(89)).id)).toBeNull()
    const [young, old] = [await reportedAgo(90), await reportedAgo(181)]
    expect([await followUpDue(young.id), await followUpDue(old.id)]).toEqual([90, 180])
    await tellRoute(jsonPost({ bought: 'nothing_now', course: 'kept' }), at(old.id))
    expect(await followUpDue(old.id)).toBeNull()
    expect(await listFollowUps(old.viewer)).toMatchObject([{ day: 180 }])
  })

  test('begins to count again with a new version, and leaves what was told before as it is', async () => {
    const { id, viewer } = await reportedAgo(100)
    await tellRoute(jsonPost({ bought: 'nothing_now', course: 'kept' }), at(id))
    await submitAssessment(viewer, { opId: randomUUID(), businessName: 'Renamed' }, new Date())
    expect(await followUpDue(id)).toBeNull()
    expect((await tellRoute(jsonPost({ bought: 'scoped_audit', course: 'kept' }), at(id))).status).toBe(422)
    expect(await listFollowUps(viewer)).toMatchObject([{ day: 90, versionNumber: 1, bought: 'nothing_now' }])
  })

  test('refuses what is too early or not answered, and keeps what was chosen', async () => {
    const early = await reportedAgo(10)
    expect((await tellRoute(jsonPost({ bought: 'nothing_now', course: 'kept' }), at(early.id))).status).toBe(422)
    const { id } = await reportedAgo(91)
    const { bought: _, ...rest } = form
    const response = await tellRoute(formPost({ ...rest, others: ['roadmap_never_lands', 'symbolic_cover'] }), at(id))
    expect(response.headers.get('location')).toBe(`/a/${id}/follow-up?problem=follow-up`)
    expect((await typedEntries('follow-up')).getAll('others')).toEqual(['roadmap_never_lands', 'symbolic_cover'])
    expect(await db().followUp.count()).toBe(0)
  })

  test('is not there for anyone without the key, nor before a report', async () => {
    const { id } = await reportedAgo(91)
    useJar()
    expect((await tellRoute(jsonPost({ bought: 'nothing_now', course: 'kept' }), at(id))).status).toBe(404)
    expect(await db().followUp.count()).toBe(0)
  })
})

describe('the calendar file', () => {
  test('has both days, counted from the last version, and a link that opens this assessment', async () => {
    const { id, viewer } = await reportedAgo(1)
    const response = await calendarRoute(formPost({}), at(id))
    expect(response.status).toBe(200)
    expect(headersOf(response)).toMatchObject({
      ...privately,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="seam-gauge-follow-up.ics"',
    })
    const file = (await response.text()).replaceAll(/\r\n[ \t]/g, '')
    const key = /\/resume\/([\w-]{43})/.exec(file)?.[1] ?? ''
    expect(await resumer(key)).toEqual(viewer)
    const { submittedAt } = (await getVersion(viewer, 1))!
    const on = (ahead: number) => days(ahead, submittedAt).toISOString().slice(0, 10).replaceAll('-', '')
    expect([...file.matchAll(/DTSTART;VALUE=DATE:(\d+)/g)].map(([, day]) => day)).toEqual([on(90), on(180)])
  })

  test('is not there for anyone without the key', async () => {
    const { id } = await reportedAgo(1)
    useJar()
    const response = await calendarRoute(formPost({}), at(id))
    expect(response.headers.get('location')).toBe(`/a/${id}/follow-up?problem=not-found`)
  })
})
