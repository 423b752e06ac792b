import type { Comparison } from './compare'
import type { PatternTurn, Turn } from './compare/patterns'
import { counted } from './report/sentences'

/** A question with what it is about. */
export type Named = { readonly question: string; readonly label: string }

/** What a correction did, told at the head of the report. */
export type CorrectionTold = {
  /** The versions compared: the one that was read, and the one that is read now. */
  readonly from: number
  readonly to: number
  readonly heading: string
  /** The corrected one first. Answers stand in quotation marks. */
  readonly changed: readonly (Named & { readonly from: string; readonly to: string })[]
  /** Answers that count no more, because their questions are not asked any more; null where there are none. */
  readonly dropped: string | null
  /** Whether the answer stayed, and how firm it is. */
  readonly answer: readonly string[]
  /** Patterns that came or went, in a sentence each. */
  readonly patterns: readonly string[]
  /** Answers that came along: changed before, and in no version until now. */
  readonly along: string | null
  /** Questions that apply now and did not before. */
  readonly opened: readonly Named[]
}

const NOT_GIVEN = 'not answered'

/**
 * What is told after one answer was corrected.
 *
 * @param question the one that was corrected
 * @param opened questions that apply by the new version and did not by the old one
 */
export function correctionTold(compared: Comparison, question: string, opened: readonly Named[]): CorrectionTold {
  const [before, after] = compared.runs
  const { changed, added, gone } = compared.answers
  const all = [
    ...changed.map(({ question, label, from, to }) => ({ question, label, from: quote(from), to: quote(to) })),
    ...added.map(({ question, label, answer }) => ({ question, label, from: NOT_GIVEN, to: quote(answer) })),
    ...gone
      .filter(({ asked }) => asked)
      .map(({ question, label, answer }) => ({ question, label, from: quote(answer), to: NOT_GIVEN })),
  ]
  const given = [...changed, ...added].length
  const others = [...changed, ...added].filter((one) => one.question !== question)
  return {
    from: before.number,
    to: after.number,
    heading: `Version ${after.number} has your changed ${given === 1 ? 'answer' : 'answers'}`,
    changed: [...all].sort((a, b) => Number(b.question === question) - Number(a.question === question)),
    dropped: dropped(gone.filter(({ asked }) => !asked).length),
    answer: [`${compared.finding}.`, ...compared.lead],
    patterns: [...named(compared.patterns.rows, 'came', 'New'), ...named(compared.patterns.rows, 'went', 'Gone')],
    along:
      others.length === 0
        ? null
        : `It also has ${counted(others.length, 'other answer')} changed since version ${before.number}.`,
    opened,
  }
}

function dropped(count: number): string | null {
  if (count === 0) return null
  return count === 1
    ? '1 answer counts no more, because its question is not asked any more.'
    : `${count} answers count no more, because their questions are not asked any more.`
}

const quote = (answer: string) => `“${answer}”`

function named(rows: readonly PatternTurn[], wanted: Turn, word: string): string[] {
  const found = rows.filter(({ turn }) => turn === wanted)
  if (found.length === 0) return []
  const names = found.map(({ name, from, to }) => `“${name}” (${wanted === 'came' ? to.band : from.band})`)
  return [`${word} failure ${found.length === 1 ? 'pattern' : 'patterns'}: ${names.join(', ')}.`]
}
