import type { Locator, Page } from '@playwright/test'
import { journey } from '@/lib/engine/journey'
import type { Answer, Question } from '@/lib/engine/types'
import type { Persona } from '@/tests/support/personas'
import { answerOf, note, rubric, type Given } from './seed'
import { expect } from './test'

/** The id of the assessment an address belongs to. */
export const assessmentAt = (url: string): string => /\/a\/([0-9a-f]{20})/.exec(url)?.[1] ?? ''

/** The question an address belongs to, or null for any other page. */
export function questionAt(url: string): Question | null {
  const id = /\/a\/[0-9a-f]{20}\/q\/(\w+)/.exec(url)?.[1]
  return rubric.questions.find((question) => question.id === id) ?? null
}

export const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 })
export const goOn = (page: Page): Locator => page.getByRole('button', { name: 'Continue', exact: true })
export const passOver = (page: Page): Locator => page.getByRole('button', { name: 'Skip this question' })
export const status = (page: Page): Locator => page.getByRole('status')

/** The control of one option. */
export const option = (page: Page, id: string): Locator => page.locator(`input[name="answer"][value="${id}"]`)

/** The ids of the options chosen on a question page. */
export const chosenOn = (page: Page): Promise<string[]> =>
  page
    .locator('input[name="answer"]:checked')
    .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('value') ?? ''))

/** An answer as a list of options. */
export const optionsOf = (answer: Answer | null | undefined): readonly string[] =>
  answer === null || answer === undefined ? [] : typeof answer === 'string' ? [answer] : answer

/** Does something that leads to another page, and waits until that page is there: `…/next` leads on by itself. */
export async function leave(page: Page, act: () => Promise<unknown>): Promise<void> {
  const { pathname, search } = new URL(page.url())
  const arrived = (url: URL) => url.pathname !== pathname || url.search !== search
  await Promise.all([page.waitForURL((url) => arrived(url) && !url.pathname.endsWith('/next')), act()])
  await heading(page).waitFor()
}

/** Answers a question with the mouse, or passes it over, and goes on. */
export async function answerByMouse(page: Page, _question: Question, answer: Answer | null): Promise<void> {
  if (answer === null) return leave(page, () => passOver(page).click())
  for (const id of optionsOf(answer)) await page.locator('label', { has: option(page, id) }).click()
  await leave(page, () => goOn(page).click())
}

type Hands = (page: Page, question: Question, answer: Answer | null) => Promise<void>

/**
 * Answers question after question as a persona would, until another page comes, and checks on the way that each page
 * is the one the engine asks next.
 * @returns what was said
 */
export async function walkThrough(page: Page, who: Persona, hands: Hands = answerByMouse): Promise<Given> {
  const given: Given = { answers: {}, passed: [] }
  for (let left = 60; left > 0; left -= 1) {
    const question = questionAt(page.url())
    const { next } = journey(rubric, given.answers, new Set(given.passed))
    expect(question?.id).toBe(next?.question.id)
    if (!question) return given
    await expect(heading(page)).toHaveText(question.text)
    const answer = answerOf(who, question)
    await hands(page, question, answer)
    note(given, question.id, answer)
  }
  throw new Error('The questions did not end')
}
