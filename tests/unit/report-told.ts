import type { Answers, OutcomeId } from '@/lib/engine/types'
import type { Verdict } from '@/lib/engine/judgement'
import { verdict } from '@/lib/engine/verdict'
import { currentRubric } from '@/lib/rubric/rubrics'
import type { Report } from '@/lib/views/report/report'
import { persona } from '@/tests/support/personas'
import { blockOf, manyAnswers, personaVerdicts, quickVerdict, told } from './report-cases'

const verdicts = [...manyAnswers.slice(0, 500).map(quickVerdict), ...personaVerdicts.map(({ said }) => said)]

/** Many verdicts, each with its report. */
export const cases = verdicts.map((said) => ({ said, report: told(said) }))

/** A persona's verdict and report, with some answers changed. */
export function of(id: Parameters<typeof persona>[0], changed: Answers = {}) {
  const said = verdict(currentRubric.rubric, { ...persona(id).answers, ...changed })
  return { said, report: told(said) }
}

export const scoreOf = (said: Verdict, id: OutcomeId) => said.assessment.rows.find((row) => row.id === id)!.score

/** The rules that stop a model, as they are told. */
export const gatesOf = (report: Report, id: OutcomeId) =>
  blockOf(report, 'alternatives').rows.find(({ model }) => model.id === id)?.gates ?? []
