import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { getActivity } from '@/lib/data/activity'
import { askBack, listAskBacks, revokeAskBack } from '@/lib/data/ask-backs'
import { db } from '@/lib/data/db'
import { findDueLetter, settleLetter } from '@/lib/data/letter-sending'
import { getLetter, sendAgain } from '@/lib/data/letter-outbox'
import { daysAfter } from '@/lib/data/lifetime'
import { removeSubmission } from '@/lib/data/submission-removal'
import { withdraw } from '@/lib/data/sending'
import { parseAskBackForm } from '@/lib/schemas/ask-back-form'
import { forbidden, isRefusal, notFound } from '@/lib/schemas/refusal'
import { answers, askedAt, asks, letterOf, sure, withAddress } from '../support/asked-back'
import { atOnce } from '../support/at-once'
import { noon } from '../support/factories'
import { newId } from '../support/planting'
import { viewerOf } from '../support/viewer'
import { sentBeside, touchOf, workedOn, type WorkedOn } from '../support/worked-on'

let at: WorkedOn
beforeEach(async () => {
  at = await workedOn()
  await withAddress(at.submission)
})

const form = (words = 'Who builds it?') => ({ opId: randomUUID(), words })
const ask = (of = form(), by = at.member, now = noon) => askBack(by, at.submission, of, now)
const refusedAs = (refused: string) => expect.objectContaining({ refused }) as unknown
const recipient = async (more: object = {}) => {
  const id = newId()
  const who = { id, workspaceId: at.workspaceId, linkId: at.link, slug: newId(), name: 'Ann', email: 'ann@mail.test' }
  await db().recipient.create({ data: { ...who, addedAt: noon, ...more }, select: { id: true } })
  await db().submission.updateMany({ where: { id: at.submission }, data: { recipientId: id } })
}

describe('a question asked back', () => {
  test('goes by one letter with its key, its words and a day, and stands in the log', async () => {
    const id = await asks(at, 'Who\n builds it?')
    const { data, toEmail, toName, state } = await letterOf(id)
    expect([toEmail, toName, state]).toEqual(['founder@mail.test', 'Demo Founder', 'queued'])
    expect(data).toMatchObject({
      ...{ who: 'Demo Member', question: 'Who\n builds it?', submissionId: at.submission, askBackId: id, slug: null },
      ...{ expiresAt: daysAfter(noon, 30).toISOString(), look: { workspace: 'Demo Workspace', sender: 'Demo Sender' } },
    })
    expect(data.token).toMatch(/^[A-Za-z0-9_-]{43}$/)
    const row = await db().askBack.findUniqueOrThrow({ where: { id } })
    expect(JSON.stringify({ ...row, hash: Buffer.from(row.hash).toString('base64url') })).not.toContain(data.token)
    const [line] = await db().audit.findMany({ where: { workspaceId: at.workspaceId } })
    expect(line).toMatchObject({ action: 'question.asked', object: `question ${id}`, actorId: at.member.userId })
    expect(await touchOf(at.submission)).toMatchObject({ untouchedSince: noon })
    expect(await askedAt(at)).toMatchObject([
      { id, author: 'Demo Member', state: 'waiting', openedAt: null, answer: null, letter: 'queued' },
    ])
  })

  test('loses its key once it was sent, and is not sent again without it', async () => {
    const { id } = await letterOf(await asks(at))
    const due = await findDueLetter(id, noon)
    expect(due).toMatchObject({ wanted: true, content: { data: { token: expect.stringMatching(/./) } } })
    if (due) await settleLetter(due, 'failed', noon, 'No such mailbox')
    const kept = await db().letter.findUniqueOrThrow({ where: { id } })
    expect(kept.data).toMatchObject({ token: '', question: 'Who builds it?' })
    expect(await sendAgain(at.owner, id, noon)).toEqual(refusedAs('changed-meanwhile'))
    expect((await askedAt(at))[0]).toMatchObject({ state: 'waiting', letter: 'failed' })
  })

  test('shows its key in no outbox, queued or not', async () => {
    const { id, data } = await letterOf(await asks(at))
    const letter = await getLetter(at.owner, id)
    expect(letter).toMatchObject({ kind: 'asked-back', content: { data: { token: '' } } })
    expect(JSON.stringify([letter, await askedAt(at)])).not.toContain(data.token)
  })

  test('goes to whom the link was sent where no other address was given, and says how such letters are stopped', async () => {
    await withAddress(at.submission, '')
    await db().submission.updateMany({ where: { id: at.submission }, data: { contactEmail: null } })
    await recipient()
    const { toEmail, recipientId, data } = await letterOf(await asks(at))
    expect([toEmail, recipientId === null, data.slug === null]).toEqual(['ann@mail.test', false, false])
  })

  test('is not asked where nobody gave an address, or letters were stopped, and says so before', async () => {
    await recipient({ stoppedAt: noon })
    expect(await ask()).toEqual(refusedAs('unprocessable'))
    expect(await listAskBacks(at.member, at.submission, noon)).toEqual({ asked: [], to: { kind: 'stopped' } })
    await db().submission.updateMany({ where: { id: at.submission }, data: { recipientId: null, contactEmail: null } })
    expect(await ask()).toEqual(refusedAs('unprocessable'))
    expect(await listAskBacks(at.member, at.submission, noon)).toEqual({ asked: [], to: { kind: 'nobody' } })
    expect(await db().letter.count({ where: { workspaceId: at.workspaceId } })).toBe(0)
  })

  test('does not go any more to whoever stopped letters meanwhile', async () => {
    await recipient()
    const { id } = await letterOf(await asks(at))
    await db().recipient.updateMany({ where: { workspaceId: at.workspaceId }, data: { stoppedAt: noon } })
    expect(await findDueLetter(id, noon)).toMatchObject({ wanted: false })
  })
})

describe('one question at a time', () => {
  test('a form sent twice asks once, also at once', async () => {
    const once = form()
    const all = await atOnce(5, () => ask(once))
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(await askedAt(at)).toHaveLength(1)
    expect(await ask({ ...once, words: 'Something else' })).toEqual(refusedAs('op-reused'))
    const elsewhere = await sentBeside(at)
    await withAddress(elsewhere)
    expect(await askBack(at.member, elsewhere, once, noon)).toEqual(refusedAs('op-reused'))
  })

  test('of ten who ask at once one does, and the others are told', async () => {
    const all = await atOnce(10, (n) => ask(form(`Question ${n}`), n % 2 === 0 ? at.member : at.admin))
    expect(all.filter((one) => !isRefusal(one))).toHaveLength(1)
    expect(all.filter(isRefusal)).toEqual(Array.from({ length: 9 }, () => refusedAs('changed-meanwhile')))
    expect([
      await db().letter.count({ where: { workspaceId: at.workspaceId } }),
      await db().audit.count({ where: { workspaceId: at.workspaceId } }),
    ]).toEqual([1, 1])
  })

  test('one that ran out makes room, and stays what it was', async () => {
    const first = await asks(at)
    const late = daysAfter(noon, 30)
    expect(await ask(form(), at.member, new Date(late.getTime() - 1))).toEqual(refusedAs('changed-meanwhile'))
    const second = await asks(at, 'And now?', at.member, late)
    expect((await askedAt(at, late)).map(({ id, state }) => [id, state])).toEqual([
      [second, 'waiting'],
      [first, 'expired'],
    ])
  })

  test('one that was answered makes room, twenty times', async () => {
    for (let count = 0; count < 20; count += 1) sure(await answers(await asks(at, `Question ${count}`)))
    expect(await ask()).toEqual(refusedAs('too-many'))
  })
})

describe('taking a question back', () => {
  test('cancels the letter that has not gone, makes room for another, and stands in the log once', async () => {
    const id = await asks(at)
    expect(await revokeAskBack(at.admin, at.submission, id, noon)).toEqual({ id })
    expect(await revokeAskBack(at.member, at.submission, id, daysAfter(noon, 1))).toEqual({ id })
    expect((await letterOf(id)).state).toBe('cancelled')
    expect(await askedAt(at)).toMatchObject([{ id, state: 'revoked', revokedAt: noon, letter: 'cancelled' }])
    const lines = await db().audit.findMany({ where: { workspaceId: at.workspaceId }, orderBy: { seq: 'asc' } })
    expect(lines.map(({ action }) => action)).toEqual(['question.asked', 'question.revoked'])
    await asks(at, 'Another')
    const told = sure(await getActivity(at.viewer, at.submission, noon))
    expect(told.happened.map(({ kind }) => kind).sort()).toEqual(
      ['asked-back', 'asked-back', 'asked-back-revoked', 'sent'].sort(),
    )
  })

  test('is too late once it was answered', async () => {
    const id = await asks(at)
    sure(await answers(id))
    expect(await revokeAskBack(at.member, at.submission, id, noon)).toEqual(refusedAs('changed-meanwhile'))
    expect((await askedAt(at))[0]).toMatchObject({ state: 'answered', revokedAt: null })
  })

  test('of another submission, another workspace, or of nothing is the same as none', async () => {
    const [id, other] = [await asks(at), await workedOn()]
    const beside = await sentBeside(at)
    for (const [who, submission, question] of [
      [at.member, beside, id],
      [other.owner, at.submission, id],
      [other.owner, other.submission, id],
      [at.member, at.submission, newId()],
    ] as const)
      expect(await revokeAskBack(who, submission, question, noon)).toEqual(notFound)
    expect((await askedAt(at))[0]).toMatchObject({ state: 'waiting' })
  })
})

test('who only reads neither asks nor takes back, and nobody asks at another’s submission', async () => {
  const id = await asks(at)
  const other = await workedOn()
  expect(await ask(form(), at.viewer)).toEqual(forbidden)
  expect(await revokeAskBack(at.viewer, at.submission, id, noon)).toEqual(forbidden)
  expect(await ask(form(), other.owner)).toEqual(notFound)
  expect(await listAskBacks(other.owner, at.submission, noon)).toEqual({ asked: [], to: { kind: 'nobody' } })
})

describe('the end of a submission', () => {
  test('takes its questions, the answers and both letters with it', async () => {
    const id = await asks(at, 'Canary question')
    sure(await answers(id, 'Canary answer'))
    await asks(at, 'Canary again')
    expect(await withdraw(viewerOf(at.assessment), noon)).toBe(true)
    expect(await db().askBack.count({ where: { workspaceId: at.workspaceId } })).toBe(0)
    const left = await db().letter.findMany({ where: { workspaceId: at.workspaceId } })
    expect(left.filter(({ kind }) => kind === 'asked-back' || kind === 'answered')).toEqual([])
    expect(JSON.stringify(left)).not.toContain('Canary')
    expect(await ask()).toEqual(refusedAs('stopped'))
  })

  test('removed for good by the workspace, too', async () => {
    sure(await answers(await asks(at)))
    sure(await removeSubmission(at.owner, at.submission, noon))
    expect([
      await db().askBack.count({ where: { workspaceId: at.workspaceId } }),
      await db().letter.count({ where: { workspaceId: at.workspaceId } }),
    ]).toEqual([0, 0])
  })
})

test('a question has 1 to 400 characters, and nothing else beside its id', () => {
  const opId = randomUUID()
  expect(parseAskBackForm({ opId, words: ` ${'ü'.repeat(400)} ` })).toEqual({ opId, words: 'ü'.repeat(400) })
  for (const [words, more] of [
    ['', {}],
    ['   ', {}],
    ['x'.repeat(401), {}],
    ['x', { to: 'x@y.test' }],
  ] as const)
    expect(parseAskBackForm({ opId, words, ...more })).toEqual(expect.objectContaining({ refused: 'unprocessable' }))
})
