import { renderToStaticMarkup } from 'react-dom/server'
import { createElement } from 'react'
import { describe, expect, test } from 'vitest'
import type { Challenge } from 'altcha-lib'
import { GET } from '@/app/puzzle/route'
import { Signs } from '@/components/puzzle/signs'
import { within } from '@/lib/data/limits'
import { deleteOldPuzzles } from '@/lib/data/solved-puzzles'
import { db } from '@/lib/data/db'
import { isSolved, newPuzzle, puzzleSeconds } from '@/lib/route/puzzle'
import { drawnAt, refuseProgram } from '@/lib/route/person'
import { network } from '@/lib/route/start-limit'
import { isRefusal } from '@/lib/schemas/refusal'
import { drawnField, honeypotField, solutionField } from '@/lib/schemas/signs'
import { drawn } from '../support/drawn'
import { solved } from '../support/solving'

let networks = 0
/** A network that has done nothing yet. */
const someone = () => new Headers({ 'x-forwarded-for': `2001:db8:99:${(networks += 1).toString(16)}::1` })
const ago = (seconds: number) => drawnAt(new Date(Date.now() - seconds * 1000))
const form = (fields: Readonly<Record<string, string>>) =>
  ({ kind: 'form', fields: new URLSearchParams(fields) }) as const
const hurried = { hurried: true }

describe('a puzzle', () => {
  test('that was solved counts, once', async () => {
    const solution = await solved(await newPuzzle(new Date()))
    expect(await isSolved(solution)).toBe(true)
    expect(await isSolved(solution)).toBe(false)
  })

  test('sent fifty times at once counts once', async () => {
    const solution = await solved(await newPuzzle(new Date()))
    const answers = await Promise.all(Array.from({ length: 50 }, () => isSolved(solution)))
    expect(answers.filter(Boolean)).toHaveLength(1)
  })

  test('does not count after its ten minutes', async () => {
    const old = new Date(Date.now() - (puzzleSeconds + 1) * 1000)
    expect(await isSolved(await solved(await newPuzzle(old)))).toBe(false)
  })

  test.each([
    ['nothing', null],
    ['no solution', ''],
    ['other words', 'solved'],
    ['a very long text', 'A'.repeat(5_000)],
  ])('is not solved by %s', async (_, text) => expect(await isSolved(text)).toBe(false))

  test('is not solved by one made easy, made anew or made by others', async () => {
    const puzzle = await newPuzzle(new Date())
    const parts = { ...puzzle.parameters }
    const bent: readonly Challenge[] = [
      { ...puzzle, parameters: { ...parts, keyPrefix: '0' } },
      { ...puzzle, parameters: { ...parts, expiresAt: (parts.expiresAt ?? 0) + 60 } },
      { ...puzzle, signature: 'ab'.repeat(32) },
    ]
    for (const one of bent) expect(await isSolved(await solved(one).catch(() => ''))).toBe(false)
  })

  test('is forgotten once it could not count any more', async () => {
    await isSolved(await solved(await newPuzzle(new Date())))
    await deleteOldPuzzles(new Date())
    expect(await db().solvedPuzzle.count()).toBeGreaterThan(0)
    await deleteOldPuzzles(new Date(Date.now() + puzzleSeconds * 1000))
    expect(await db().solvedPuzzle.count()).toBe(0)
  })

  test('is given to whoever asks, so many times an hour from one network', async () => {
    const ask = (headers: Headers) =>
      GET(new Request('http://localhost/puzzle', { headers }), { params: Promise.resolve({}) })
    const from = someone()
    const answer = await ask(from)
    expect(answer.headers.get('cache-control')).toContain('no-store')
    expect(await isSolved(await solved((await answer.json()) as Challenge))).toBe(true)
    await within('puzzle', network(from), 239)
    expect((await ask(from)).status).toBe(429)
  })
})

// Trust §2.5, case 28: bots are asked, people are not.
describe('a form', () => {
  const asks = async (fields: Readonly<Record<string, string>>, headers = someone(), more = {}) =>
    isRefusal(await refuseProgram(form(fields), headers, 'submission', more))

  test('of a person who took their time passes without a puzzle, and keeps its own fields alone', async () => {
    const body = form({ name: 'Ann', [drawnField]: ago(20), [honeypotField]: '', [solutionField]: '' })
    expect(await refuseProgram(body, someone(), 'submission', hurried)).toBeNull()
    expect([...body.fields.keys()]).toEqual(['name'])
  })

  test.each([
    ['whose hidden field is filled', () => ({ [drawnField]: ago(20), [honeypotField]: 'x' })],
    ['that was sent as soon as it was drawn', () => ({ [drawnField]: ago(0) })],
    ['that does not say when it was drawn', () => ({})],
    [
      'that says so in words not ours',
      () => ({ [drawnField]: `${(Date.now() - 9_000).toString(36)}.${'A'.repeat(22)}` }),
    ],
  ])('%s is asked, and passes with a solved puzzle', async (_, drawn) => {
    expect(await asks(drawn(), someone(), hurried)).toBe(true)
    const solution = await solved(await newPuzzle(new Date()))
    // Drawn anew each time: finding the solution may take longer than a form stays one that was sent at once.
    expect(await asks({ ...drawn(), [solutionField]: solution }, someone(), hurried)).toBe(false)
    expect(await asks({ ...drawn(), [solutionField]: solution }, someone(), hurried)).toBe(true)
  })

  test('that may be sent at once is not asked for that', async () =>
    expect(await asks({ [drawnField]: ago(0) })).toBe(false))

  test('from a network that has used half of its share is asked', async () => {
    const busy = someone()
    await within('submission', network(busy), 29)
    expect(await asks({ [drawnField]: ago(20) }, busy)).toBe(false)
    await within('submission', network(busy))
    expect(await asks({ [drawnField]: ago(20) }, busy)).toBe(true)
  })

  test('without a script passes after a minute, each form once, ten an hour', async () => {
    const busy = someone()
    await within('submission', network(busy), 30)
    expect(await asks({ [drawnField]: ago(59) }, busy)).toBe(true)
    const waited = ago(61)
    expect(await asks({ [drawnField]: waited }, busy)).toBe(false)
    expect(await asks({ [drawnField]: waited }, busy)).toBe(true)
    for (let count = 0; count < 8; count += 1) expect(await asks({ [drawnField]: ago(62 + count) }, busy)).toBe(false)
    expect(await asks({ [drawnField]: ago(90) }, busy)).toBe(true)
    expect(await asks({ [drawnField]: ago(61), [honeypotField]: 'x' }, someone())).toBe(true)
    expect(await asks({ [drawnField]: ago(3_700) }, busy)).toBe(true)
  })

  test('as JSON, which no page of ours sends, is asked', async () => {
    expect(isRefusal(await refuseProgram({ kind: 'json', value: {} }, someone(), 'submission'))).toBe(true)
  })

  test('sent 1,000 times by a program without a puzzle never passes', async () => {
    const from = someone()
    let passed = 0
    for (let count = 0; count < 1_000; count += 1) {
      if (!(await asks({ [honeypotField]: 'x', [drawnField]: ago(0) }, from, hurried))) passed += 1
    }
    console.log(`1,000 forms of a program: ${passed} passed`)
    expect(passed).toBe(0)
  })
})

test('what is drawn in a form is what is read from it', () => {
  const drawn = drawnAt(new Date())
  const page = renderToStaticMarkup(createElement(Signs, { drawn, asked: true }))
  for (const field of [honeypotField, drawnField, solutionField]) expect(page).toContain(`name="${field}"`)
  expect(page).toContain(`value="${drawn}"`)
  expect(page).toMatch(/<noscript>.*Wait a minute.*<\/noscript>/s)
})

test('what tests say of a form is what its page said so long ago', () => {
  const then = Date.now() - 5_000
  const said = drawn(5)
  const time = Number.parseInt(said, 36)
  expect(Math.abs(time - then)).toBeLessThan(1_000)
  expect(said).toBe(drawnAt(new Date(time)))
})
