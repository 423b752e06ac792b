import type { Condition, NeedId, Rubric, Test } from '@/lib/engine/types'
import type { Published } from '@/lib/rubric/rubrics'
import { series } from '@/lib/views/report/sentences'

export const needNames: Readonly<Record<NeedId, string>> = {
  J: 'decision gap',
  X: 'build gap',
  B: 'size of the build gap',
  I: 'need for one owner',
  T: 'empty seat',
  P: 'lasting load',
  C: 'need for facts',
}

/** A condition on answers as a phrase: “Who leads technology is Nobody”. */
export function conditionInWords(published: Published, condition: Condition): string {
  if ('all' in condition) return condition.all.map((part) => conditionInWords(published, part)).join('; and ')
  if ('any' in condition) return condition.any.map((part) => conditionInWords(published, part)).join('; or ')
  if ('not' in condition) return `not (${conditionInWords(published, condition.not)})`
  const label = published.words.labels[condition.question] ?? condition.question
  if ('atLeast' in condition) return `“${label}” lists ${condition.atLeast} or more`
  const options = 'in' in condition ? condition.in : condition.has
  const named = options.map((option) => `“${optionLabel(published.rubric, condition.question, option)}”`)
  return `“${label}” ${'in' in condition ? 'is' : 'lists'} ${series(named).replace(/ and (?=[^,]*$)/, ' or ')}`
}

/** A test on what the answers add up to, as a phrase: “decision gap over 50”. */
export function testInWords(published: Published, test: Test): string {
  if ('every' in test) return test.every.map((part) => `(${testInWords(published, part)})`).join(' and ')
  if ('some' in test) return test.some.map((part) => testInWords(published, part)).join('; or ')
  if ('none' in test) return `unless ${testInWords(published, test.none)}`
  if ('answers' in test) return conditionInWords(published, test.answers)
  if ('patterns' in test) {
    const which =
      test.patterns === 'any' ? 'any patterns' : `these patterns: ${series(patternNames(published, test.patterns))}`
    return `at least ${test.count} of ${which} with a severity of ${test.severity} or more`
  }
  const name = 'need' in test ? needNames[test.need] : latentName(published.rubric, test.latent)
  if ('under' in test) return `${name} under ${test.under}`
  return 'over' in test ? `${name} over ${test.over}` : `${name} at ${test.atLeast} or more`
}

export const optionLabel = (rubric: Rubric, question: string, option: string) =>
  rubric.questions.find(({ id }) => id === question)?.options.find(({ id }) => id === option)?.label ?? option

export const latentName = (rubric: Rubric, latent: string) =>
  (rubric.latents.find(({ id }) => id === latent)?.name ?? latent).toLowerCase()

const patternNames = ({ rubric }: Published, ids: readonly string[]) =>
  ids.map((id) => `“${rubric.patterns.find((pattern) => pattern.id === id)?.name ?? id}”`)
