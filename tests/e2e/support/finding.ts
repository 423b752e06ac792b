import { verdict } from '@/lib/engine/verdict'
import type { Answers } from '@/lib/engine/types'
import { currentRubric } from '@/lib/rubric/rubrics'
import { report, type Report } from '@/lib/views/report/report'

const { rubric, words, hash } = currentRubric

/** The report that the engine gives for some answers, with days that no sentence of the findings names. */
export function reportOn(answers: Answers): Report {
  const [submittedOn, nextStepOn, recheckOn] = ['2026-11-21', '2026-11-28', '2027-02-19']
  const meta = { version: 1, versions: 1, businessName: null, rubricHash: hash, submittedOn, nextStepOn, recheckOn }
  return report(currentRubric, verdict(rubric, answers), { ...meta, answers: 'quoted' })
}

/** What a report on these answers opens with: the action for the engine's outcome, close seconds named. */
export const findingOn = (answers: Answers): string => reportOn(answers).verdict.heading

/** The bare action for the engine's outcome, which every finding begins with unless nothing leads. */
export function actionFor(answers: Answers): string {
  const { outcome, variant } = verdict(rubric, answers).assessment
  return variant === null ? words.outcomes[outcome].action : words.variants[variant].action
}
