import { verdict } from '@/lib/engine/verdict'
import { sampleAnswers, sampleMoney } from '@/lib/rubric/2026-11/sample'
import { currentRubric } from '@/lib/rubric/rubrics'
import type { Meta } from './report/case'
import { nothingKept } from './report/kept'
import { report, type Report } from './report/report'

let made: Report | undefined

const meta: Meta = {
  version: 1,
  versions: 1,
  businessName: null,
  rubricHash: currentRubric.hash,
  submittedOn: '2026-11-21',
  nextStepOn: '2026-11-28',
  recheckOn: '2027-02-19',
  answers: 'quoted',
}

/** A real report on invented answers and figures, made by the engine once in each process. */
export function sampleReport(): Report {
  const kept = { ...nothingKept, money: sampleMoney }
  made ??= report(currentRubric, verdict(currentRubric.rubric, sampleAnswers), meta, kept)
  return made
}
