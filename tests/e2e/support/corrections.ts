import type { Page } from '@playwright/test'
import type { Answers } from '@/lib/engine/types'
import { verdict } from '@/lib/engine/verdict'
import { currentRubric } from '@/lib/rubric/rubrics'
import { compare, type Comparison } from '@/lib/views/compare'
import type { Run } from '@/lib/views/compare/run'
import { rubric, words } from './seed'
import { leave } from './walk'

/** What a question is about, as the report says it. */
export const labelOf = (question: string) => words.labels[question] ?? question

/** An option in its words. */
export const optionLabel = (question: string, id: string) =>
  rubric.questions.find((one) => one.id === question)?.options.find((one) => one.id === id)?.label ?? ''

const runOf = (number: number, answers: Answers): Run => ({
  number,
  submittedOn: '2026-11-21',
  published: currentRubric,
  verdict: verdict(rubric, answers),
})

/** What two versions with these answers are compared to, by the same engine. */
export const between = (one: Answers, other: Answers): Comparison => compare(runOf(1, one), runOf(2, other))

/** The place of an answer in the list at the end of a report. */
export const row = (page: Page, question: string) => page.locator(`#answer-${question}`)

/** What a report says at its top after a correction. */
export const notice = (page: Page) => page.locator('#corrected')

/** Opens the list of answers and in it the form of one. */
export async function openForm(page: Page, question: string): Promise<void> {
  await page.locator('summary', { hasText: /^Show all \d+ answers/ }).click()
  await row(page, question).locator('summary').click()
}

/** Sends the form of one answer as it stands. */
export const send = (page: Page, question: string) => leave(page, () => row(page, question).getByRole('button').click())

/** Chooses another answer in that form and sends it. */
export async function correctOn(page: Page, question: string, id: string): Promise<void> {
  await openForm(page, question)
  await row(page, question)
    .locator('label', { has: page.locator(`input[value="${id}"]`) })
    .click()
  await send(page, question)
}
