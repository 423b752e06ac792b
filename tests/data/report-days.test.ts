import { randomUUID } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { openReport } from '@/app/(respondent)/a/[assessment]/report/open-report'
import { submitAssessment } from '@/lib/commands/submit-assessment'
import { db } from '@/lib/data/db'
import { useJar } from '../support/cookie-jar'
import { answerAll, begun } from '../support/factories'

vi.mock('next/headers', () => import('../support/cookie-jar'))

const zone = process.env.TZ

afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

test('the days of a report are the same wherever the server stands, clocks put back or not', async () => {
  // Between this day and the next step's the clocks of New York go back: seven days there are seven days and an hour here.
  const late = new Date('2026-10-30T23:30:00.000Z')
  process.env.TZ = 'America/New_York'
  const { id, key, viewer } = await begun(late)
  useJar().set(`sg-${id}`, key)
  await answerAll(viewer, 0, late)
  await submitAssessment(viewer, { opId: randomUUID(), businessName: null }, late)
  // It is read today, whenever that is.
  await db().assessment.update({ where: { id }, data: { expiresAt: new Date('2100-01-01') }, select: { id: true } })
  const open = await openReport(id, 'latest')
  expect(JSON.stringify(open?.report)).toContain('"on":"2026-11-06"')
})
