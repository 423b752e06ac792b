import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { POST as replyRoute } from '@/app/answer/[token]/reply/route'
import { GET as csvRoute } from '@/app/studio/submissions/[submission]/csv/route'
import { GET as jsonRoute } from '@/app/studio/submissions/[submission]/json/route'
import { POST as revocationRoute } from '@/app/studio/submissions/[submission]/questions/[ask]/revocation/route'
import { POST as questionsRoute } from '@/app/studio/submissions/[submission]/questions/route'
import { db } from '@/lib/data/db'
import { letterOf, withAddress } from '../support/asked-back'
import type { CookieJar } from '../support/cookie-jar'
import { asKept, oddStrings } from '../support/odd-strings'
import { jsonPost } from '../support/requests'
import { sentBy, signedInJar } from '../support/sign-in'
import { locationOf } from '../support/vendor-routes'
import { workedOn, type WorkedOn } from '../support/worked-on'

vi.mock('next/headers', () => import('../support/cookie-jar'))

let at: WorkedOn
let jar: CookieJar
let page: string
beforeAll(async () => {
  at = await workedOn()
  await withAddress(at.submission)
  jar = await signedInJar(at.member.userId)
  page = `/studio/submissions/${at.submission}`
})

const of = () => ({ params: Promise.resolve({ submission: at.submission }) })
const ofAsk = (ask: string) => ({ params: Promise.resolve({ submission: at.submission, ask }) })
const from = { 'x-forwarded-for': '10.8.1.1' }
const ask = (words: string, opId: string = randomUUID()) => questionsRoute(jsonPost({ opId, words }), of())

/** Asks as the page's script does. @returns the id and the key of the question */
async function asked(words = 'Who builds it?') {
  const { id } = (await (await ask(words)).json()) as { id: string }
  return { id, key: (await letterOf(id)).data.token }
}

const reply = (key: string, answer: string) =>
  replyRoute(jsonPost({ answer }, from), { params: Promise.resolve({ token: key }) })
const row = () => db().askBack.findFirst({ where: { submissionId: at.submission } })
const clear = () => db().askBack.deleteMany({ where: { workspaceId: at.workspaceId } })

/** One line break stands for the two that a browser sends. */
const kept = (text: string) => asKept(text).replaceAll(/\r\n?/g, '\n')

describe.each(oddStrings)('%s', (_, text) => {
  test('as a question and as an answer is kept whole, or refused with the name of the field', async () => {
    const question = await ask(text)
    if (question.status === 200) expect((await row())?.words).toBe(kept(text))
    else if (question.status !== 413) {
      expect(question.status).toBe(422)
      expect(await question.json()).toMatchObject({ error: { field: 'words', message: expect.any(String) } })
    }
    await clear()
    const { key } = await asked()
    const answer = await reply(key, text)
    if (answer.status === 200) expect((await row())?.answer).toBe(kept(text))
    else if (answer.status !== 413) {
      expect(answer.status).toBe(422)
      expect(await answer.json()).toMatchObject({ error: { field: 'answer', message: expect.any(String) } })
    }
    await clear()
  })
})

describe('forms without a script', () => {
  test('ask and take back, and go back to their part of the page; a second question is told that one waits', async () => {
    const form = (words: string) => sentBy(jar, { opId: randomUUID(), words })
    const first = await questionsRoute(form('One?'), of())
    const id = (await row())?.id ?? ''
    expect(locationOf(first)).toBe(`${page}?ask=${id}&did=added#ask-back`)
    expect(locationOf(await questionsRoute(form('Two?'), of()))).toBe(
      `${page}?form=ask&problem=changed-meanwhile#ask-back`,
    )
    expect(jar.has('typed-ask')).toBe(true)
    expect(locationOf(await revocationRoute(sentBy(jar, {}), ofAsk(id)))).toBe(`${page}?ask=${id}&did=revoked#ask-back`)
    expect(locationOf(await questionsRoute(form(' '), of()))).toBe(
      `${page}?form=ask&problem=unprocessable&field=words#ask-back`,
    )
    await clear()
  })

  test('of an odd address are no more than missing', async () => {
    for (const odd of ['x', '%', at.submission.toUpperCase()]) {
      const said = await questionsRoute(jsonPost({ opId: randomUUID(), words: 'x' }), {
        params: Promise.resolve({ submission: odd }),
      })
      expect(said.status).toBe(/[A-F]/.test(odd) || odd.length < 20 ? 404 : 200)
      expect((await revocationRoute(jsonPost({}), ofAsk(odd))).status).toBe(404)
    }
    await clear()
  })
})

test('the files of a submission have its questions and answers, and none that a spreadsheet works out', async () => {
  const { key } = await asked('Who pays?')
  expect((await reply(key, '=1+1 "quoted"\nsecond line')).status).toBe(200)
  const json = (await (await jsonRoute(new Request('http://localhost/'), of())).json()) as { askedBack: unknown[] }
  expect(json.askedBack).toEqual([
    {
      ...{ question: 'Who pays?', askedBy: 'Demo Member', askedAt: expect.any(String) as unknown },
      ...{ answer: '=1+1 "quoted"\nsecond line', answeredAt: expect.any(String) as unknown },
    },
  ])
  const csv = await (await csvRoute(new Request('http://localhost/'), of())).text()
  const line = csv.slice(csv.indexOf('"Asked back"'))
  expect(line).toContain('"Who pays?"')
  expect(line).toContain('=1+1 ""quoted""')
  expect(line).not.toContain('"=1+1')
  expect([json, csv].join('')).not.toContain(key)
})
