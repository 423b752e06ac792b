import { verdict } from '@/lib/engine/verdict'
import { currentRubric } from '@/lib/rubric/rubrics'
import { sampleAnswers } from '@/lib/rubric/2026-11/sample'
import type { Meta } from '@/lib/views/report/case'
import { nothingKept, type Kept } from '@/lib/views/report/kept'
import { report, type Report } from '@/lib/views/report/report'
import { personas } from '@/tests/support/personas'
import { meta } from '../report-cases'

/** All that can be kept: figures in every field, and an item that is ticked, owned and dated. */
export const everythingKept: Kept = {
  money: {
    currency: 'GBP',
    monthlyTechSpend: 25_000,
    monthsStalled: 4,
    monthlyRevenueWaiting: 15_000,
    seniorYearlyPay: 180_000,
    leaderHoursWeek: 8,
    hourValue: 150,
  },
  marks: [],
  vendors: [],
}

const cast = [{ id: 'sample', answers: sampleAnswers }, ...personas]
const said = cast.map(({ id, answers }) => ({ id, said: verdict(currentRubric.rubric, answers) }))

/** The report of the sample and of every persona. */
export const reports = (more: Partial<Meta> = {}, kept: Kept = nothingKept): { id: string; report: Report }[] =>
  said.map(({ id, said }) => ({ id, report: report(currentRubric, said, { ...meta, ...more }, kept) }))

/** The report of the standard persona. */
export const standard = (more: Partial<Meta> = {}, kept: Kept = everythingKept): Report =>
  report(currentRubric, said[0]!.said, { ...meta, ...more }, kept)
