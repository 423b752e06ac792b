import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nothingTold, type StatementReply, type StatementWire, type Told } from '@/components/vendors/statement'
import { createStatementSender, StatementGone, StatementRefused } from '@/components/vendors/statement-sender'

const bench = { question: 'v_bench', call: 1 } as const
const told = (option: string | null, more: Partial<Told> = {}): Told => ({ ...nothingTold, option, ...more })

let sent: StatementWire[] = []
let said: string[] = []
/** When each save was sent, in ms. */
let at: number[] = []

/** A server that answers in turn: with a version, with what it throws, or with a conflict. */
function sender(...answers: readonly (StatementReply | Error)[]) {
  let version = 0
  const left = [...answers]
  return createStatementSender({
    post: async (wire) => {
      sent.push(wire)
      at.push(Date.now())
      const answer = left.shift()
      if (answer instanceof Error) throw answer
      version += 1
      return answer ?? { version, savedAt: '2026-11-21T14:02:00Z' }
    },
    say: (line) => said.push(line),
    delay: (tries) => [1000, 2000, 4000, 8000][tries] ?? 30_000,
  })
}

beforeEach(() => {
  vi.useFakeTimers()
  sent = []
  said = []
  at = []
})
afterEach(() => vi.useRealTimers())

it('sends the newest of a burst once, with its call and its proof', async () => {
  const one = sender()
  one.save(bench, told('just_me'))
  one.save(bench, told('subcontractors'))
  one.save(bench, told('subcontractors', { shown: true, note: 'Saw the contract' }))
  expect(one.look(bench).state).toBe('saving')
  await vi.advanceTimersByTimeAsync(300)
  expect(sent).toEqual([
    {
      ...bench,
      ...{ option: 'subcontractors', shown: true, note: 'Saw the contract', evidence: null },
      ...{ baseVersion: 0, opId: expect.any(String) as string },
    },
  ])
  expect(one.look(bench)).toMatchObject({ state: 'saved', savedAt: '2026-11-21T14:02:00Z' })
  expect(said.at(-1)).toMatch(/^Saved at /)
})

it('says nothing of calls or of proof where a vendor tells of itself', async () => {
  const one = sender()
  one.save({ question: 'v_bench' }, told('just_me', { shown: true }))
  await one.flush()
  expect(Object.keys(sent[0] ?? {}).sort()).toEqual(['baseVersion', 'evidence', 'note', 'opId', 'option', 'question'])
})

it('sends what was not answered again under its id, after 1, 2, 4, 8 and then every 30 s', async () => {
  const lost = new TypeError('Failed to fetch')
  const one = sender(lost, lost, lost, lost, lost, lost)
  const start = Date.now()
  one.save(bench, told('just_me'), 0)
  await vi.advanceTimersByTimeAsync(120_000)
  expect(at.map((time) => (time - start) / 1000)).toEqual([0, 1, 3, 7, 15, 45, 75])
  expect(new Set(sent.map(({ opId }) => opId)).size).toBe(1)
  expect(one.look(bench).state).toBe('saved')
})

it('sends what was given since after what was not answered, upon its version', async () => {
  const one = sender(new TypeError('Failed to fetch'))
  one.save(bench, told('just_me'), 0)
  expect(await one.flush()).toBe(false)
  expect(said.at(-1)).toBe('Not saved. Try again')
  expect(one.isStuck()).toBe(true)
  one.save(bench, told('your_team'))
  one.save(bench, told('your_team', { shown: true }))
  expect(await one.flush()).toBe(true)
  expect(sent.map(({ option, shown, baseVersion }) => [option, shown, baseVersion])).toEqual([
    ['just_me', false, 0],
    ['just_me', false, 0],
    ['your_team', true, 1],
  ])
  expect(sent[0]?.opId).toBe(sent[1]?.opId)
  expect(one.isStuck()).toBe(false)
})

it('keeps what is refused out of the way, says what to change, and takes the next', async () => {
  const one = sender(new StatementRefused('The note can have 2,000 characters at most.'))
  one.save(bench, told('just_me', { note: 'x' }))
  expect(await one.flush()).toBe(false)
  expect(one.look(bench)).toMatchObject({ state: 'failed', problem: 'The note can have 2,000 characters at most.' })
  expect(one.isStuck()).toBe(true)
  one.save(bench, told('just_me'))
  expect(await one.flush()).toBe(true)
  expect(one.look(bench)).toMatchObject({ state: 'saved', problem: null })
})

it('tells of another statement it took the place of, and can take that one back', async () => {
  const other = { option: 'employees_named', note: null, evidence: null, version: 4, savedAt: '2026-11-21T14:01:00Z' }
  const one = sender({ version: 5, savedAt: '2026-11-21T14:02:00Z', conflict: other })
  one.open(bench, 3, told('your_team'))
  one.save(bench, told('just_me'))
  await one.flush()
  expect(sent[0]).toMatchObject({ baseVersion: 3 })
  expect(one.look(bench).conflict).toMatchObject({ option: 'employees_named', version: 4 })
  one.decide(bench, 'use')
  await one.flush()
  expect(sent[1]).toMatchObject({ option: 'employees_named', baseVersion: 5 })
  expect(one.look(bench).conflict).toBeNull()
})

it('sends nothing where nothing changed, and keeps questions and calls apart', async () => {
  const one = sender()
  one.open(bench, 2, told('just_me'))
  one.save(bench, told('just_me'))
  await one.flush()
  expect(sent).toEqual([])
  one.save({ question: 'v_bench', call: 2 }, told('just_me'))
  await one.flush()
  expect(sent).toMatchObject([{ question: 'v_bench', call: 2, baseVersion: 0 }])
})

it('saves one question though another is refused, and says of all that not all is saved', async () => {
  const one = sender(new StatementRefused('The note can have 2,000 characters at most.'))
  const other = { question: 'v_done', call: 1 } as const
  one.save(bench, told('just_me', { note: 'x' }), 0)
  await vi.advanceTimersByTimeAsync(0)
  one.save(other, told('by_dates'))
  expect(await one.flush(other)).toBe(true)
  expect(sent).toMatchObject([{ question: 'v_bench' }, { question: 'v_done' }])
  expect(await one.flush()).toBe(false)
})

describe('when the page may end', () => {
  const savedAt = '2026-11-21T14:02:00Z'

  /** A server that answers when it is told to: each save by its number, from 0. */
  function slowSender() {
    const answers: ((reply: StatementReply | Error) => void)[] = []
    const one = createStatementSender({
      post: (wire) => {
        sent.push(wire)
        return new Promise((resolve, reject) => {
          answers.push((reply) => (reply instanceof Error ? reject(reply) : resolve(reply)))
        })
      },
      say: (line) => said.push(line),
      delay: () => 1000,
    })
    return {
      one,
      answer: (at: number, reply: StatementReply | Error) => (answers[at]?.(reply), vi.advanceTimersByTimeAsync(0)),
    }
  }

  it('what waits behind a save on its way could be lost, and goes at once upon the version that one makes', async () => {
    const { one, answer } = slowSender()
    one.open(bench, 3, told(null))
    one.save(bench, told('just_me'), 0)
    await vi.advanceTimersByTimeAsync(0)
    expect(one.isStuck()).toBe(false)
    one.save(bench, told('just_me', { note: 'Typed last' }))
    expect(one.isStuck()).toBe(true)
    one.leave()
    one.leave()
    expect(sent.map(({ note, baseVersion }) => [note, baseVersion])).toEqual([
      [null, 3],
      ['Typed last', 4],
    ])
    expect(sent[0]?.opId).not.toBe(sent[1]?.opId)
    expect(one.latest(bench)).toMatchObject({ note: 'Typed last' })
    await answer(0, { version: 4, savedAt })
    // The page did not end: the same save again adds nothing, and tells how it went.
    expect(sent[2]).toEqual(sent[1])
    await answer(2, { version: 5, savedAt })
    expect(one.look(bench)).toMatchObject({ state: 'saved', conflict: null })
    expect(one.isStuck()).toBe(false)
  })

  it('what was not answered and what waits behind it both go', async () => {
    const { one, answer } = slowSender()
    one.save(bench, told('just_me'), 0)
    await vi.advanceTimersByTimeAsync(0)
    await answer(0, new TypeError('Failed to fetch'))
    one.save(bench, told('your_team'))
    one.leave()
    expect(sent.map(({ option, baseVersion }) => [option, baseVersion])).toEqual([
      ['just_me', 0],
      ['just_me', 0],
      ['your_team', 1],
    ])
  })

  it('our own save is never told as somebody else’s, and the last one counts, whichever arrives first', async () => {
    const { one, answer } = slowSender()
    one.save(bench, told('just_me'), 0)
    await vi.advanceTimersByTimeAsync(0)
    one.save(bench, told('your_team'))
    one.leave()
    const late = { option: 'your_team', note: null, evidence: null, version: 1, savedAt }
    await answer(0, { version: 2, savedAt, conflict: late })
    expect(one.look(bench).conflict).toBeNull()
    await answer(2, { version: 1, savedAt })
    expect(sent[3]).toMatchObject({ option: 'your_team', baseVersion: 2 })
    expect(sent[3]?.opId).not.toBe(sent[1]?.opId)
    await answer(3, { version: 3, savedAt })
    expect(one.look(bench)).toMatchObject({ state: 'saved', conflict: null })
  })

  it('a statement of somebody else that came between is told', async () => {
    const { one, answer } = slowSender()
    one.save(bench, told('just_me'), 0)
    await vi.advanceTimersByTimeAsync(0)
    one.save(bench, told('your_team'))
    one.leave()
    const theirs = { option: 'employees_named', note: null, evidence: null, version: 1, savedAt }
    const ours = { option: 'just_me', note: null, evidence: null, version: 2, savedAt }
    await answer(0, { version: 2, savedAt, conflict: theirs })
    await answer(2, { version: 3, savedAt, conflict: ours })
    expect(one.look(bench).conflict).toMatchObject({ option: 'employees_named' })
  })
})

describe('once there is nothing at the address', () => {
  const gone = () => new StatementGone('There is nothing at this address.')
  const other = { question: 'v_done', call: 1 } as const

  it('only trying again sends, and what was given stays', async () => {
    const one = sender(gone(), gone())
    one.save(bench, told('just_me'))
    one.save(other, told(null, { note: 'In words' }), 400)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toHaveLength(1)
    for (const key of [bench, other])
      expect(one.look(key)).toMatchObject({ state: 'failed', problem: 'There is nothing at this address.' })
    one.save(bench, told('just_me', { note: 'More' }))
    one.save({ ...bench, call: 2 }, told('your_team'))
    one.leave()
    expect(await one.flush()).toBe(false)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toHaveLength(1)
    expect(one.isStuck()).toBe(true)
    expect(one.look(bench)).toMatchObject({ state: 'failed' })
    expect(one.latest(bench)).toMatchObject({ note: 'More' })
    expect(said.at(-1)).toBe('Not saved. Try again')

    expect(await one.flush(bench)).toBe(false)
    expect(sent).toHaveLength(2)
    expect(one.latest(bench)).toMatchObject({ note: 'More' })
    expect(await one.flush(bench)).toBe(true)
    await vi.advanceTimersByTimeAsync(0)
    expect(sent.slice(2)).toMatchObject([
      { question: 'v_bench', call: 1, note: 'More' },
      { question: 'v_done', note: 'In words' },
      { question: 'v_bench', call: 2 },
    ])
    expect(one.isStuck()).toBe(false)
  })
})
