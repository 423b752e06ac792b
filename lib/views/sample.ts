import { verdict } from '@/lib/engine/verdict'
import { sampleAnswers } from '@/lib/rubric/2026-11/sample'
import { currentRubric } from '@/lib/rubric/rubrics'
import { report, type Report } from './report/report'

let made: Report | undefined

/** A real report on invented answers, made by the engine once in each process. */
export function sampleReport(): Report {
  made ??= report(currentRubric, verdict(currentRubric.rubric, sampleAnswers), {
    version: 1,
    versions: 1,
    businessName: null,
    rubricHash: currentRubric.hash,
    submittedOn: '2026-11-21',
    nextStepOn: '2026-11-28',
    recheckOn: '2027-02-19',
    answers: 'quoted',
  })
  return made
}
