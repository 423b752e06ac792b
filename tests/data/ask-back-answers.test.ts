import { beforeEach, describe, expect, test, vi } from 'vitest'
import { POST as replyRoute } from '@/app/answer/[token]/reply/route'
import { POST as viewRoute } from '@/app/answer/[token]/view/route'
import type { Replier } from '@/lib/access/viewer'
import { getActivity } from '@/lib/data/activity'
import { answerAskBack, findReplierByKey, getAskedQuestion, noteAskBackOpened } from '@/lib/data/ask-back-answers'
import { revokeAskBack } from '@/lib/data/ask-backs'
import { db } from '@/lib/data/db'
import { forgetHost } from '@/lib/data/domains'
import { findDueLetter } from '@/lib/data/letter-sending'
import { daysAfter } from '@/lib/data/lifetime'
import { removeMember } from '@/lib/data/members'
import { withdraw } from '@/lib/data/sending'
import { replierAt } from '@/lib/route/replier-at'
import { parseReplyForm } from '@/lib/schemas/ask-back-form'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { answers, askedAt, asks, letterOf, replierOf, sure, withAddress } from '../support/asked-back'
import { atOnce } from '../support/at-once'
import { useJar } from '../support/cookie-jar'
import { hashOf, newKey, noon } from '../support/factories'
import { newId } from '../support/planting'
import { formPost, jsonPost } from '../support/requests'
import { headersOf, privately } from '../support/routes'
import { viewerOf } from '../support/viewer'
import { touchOf, workedOn, type WorkedOn } from '../support/worked-on'

vi.mock('next/headers', () => import('../support/cookie-jar'))

let at: WorkedOn
let id: string
let replier: Replier
beforeEach(async () => {
  at = await workedOn()
  await withAddress(at.submission)
  id = await asks(at)
  replier = await replierOf(id)
})

const refusedAs = (refused: string) => expect.objectContaining({ refused }) as unknown
const later = (days: number) => daysAfter(noon, days)
const keyOf = async () => (await letterOf(id)).data.token
const answered = (answer = 'We do.', now = noon) => answerAskBack(replier, { answer }, now)

describe('the key of a question', () => {
  test('opens that question alone, and says who asks, when and until when', async () => {
    expect(await getAskedQuestion(replier, noon)).toMatchObject({
      ...{ author: 'Demo Member', state: 'waiting', words: 'Who builds it?', askedAt: noon, expiresAt: later(30) },
      ...{ answer: null, brand: { workspace: 'Demo Workspace', sender: 'Demo Sender' }, workspaceId: at.workspaceId },
    })
    const other = await workedOn()
    await withAddress(other.submission)
    const theirs = await replierOf(await asks(other, 'Another question'))
    expect(await getAskedQuestion(theirs, noon)).toMatchObject({ words: 'Another question' })
    for (const mixed of [
      { ...replier, workspaceId: other.workspaceId },
      { ...replier, askBackId: theirs.askBackId },
      { ...replier, askBackId: newId() },
      { ...replier, askBackId: '' },
      { ...replier, askBackId: '%' },
    ] as Replier[]) {
      expect(await getAskedQuestion(mixed, noon)).toBeNull()
      expect(await answerAskBack(mixed, { answer: 'Canary' }, noon)).toEqual(notFound)
      await noteAskBackOpened(mixed, noon)
    }
    for (const one of [at, other])
      expect(await askedAt(one)).toMatchObject([{ state: 'waiting', openedAt: null, answer: null }])
  })

  test('guessed 200 times, cut, longer or of another kind opens nothing', async () => {
    expect(new Set(await atOnce(200, () => findReplierByKey(hashOf(newKey()))))).toEqual(new Set([null]))
    const key = await keyOf()
    const headers = new Headers({ 'x-forwarded-for': '10.8.0.1' })
    for (const wrong of [key.slice(1), `${key}A`, `${key}.`, key.toLowerCase(), '', '%', id, at.submission])
      expect(await replierAt(wrong, headers), wrong).toEqual(notFound)
    expect(await replierAt(key, headers)).toMatchObject({ askBackId: id })
  })

  test('is shown at the host of its own workspace and at no other’s', async () => {
    const [own, theirs] = [at.workspaceId, (await workedOn()).workspaceId].map((workspaceId) => ({
      workspaceId,
      host: `h${newId()}.example`,
    }))
    for (const one of [own, theirs]) {
      const row = { id: newId(), token: newId(), addedAt: noon, verifiedAt: noon, ...one! }
      await db().domain.create({ data: row, select: { id: true } })
      forgetHost(one!.host)
    }
    const key = await keyOf()
    const asked = async (host: string) => replierAt(key, new Headers({ host, 'x-forwarded-for': '10.8.0.2' }))
    const port = new URL(process.env.APP_URL ?? 'http://localhost:3000').port
    const withPort = (host: string) => (port === '' ? host : `${host}:${port}`)
    expect(await asked(withPort(own!.host))).toMatchObject({ askBackId: id })
    expect(await asked(withPort(theirs!.host))).toEqual(notFound)
  })

  test('still says how it ended, and no more of what was asked', async () => {
    await revokeAskBack(at.member, at.submission, id, later(1))
    expect(await getAskedQuestion(replier, later(1))).toMatchObject({ state: 'revoked', words: null, answer: null })
    expect(await answered()).toEqual(refusedAs('stopped'))
    const second = await replierOf(await asks(at, 'Second', at.member, later(1)))
    expect(await getAskedQuestion(second, later(31))).toMatchObject({ state: 'expired', words: null })
    expect(await answerAskBack(second, { answer: 'Late' }, later(31))).toEqual(refusedAs('stopped'))
    sure(await answerAskBack(second, { answer: 'In time' }, new Date(later(31).getTime() - 1)))
    expect(await getAskedQuestion(second, later(30))).toMatchObject({ state: 'answered', answer: 'In time' })
    expect(await getAskedQuestion(second, later(31))).toMatchObject({ state: 'answered', words: null, answer: null })
  })

  test('opens nothing once what it is about has ended or was taken out', async () => {
    const hash = hashOf(await keyOf())
    await db().submission.updateMany({ where: { id: at.submission }, data: { removedAt: noon } })
    expect([await findReplierByKey(hash), await getAskedQuestion(replier, noon)]).toEqual([null, null])
    expect(await answered()).toEqual(notFound)
    await db().submission.updateMany({ where: { id: at.submission }, data: { removedAt: null } })
    expect(await findReplierByKey(hash)).toMatchObject({ askBackId: id })
    await withdraw(viewerOf(at.assessment), noon)
    expect([await findReplierByKey(hash), await getAskedQuestion(replier, noon)]).toEqual([null, null])
    expect(await answered()).toEqual(notFound)
  })
})

describe('an answer', () => {
  test('stands with the submission, is found by search, is news, and is told in the activity', async () => {
    const before = await touchOf(at.submission)
    expect(await answered('The Zürich émigré does.', later(2))).toEqual({ answeredAt: later(2) })
    expect(await askedAt(at, later(2))).toMatchObject([{ state: 'answered', answer: 'The Zürich émigré does.' }])
    const words = await db().submissionWords.findFirstOrThrow({ where: { submissionId: at.submission } })
    expect(words.folded.split(' ')).toEqual(expect.arrayContaining(['zurich', 'emigre']))
    const after = await touchOf(at.submission)
    expect([after.untouchedSince, after.revision]).toEqual([later(2), before.revision + 1])
    const { happened } = sure(await getActivity(at.viewer, at.submission, later(2)))
    expect(happened[0]).toMatchObject({ kind: 'answered', words: 'Who builds it?', by: null, at: later(2) })
  })

  test('tells whoever asked by a letter that says nothing of it, while they are a member', async () => {
    sure(await answered('Canary words'))
    const letter = await db().letter.findFirstOrThrow({ where: { workspaceId: at.workspaceId, kind: 'answered' } })
    const asker = await db().user.findUniqueOrThrow({ where: { id: at.member.userId } })
    expect(letter.toEmail).toBe(asker.email)
    expect(letter.data).toEqual({ about: 'Demo Business', link: 'Demo link', submissionId: at.submission })
    expect(await findDueLetter(letter.id, noon)).toMatchObject({ wanted: true })
    sure(await removeMember(at.owner, at.member.userId, noon))
    expect(await findDueLetter(letter.id, noon)).toMatchObject({ wanted: false })
  })

  test('of a question by somebody who has left tells nobody', async () => {
    sure(await removeMember(at.owner, at.member.userId, noon))
    sure(await answered())
    expect(await db().letter.count({ where: { workspaceId: at.workspaceId, kind: 'answered' } })).toBe(0)
    expect((await askedAt(at))[0]).toMatchObject({ author: 'Demo Member', state: 'answered' })
  })

  test('is given once: the same again changes nothing, another is refused', async () => {
    const all = await atOnce(5, () => answered('Same'))
    expect(all).toEqual(Array.from({ length: 5 }, () => ({ answeredAt: noon })))
    expect(await answered('Same', later(1))).toEqual({ answeredAt: noon })
    expect(await answered('Other', later(1))).toEqual(refusedAs('changed-meanwhile'))
    expect((await askedAt(at))[0]).toMatchObject({ answer: 'Same', answeredAt: noon })
    expect(await db().letter.count({ where: { workspaceId: at.workspaceId, kind: 'answered' } })).toBe(1)
  })

  test('and the taking back of a question at once: one of them holds, ten times', async () => {
    const seen = new Set<string>()
    for (let round = 0; round < 10; round += 1) {
      const [fresh] = [await workedOn()]
      await withAddress(fresh.submission)
      const question = await asks(fresh)
      const [answer, back] = await Promise.all([
        answers(question),
        revokeAskBack(fresh.member, fresh.submission, question, noon),
      ])
      expect([isRefusal(answer), isRefusal(back)].filter(Boolean)).toHaveLength(1)
      const [one] = await askedAt(fresh)
      expect(one?.state).toBe(isRefusal(answer) ? 'revoked' : 'answered')
      seen.add(one?.state ?? '')
    }
    expect([...seen].every((state) => state === 'revoked' || state === 'answered')).toBe(true)
  })

  test('has 1 to 4,000 characters and nothing beside it', () => {
    expect(parseReplyForm({ answer: ` ${'ü'.repeat(4000)}\r\n` })).toEqual({ answer: 'ü'.repeat(4000) })
    for (const body of [{}, { answer: '  ' }, { answer: 'x'.repeat(4001) }, { answer: 'x', askBackId: 'y' }])
      expect(parseReplyForm(body)).toEqual(refusedAs('unprocessable'))
  })
})

describe('the page of a question', () => {
  const chrome = 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'
  const from = { 'x-forwarded-for': '10.8.0.3' }
  const on = (token: string) => ({ params: Promise.resolve({ token }) })
  beforeEach(async () => {
    useJar()
    // Routes go by the clock: the question of these tests was asked a while ago.
    await db().askBack.updateMany({ where: { id }, data: { expiresAt: daysAfter(new Date(), 1) } })
  })

  test('notes its first look by a person, and none by a bot', async () => {
    const key = await keyOf()
    await viewRoute(jsonPost({}, { ...from, 'user-agent': 'Googlebot/2.1' }), on(key))
    expect((await askedAt(at))[0]?.openedAt).toBeNull()
    const said = await viewRoute(jsonPost({}, { ...from, 'user-agent': chrome }), on(key))
    expect([said.status, await said.json()]).toEqual([200, {}])
    const first = (await askedAt(at))[0]?.openedAt
    expect(first).toBeInstanceOf(Date)
    await viewRoute(jsonPost({}, { ...from, 'user-agent': chrome }), on(key))
    expect((await askedAt(at))[0]?.openedAt).toEqual(first)
  })

  test('takes a form and goes back to itself, and keeps what was refused', async () => {
    const key = await keyOf()
    const jar = useJar()
    const empty = await replyRoute(formPost({ answer: ' ' }, from), on(key))
    expect(headersOf(empty)).toMatchObject({
      ...privately,
      location: `/answer/${key}?problem=unprocessable&field=answer`,
    })
    expect(jar.has(`typed-reply-${id}`)).toBe(true)
    const sent = await replyRoute(formPost({ answer: 'Typed words' }, from), on(key))
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/answer/${key}`])
    expect(jar.has(`typed-reply-${id}`)).toBe(false)
    const other = await replyRoute(formPost({ answer: 'Other words' }, from), on(key))
    expect(other.headers.get('location')).toBe(`/answer/${key}?problem=changed-meanwhile`)
    expect((await askedAt(at))[0]).toMatchObject({ answer: 'Typed words' })
  })

  test('of a wrong key takes nothing, from forms and scripts alike', async () => {
    for (const token of [newKey(), 'x', (await keyOf()).slice(0, -1)]) {
      expect((await replyRoute(jsonPost({ answer: 'x' }, from), on(token))).status).toBe(404)
      expect((await viewRoute(jsonPost({}, from), on(token))).status).toBe(404)
      const form = await replyRoute(formPost({ answer: 'x' }, from), on(token))
      expect([form.status, form.headers.get('location')]).toEqual([303, `/answer/${token}?problem=not-found`])
    }
    const foreign = jsonPost(
      { answer: 'x' },
      { ...from, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    )
    expect((await replyRoute(foreign, on(await keyOf()))).status).toBe(403)
    expect((await askedAt(at))[0]).toMatchObject({ answer: null })
  })
})
