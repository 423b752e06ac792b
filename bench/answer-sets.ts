import { uniform } from '@/lib/engine/random'
import type { Answer, Answers, Question } from '@/lib/engine/types'
import { rubric } from '@/lib/rubric/2026-11/rubric'
import { referenceBuyers, vignettes } from '../tests/unit/engine/cases'

const next = uniform(20261121)
const any = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!

function answerTo({ kind, options, exclusive }: Question): Answer {
  if (kind === 'single') return any(options).id
  const several = options.filter(({ id }) => id !== exclusive && next() < 0.3).map(({ id }) => id)
  return several.length > 0 ? several : [exclusive ?? any(options).id]
}

const anyone = (): Answers =>
  Object.fromEntries(
    rubric.questions.filter(() => next() < 0.9).map((question) => [question.id, answerTo(question)] as const),
  )

/** The buyers everything is measured on: those that come with the rubric, and as many made up from a fixed seed. */
export const buyers: readonly Answers[] = [...referenceBuyers, ...vignettes].map(({ answers }) => answers)

/** The answer sets on which the engines must agree before anything is measured. */
export const checked: readonly Answers[] = [...buyers, ...Array.from({ length: 430 }, anyone)]
