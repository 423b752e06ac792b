import { said, type Because, type Case } from './case'
import { isWithheld } from './quoted'
import { capital } from './sentences'
import { unknown } from './unknown'

export type MeasuresBlock = {
  readonly heading: string
  readonly lead: readonly string[]
  readonly rows: readonly MeasureRow[]
}

export type MeasureRow = {
  readonly id: 'speed' | 'predictability' | 'risk' | 'cost' | 'clarity'
  readonly term: string
  readonly measure: string
  readonly better: string
  /** Where it stands today, in sentences of the answers; or that it has to be found out. */
  readonly today: readonly { readonly text: string; readonly question: string | null }[]
}

const TAKE = 'Take it in week one.'
const SAID = 2

/** Five signals with their baseline from the answers (Decision model §8, row 13). Without the answers, no baseline. */
export function measuresBlock(report: Case): MeasuresBlock {
  const { words, answer } = report
  return {
    heading: 'Five numbers to judge by',
    lead: [
      answer.id === 'nothing_now' ? 'Look at them again in 90 days.' : 'Judge any help by these after 90 days.',
      words.notMeasured,
    ],
    rows: words.measures.map(({ id, term, measure, better, baseline: questions }) => {
      const heard = isWithheld(report) ? [] : questions.flatMap((question) => said(report, question))
      const baseline = (unknown(heard) ? heard : heard.filter((one) => !unknown([one]))).slice(0, SAID)
      return { id, term, measure, better, today: today(baseline) }
    }),
  }
}

/** The answers as sentences; what is not known yet has to be taken. */
function today(baseline: readonly Because[]): MeasureRow['today'] {
  const heard = baseline.map(({ clause, question }) => ({ text: `${capital(clause)}.`, question }))
  return baseline.length === 0 || unknown(baseline) ? [...heard, { text: TAKE, question: null }] : heard
}
