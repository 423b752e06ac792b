import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Sparingly } from '@/components/inbox/sparingly'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Asks whose answers are given by hand. */
function asking() {
  const answers: ((said: string | null) => void)[] = []
  const passed: string[] = []
  const one = new Sparingly(
    () => new Promise<string | null>((answer) => answers.push(answer)),
    (said) => passed.push(said),
  )
  const answer = async (at: number, said: string | null) => {
    answers[at]?.(said)
    await vi.advanceTimersByTimeAsync(0)
  }
  return { one, answers, passed, answer }
}

describe('what is asked anew', () => {
  test('is asked once for what is told together, and once in two seconds at most', async () => {
    const { one, answers } = asking()
    for (let told = 0; told < 20; told += 1) one.ask()
    expect(answers).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(200)
    expect(answers).toHaveLength(1)
    for (let at = 0; at < 100; at += 1) {
      one.ask()
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(answers).toHaveLength(6)
  })

  test('is asked again for what is told while an answer is on its way', async () => {
    const { one, answers, answer, passed } = asking()
    one.ask()
    await vi.advanceTimersByTimeAsync(200)
    one.ask()
    await answer(0, 'first')
    await vi.advanceTimersByTimeAsync(2_000)
    await answer(1, 'second')
    expect([answers.length, passed]).toEqual([2, ['first', 'second']])
  })

  test('passes on no answer that is late, is none, or comes after the end', async () => {
    const { one, answers, answer, passed } = asking()
    for (let told = 0; told < 4; told += 1) {
      one.ask()
      await vi.advanceTimersByTimeAsync(2_000)
    }
    await answer(1, 'second')
    await answer(0, 'first')
    await answer(2, null)
    one.stop()
    await answer(3, 'last')
    one.ask()
    await vi.advanceTimersByTimeAsync(10_000)
    expect([answers.length, passed]).toEqual([4, ['second']])
  })
})
