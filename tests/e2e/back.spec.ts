import type { Page } from '@playwright/test'
import { journey, nextStop } from '@/lib/engine/journey'
import type { Answer, Question } from '@/lib/engine/types'
import { begin, note, rubric, type Given } from './support/seed'
import { expect, test } from './support/test'
import { answerByMouse, chosenOn, heading, leave, optionsOf, questionAt } from './support/walk'

/** Five batches of ten walks, so that two workers share them. */
for (const batch of [1, 2, 3, 4, 5]) {
  test(`Back and Forward show each question with its answer on 10 random walks (${batch} of 5)`, async ({ page }) => {
    test.setTimeout(120_000)
    for (let walk = 0; walk < 10; walk += 1) await randomWalk(page, dice(batch * 1000 + walk))
  })
}

async function randomWalk(page: Page, next: () => number): Promise<void> {
  const id = await begin(page.request)
  await page.goto(`/a/${id}/q/presenting_ask`)
  const given: Given = { answers: {}, passed: [] }
  const visited = ['presenting_ask']
  let at = 0
  const steps = 4 + Math.floor(next() * 3)
  for (let step = 0; step < steps; step += 1) {
    const here = rubric.questions.find(({ id }) => id === visited[at])!
    const previous = journey(rubric, given.answers, new Set(given.passed)).stops
    const before = previous[previous.findIndex(({ question }) => question.id === here.id) - 1]?.question.id
    const move = next()
    if (move < 0.25 && at > 0) {
      await leave(page, () => page.goBack())
      at -= 1
    } else if (move < 0.4 && at < visited.length - 1) {
      await leave(page, () => page.goForward())
      at += 1
    } else if (move < 0.55 && before) {
      await leave(page, () => page.getByRole('link', { name: 'Back', exact: true }).click())
      visited.splice((at += 1), Infinity, before)
    } else {
      const answer = anyAnswer(here, next)
      await clear(page, here)
      await answerByMouse(page, here, answer)
      note(given, here.id, answer)
      const stop = nextStop(journey(rubric, given.answers, new Set(given.passed)), here.id)
      visited.splice((at += 1), Infinity, stop!.question.id)
    }
    await shows(page, visited[at]!, given)
  }
}

async function shows(page: Page, question: string, given: Given): Promise<void> {
  // Where a save takes long, the way on leads by an address of the question that was left.
  await expect.poll(() => questionAt(page.url())?.id).toBe(question)
  await expect(heading(page)).toHaveText(questionAt(page.url())?.text ?? '')
  await expect.poll(() => chosenOn(page)).toEqual(optionsOf(given.answers[question]))
}

/** Boxes stay as they were; a new answer starts from none. */
async function clear(page: Page, { kind }: Question): Promise<void> {
  if (kind === 'multi') for (const box of await page.locator('input:checked').all()) await box.uncheck()
}

function anyAnswer({ kind, options }: Question, next: () => number): Answer {
  const option = options[Math.floor(next() * options.length)]!.id
  return kind === 'multi' ? [option] : option
}

/** The same numbers from 0 to 1 every time for the same start. */
function dice(start: number): () => number {
  let state = start
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
