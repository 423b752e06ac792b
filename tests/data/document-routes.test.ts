import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import { GET as contractRoute } from '@/app/(respondent)/a/[assessment]/report/[version]/contract/route'
import { GET as docxRoute } from '@/app/(respondent)/a/[assessment]/report/[version]/docx/route'
import { GET as pdfRoute } from '@/app/(respondent)/a/[assessment]/report/[version]/pdf/route'
import { GET as summaryRoute } from '@/app/(respondent)/a/[assessment]/report/[version]/summary/route'
import { POST as submitRoute } from '@/app/(respondent)/a/[assessment]/submission/route'
import { db } from '@/lib/data/db'
import { useJar } from '../support/cookie-jar'
import { answerAll } from '../support/factories'
import { formPost } from '../support/requests'
import { at, headersOf, privately, start } from '../support/routes'

vi.mock('next/headers', () => import('../support/cookie-jar'))

const routes = { pdf: pdfRoute, docx: docxRoute, summary: summaryRoute, contract: contractRoute }

const get = (kind: keyof typeof routes, assessment: string, version = '1', query = '') =>
  routes[kind](new Request(`http://localhost:3000/a/${assessment}/report/${version}/${kind}${query}`), {
    params: Promise.resolve({ assessment, version }),
  })

let id = ''

beforeEach(async () => {
  useJar()
  const begun = await start()
  id = begun.id
  await answerAll(begun.viewer, 0, new Date())
  const submitted = await submitRoute(formPost({ opId: randomUUID(), businessName: 'Łódź & Söhne/..\\' }), at(id))
  expect(submitted.headers.get('location')).toBe(`/a/${id}/report`)
})

test('a report leaves as PDF, Word and text, as files that nobody keeps or reads as a page', async () => {
  const { submittedAt } = await db().assessmentVersion.findFirstOrThrow({ where: { assessmentId: id } })
  const day = submittedAt.toISOString().slice(0, 10)
  for (const [kind, type, name, end] of [
    ['pdf', 'application/pdf', 'report', 'pdf'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'report', 'docx'],
    ['summary', 'text/plain; charset=utf-8', 'summary', 'txt'],
  ] as const) {
    const response = await get(kind, id)
    expect(response.status).toBe(200)
    expect(headersOf(response)).toMatchObject({
      ...privately,
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'content-disposition':
        `attachment; filename="seam-gauge-${name}-${day}.${end}"; ` +
        `filename*=UTF-8''%C5%81%C3%B3d%C5%BA%20S%C3%B6hne%20-%20Seam%20Gauge%20${name}%20${day}.${end}`,
    })
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(300)
  }
})

test('the paper is A4 unless letter is asked for', async () => {
  const text = async (query: string) =>
    Buffer.from(await (await get('pdf', id, '1', query)).arrayBuffer()).toString('latin1')
  expect(await text('')).toMatch(/\/MediaBox \[0 0 595/)
  expect(await text('?paper=letter')).toMatch(/\/MediaBox \[0 0 612 792\]/)
})

test('contract lines leave as Word or as PDF, or a sentence says why there are none', async () => {
  const word = await get('contract', id)
  if (word.status === 404) expect(await word.text()).toContain('there is no contract to draft')
  else {
    expect(headersOf(word)['content-type']).toContain('wordprocessingml')
    const pdf = await get('contract', id, '1', '?as=pdf')
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  }
})

test('there is nothing at another version, nor for another browser', async () => {
  for (const kind of Object.keys(routes) as (keyof typeof routes)[]) {
    for (const version of ['2', '0', '01', 'latest', '-1']) expect((await get(kind, id, version)).status).toBe(404)
  }
  useJar()
  for (const kind of Object.keys(routes) as (keyof typeof routes)[]) {
    const response = await get(kind, id)
    expect(response.status).toBe(404)
    expect(headersOf(response)).toMatchObject(privately)
  }
})
