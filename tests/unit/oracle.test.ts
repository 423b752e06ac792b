import { describe, expect, it } from 'vitest'
import type { Op } from '@/components/questionnaire/answer-queue'
import { Ledger } from '../faults/ledger'
import { isSound, judge, type StoredEvent } from '../faults/oracle'

const op = (opId: string, value: string, baseVersion: number): Op => ({ opId, questionId: 'size', value, baseVersion })

const event = ({ opId, value, baseVersion }: Op, version: number): StoredEvent => ({
  assessment_id: 'one',
  op_id: opId,
  question_id: 'size',
  value,
  base_version: baseVersion,
  version,
  seq: version,
})

/** Two devices that answered one question: the second had not seen the first, and was told. */
function run() {
  const ledger = new Ledger()
  const [first, second] = [op('1', 'a', 0), op('2', 'b', 0)]
  ledger.sends('here', [first])
  ledger.sends('there', [second])
  ledger.acknowledge('here', 'one', [first], [{ opId: '1', questionId: 'size', version: 1 }])
  const conflict = { value: 'a', savedAt: '2026-11-21T14:02:00.000Z' }
  ledger.acknowledge('there', 'one', [second], [{ opId: '2', questionId: 'size', version: 2, conflict }])
  const events = [event(first, 1), event(second, 2)]
  return { ledger, events, answers: events.slice(1) }
}

const none = { lost: 0, phantom: 0, divergent: 0, overwritten: 0 }

describe('the judge of a fault run', () => {
  it('finds nothing where all is well', () => {
    const { ledger, events, answers } = run()
    expect(judge(ledger, events, answers)).toEqual(none)
    expect(isSound(judge(ledger, events, answers))).toBe(true)
  })

  it('finds an acknowledged answer that is gone, and one that is another now', () => {
    const { ledger, events, answers } = run()
    expect(judge(ledger, events.slice(1), answers)).toMatchObject({ lost: 1 })
    expect(judge(ledger, [{ ...events[0]!, value: 'c' }, events[1]!], answers)).toMatchObject({ lost: 1 })
    expect(judge(ledger, [{ ...events[0]!, version: 7 }, events[1]!], answers)).toMatchObject({ lost: 1 })
    expect(judge(ledger, [{ ...events[0]!, assessment_id: 'two' }, events[1]!], answers)).toMatchObject({ lost: 1 })
  })

  it('finds an answer that nobody sent, and one that is there twice', () => {
    const { ledger, events, answers } = run()
    const stray = { ...events[0]!, op_id: '3', question_id: 'other' }
    expect(judge(ledger, [...events, stray], [...answers, stray])).toMatchObject({ phantom: 1 })
    expect(judge(ledger, [...events, { ...events[1]!, seq: 3 }], answers)).toMatchObject({ phantom: 1 })
  })

  it('finds an answer that is not what its log adds up to, and one that is missing', () => {
    const { ledger, events, answers } = run()
    expect(judge(ledger, events, [{ ...answers[0]!, value: 'a' }])).toEqual({ ...none, divergent: 1 })
    expect(judge(ledger, events, [{ ...answers[0]!, version: 1 }])).toEqual({ ...none, divergent: 1 })
    expect(judge(ledger, events, [])).toEqual({ ...none, divergent: 1 })
  })

  it('finds an answer that was replaced unseen and untold, and forgives one that was on screen', () => {
    const { ledger, events, answers } = run()
    const untold = new Ledger()
    untold.sends('here', [op('1', 'a', 0)])
    untold.sends('there', [op('2', 'b', 0)])
    untold.acknowledged.push(...ledger.acknowledged.map((entry) => ({ ...entry, told: undefined })))
    expect(judge(untold, events, answers)).toEqual({ ...none, overwritten: 1 })
    untold.sees('there', 'one', 'size', 1)
    expect(judge(untold, events, answers)).toEqual(none)
  })
})
