import fc from 'fast-check'
import { acceptability } from '@/lib/engine/acceptability'
import { assess } from '@/lib/engine/assess'
import { confidence } from '@/lib/engine/confidence'
import { contributions } from '@/lib/engine/contributions'
import { shown } from '@/lib/engine/heard'
import type { Verdict } from '@/lib/engine/judgement'
import type { Answers } from '@/lib/engine/types'
import { verdict } from '@/lib/engine/verdict'
import { currentRubric } from '@/lib/rubric/rubrics'
import type { Meta } from '@/lib/views/report/case'
import { report, type Block, type Report } from '@/lib/views/report/report'
import { personas } from '@/tests/support/personas'
import { heardAnswers } from './engine/arbitrary'

const { rubric } = currentRubric

export const meta: Meta = {
  version: 1,
  versions: 2,
  businessName: 'Example',
  rubricHash: currentRubric.hash,
  submittedOn: '2026-11-21',
  nextStepOn: '2026-11-28',
  recheckOn: '2027-02-19',
  answers: 'quoted',
}

/** 1,000 sets of answers that all count, the same ones in every run. */
export const manyAnswers: readonly Answers[] = fc.sample(heardAnswers, { numRuns: 1000, seed: 20261121 })

/** A verdict with fewer re-runs and no counterfactuals: quick enough for a thousand. */
export function quickVerdict(answers: Answers): Verdict {
  const assessment = assess(rubric, answers)
  const shares = acceptability(rubric, answers, { draws: 40 })
  const open = rubric.questions.filter((question) => !(question.id in answers) && shown(question, answers))
  return {
    answers,
    assessment,
    acceptability: shares,
    confidence: confidence(shares, assessment.contradictions.length),
    flips: [],
    contributions: contributions(rubric, answers, assessment.outcome),
    decider: open[0]?.id ?? null,
    notAsked: open.map(({ id }) => id),
  }
}

export const told = (said: Verdict): Report => report(currentRubric, said, meta)

/** What is said to every persona. */
export const personaVerdicts = personas.map(({ id, answers }) => ({ id, said: verdict(rubric, answers) }))

type Contents = { [B in Block as B['id']]: B['block'] }

/** One block of a report. @throws when the report has none of that kind */
export function blockOf<Id extends Block['id']>(given: Report, id: Id): Contents[Id] {
  const found = given.blocks.find((block): block is Extract<Block, { id: Id }> => block.id === id)
  if (!found) throw new Error(`The report has no block ${id}`)
  return found.block as Contents[Id]
}

/** Every string of a value with the path to it. */
export function strings(value: unknown, path = ''): (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, `${path}.${key}`))
}
