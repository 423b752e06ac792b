import { optionsOf, said, type Because, type Case } from './case'
import { isWithheld, quoted } from './quoted'
import { DONT_KNOW } from './unknown'

export type Precondition = {
  readonly id: string
  readonly term: string
  readonly text: string
  /** Whether it holds today; null where the answer was not given or is withheld. */
  readonly state: 'there' | 'open' | 'unknown' | null
  readonly because: readonly Because[]
}

/** What has to be there before help can work (Decision model §8, row 14). None where nobody is needed. */
export function preconditions(report: Case): Precondition[] {
  const { words, verdict } = report
  if (verdict.assessment.variant === 'healthy') return []
  return words.preconditions.map(({ id, term, text, question, met }) => {
    const [option] = optionsOf(verdict.answers[question])
    const state =
      option === undefined ? null : met.includes(option) ? 'there' : option === DONT_KNOW ? 'unknown' : 'open'
    return {
      id,
      term,
      text,
      state: isWithheld(report) ? null : state,
      because: state === 'unknown' ? [] : quoted(report, said(report, question)),
    }
  })
}
