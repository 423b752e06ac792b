import { questionsOf } from './behind'
import { answerText, labelOf, type Case } from './case'
import { quoted } from './quoted'
import { counted } from './sentences'

export type ContradictionsBlock = {
  readonly heading: string
  readonly lead: readonly string[]
  readonly pairs: readonly Clash[]
}

export type Clash = {
  /** The question that would settle it. */
  readonly ask: string
  readonly answers: readonly { readonly question: string; readonly label: string; readonly answer: string }[]
}

/** Answers that do not fit together, side by side; never an accusation (Decision model §2.5). */
export function contradictionsBlock(report: Case): ContradictionsBlock {
  const { rubric, verdict } = report
  const pairs = verdict.assessment.contradictions.flatMap((id): Clash[] => {
    const found = rubric.contradictions.find((contradiction) => contradiction.id === id)
    if (!found) return []
    const answers = questionsOf(found.when).flatMap((question) => {
      const answer = verdict.answers[question]
      if (answer === undefined) return []
      return [{ question, label: labelOf(report, question), answer: answerText(report, question, answer) }]
    })
    return [{ ask: found.ask, answers }]
  })
  const told = lead(pairs.length, rubric.contradictions.length)
  return { heading: heading(pairs.length), lead: told, pairs: quoted(report, pairs) }
}

function heading(count: number): string {
  if (count === 0) return 'Your answers fit together'
  return `${counted(count, 'pair')} of answers ${count === 1 ? 'does' : 'do'} not fit together`
}

function lead(count: number, known: number): string[] {
  if (count === 0) return [`None of the ${known} checks between pairs of answers found a clash.`]
  const both = 'Both may be true. The result allows for it by reading those answers more widely.'
  if (count >= 4) return [both, 'With 4 or more, we always call the result a close call.']
  return count >= 2 ? [both, 'With 2 or more, we never call a result clear.'] : [both]
}
