import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { journey } from '@/lib/engine/journey'
import type { Answer, Answers, Question, QuestionId } from '@/lib/engine/types'
import { currentRubric } from '@/lib/rubric/rubrics'
import type { Persona } from '@/tests/support/personas'
import { fromOurPage } from './address'
import { expect } from './test'

export const { rubric, words } = currentRubric

/** Answers and questions passed over, as far as somebody came. */
export type Given = { answers: Record<QuestionId, Answer>; passed: QuestionId[] }

/** What a persona says to a question; null passes it over. Questions the persona is silent on are not known. */
export function answerOf(who: Pick<Persona, 'answers' | 'passed'>, question: Question): Answer | null {
  const said = who.answers[question.id]
  if (said !== undefined) return said
  const unsure = question.options.find(({ id }) => id === 'dont_know')
  if (who.passed?.includes(question.id) || !unsure) return null
  return unsure.id
}

/** Everything a persona says on the way through the questions, from the first to the check page. */
export function wayOf(who: Pick<Persona, 'answers' | 'passed'>, most = Infinity): Given {
  const given: Given = { answers: {}, passed: [] }
  for (let count = 0; count < most; count += 1) {
    const { next } = journey(rubric, given.answers, new Set(given.passed))
    if (!next) break
    note(given, next.question.id, answerOf(who, next.question))
  }
  return given
}

/** Adds one answer to what was given. */
export function note(given: Given, question: QuestionId, answer: Answer | null): void {
  given.passed = given.passed.filter((id) => id !== question)
  delete given.answers[question]
  if (answer === null) given.passed.push(question)
  else given.answers[question] = answer
}

/** Starts an assessment in the browser that `request` belongs to. @returns its id */
export async function begin(request: APIRequestContext): Promise<string> {
  const response = await request.post('/start', { headers: fromOurPage, form: {}, maxRedirects: 0 })
  expect(response.status()).toBe(303)
  const id = /^\/a\/([0-9a-f]{20})\/q\//.exec(response.headers().location ?? '')?.[1]
  if (!id) throw new Error(`An unknown address: ${response.headers().location}`)
  return id
}

/** Saves answers as the question page's script does, 20 at a time. */
export async function save(request: APIRequestContext, id: string, { answers, passed }: Given): Promise<void> {
  const ops = [...Object.entries(answers), ...passed.map((question) => [question, null] as const)].map(
    ([questionId, value]) => ({ opId: randomUUID(), questionId, value, baseVersion: 0 }),
  )
  for (let from = 0; from < ops.length; from += 20) {
    const data = { ops: ops.slice(from, from + 20) }
    const response = await request.post(`/a/${id}/answers`, { headers: fromOurPage, data })
    expect(response.status(), await response.text()).toBe(200)
  }
}

/** Asks for the report. @returns the number of the version */
export async function submit(request: APIRequestContext, id: string, businessName?: string): Promise<number> {
  const data = { opId: randomUUID(), ...(businessName !== undefined && { businessName }) }
  const response = await request.post(`/a/${id}/submission`, { headers: fromOurPage, data })
  expect(response.status(), await response.text()).toBe(200)
  return ((await response.json()) as { number: number }).number
}

type Corrected = { questionId: QuestionId; value: Answer; baseVersion: number; seen: number }

/** Corrects one answer as the form in a report does. @returns the number of the version that has it */
export async function correct(request: APIRequestContext, id: string, correction: Corrected): Promise<number> {
  const data = { opId: randomUUID(), submissionOpId: randomUUID(), ...correction }
  const response = await request.post(`/a/${id}/correction`, { headers: fromOurPage, data })
  expect(response.status(), await response.text()).toBe(200)
  return ((await response.json()) as { number: number }).number
}

/** An assessment with all answers of a persona. @returns its id */
export async function answered(request: APIRequestContext, who: Persona): Promise<string> {
  const id = await begin(request)
  await save(request, id, wayOf(who))
  return id
}

/** An assessment with the report of a persona. @returns its id */
export async function reported(request: APIRequestContext, who: Persona): Promise<string> {
  const id = await answered(request, who)
  await submit(request, id, who.name)
  return id
}

/** The answers of a persona with some changed. */
export const changed = (who: Persona, answers: Answers): Persona => ({
  ...who,
  answers: { ...who.answers, ...answers },
})
