import fc from 'fast-check'
import { hear } from '@/lib/engine/heard'
import { compile } from '@/lib/engine/compile'
import type { Uniform } from '@/lib/engine/random'
import type { Answer, Answers, Question } from '@/lib/engine/types'
import { rubric } from '@/lib/rubric/2026-11/rubric'
import { vignettes } from './cases'

/** How often each property is tried. The seed is fixed so that a red run can be repeated; set another to look further. */
export const runs = { numRuns: 1000, seed: Number(process.env['PROPERTY_SEED'] ?? 20261121) }

/** Any answer this question takes; several choices come in any order. */
export function answerTo(question: Question): fc.Arbitrary<Answer> {
  const ids = question.options.map((option) => option.id)
  if (question.kind === 'single') return fc.constantFrom(...ids)
  const several = fc.shuffledSubarray(
    ids.filter((id) => id !== question.exclusive),
    { minLength: 1 },
  )
  return question.exclusive === undefined ? several : fc.oneof(several, fc.constant([question.exclusive]))
}

const each = (questions: readonly Question[]) =>
  Object.fromEntries(questions.map((question) => [question.id, answerTo(question)]))

/** Every question answered, asked or not. */
export const fullAnswers: fc.Arbitrary<Answers> = fc.record(each(rubric.questions))

/** Any subset of the questions answered. */
export const someAnswers: fc.Arbitrary<Answers> = fc
  .record(each(rubric.questions), { requiredKeys: [] })
  .map((answers) => answers as Answers)

/** A public vignette with up to three answers changed: buyers as they could be. */
export const nearVignette: fc.Arbitrary<Answers> = fc
  .tuple(fc.constantFrom(...vignettes), fc.subarray([...rubric.questions], { maxLength: 3 }))
  .chain(([vignette, changed]) => fc.record(each(changed)).map((changes) => ({ ...vignette.answers, ...changes })))

export const anyAnswers: fc.Arbitrary<Answers> = fc.oneof(nearVignette, fullAnswers, someAnswers)

/** Answers that all count: none to a question that is not asked. */
export const heardAnswers: fc.Arbitrary<Answers> = anyAnswers.map((given) => hear(compile(rubric), given).answers)

/** Answers drawn straight from a source of numbers, for when there must be very many. */
export function drawn(next: Uniform): Answers {
  const often = next()
  const any = ({ options }: Question) => options[Math.floor(next() * options.length)]?.id ?? ''
  const asked = rubric.questions.filter(() => next() <= often)
  return Object.fromEntries(asked.map((q) => [q.id, q.kind === 'single' ? any(q) : [any(q), any(q)]]))
}

/** The question of that id. @throws when the rubric has none */
export function questionOf(id: string): Question {
  const question = rubric.questions.find((candidate) => candidate.id === id)
  if (!question) throw new Error(`There is no question ${id}`)
  return question
}
