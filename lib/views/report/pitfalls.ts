import { optionsOf, said, type Because, type Case } from './case'
import { quoted } from './quoted'

export type PitfallsBlock = {
  readonly heading: string
  readonly lead: readonly string[]
  readonly rows: readonly PitfallRow[]
}

export type PitfallRow = {
  readonly id: string
  readonly term: string
  readonly text: string
  /** What counters it, as a line of the contract. */
  readonly line: string
  /** The answer that makes it likelier here. */
  readonly because: readonly Because[]
}

/** Four pitfalls, each with the line of a contract that counters it (Decision model §8, row 15). Null without a contract. */
export function pitfallsBlock(report: Case): PitfallsBlock | null {
  const { words, verdict, answer } = report
  if (answer.id === 'nothing_now') return null
  return {
    heading: 'Four pitfalls, and the line that counters each',
    lead: [
      answer.id === 'full_time_cto' ? 'Put these lines into the written role.' : 'Put these lines into the contract.',
    ],
    rows: words.pitfalls.map(({ id, term, text, line, heed }) => {
      const questions = Object.keys(heed).filter((question) =>
        optionsOf(verdict.answers[question]).some((option) => heed[question]?.includes(option)),
      )
      const because = questions.slice(0, 1).flatMap((question) => heeded(report, question, heed[question] ?? []))
      return { id, term, text, line, because: quoted(report, because) }
    }),
  }
}

const heeded = (report: Case, question: string, options: readonly string[]) =>
  optionsOf(report.verdict.answers[question])
    .flatMap((option, index) => (options.includes(option) ? said(report, question).slice(index, index + 1) : []))
    .slice(0, 1)
