import { TRIGGERED } from '@/lib/engine/exposure'
import type { Confidence } from '@/lib/engine/judgement'
import { confidenceWords } from './report/firm'
import { capital, counted } from './report/sentences'
import { compareAnswers, type AnswersCompared } from './compare/answers'
import { comparePatterns, type PatternsCompared } from './compare/patterns'
import { answerId, answerNoun, inBoth, runName, stood, type Run, type Stood } from './compare/run'
import { compareFirmness, compareOrder, oftenWords, type FirmCompared, type OrderCompared } from './compare/standing'

/** What stands in one version and not in the other. */
export type Moved = { readonly heading: string; readonly came: readonly string[]; readonly went: readonly string[] }

/** One version in a line. */
export type RunLine = {
  readonly number: number
  /** “Version 2”, or “Last time”. */
  readonly name: string
  readonly submittedOn: string
  /** What it advises, or that nothing led. */
  readonly answer: string
  readonly confidence: string
}

/** Two versions of what was said to one business, the earlier first. Plain data. */
export type Comparison = {
  readonly finding: string
  readonly lead: readonly string[]
  /** Both name the same answer, or neither names one. */
  readonly stayed: boolean
  readonly runs: readonly [RunLine, RunLine]
  /** What could not be compared, because the two were worked out by different rubrics; empty otherwise. */
  readonly rubrics: readonly string[]
  readonly answers: AnswersCompared
  readonly patterns: PatternsCompared
  readonly order: OrderCompared
  readonly firm: FirmCompared
  readonly signals: Moved
  readonly contradictions: Moved
}

/** What changed from one version to another. With the two exchanged it says the same the other way round. */
export function compare(before: Run, after: Run): Comparison {
  const [one, other] = [stood(before), stood(after)]
  const answers = compareAnswers(one, other)
  return {
    ...finding(one, other, answers),
    runs: [line(one), line(other)],
    rubrics: rubrics(one, other),
    answers,
    patterns: comparePatterns(one, other),
    order: compareOrder(one, other),
    firm: compareFirmness(one, other),
    signals: signals(one, other),
    contradictions: contradictions(one, other),
  }
}

function line(run: Stood): RunLine {
  const word: Confidence = run.standing.word
  return {
    number: run.number,
    name: capital(runName(run.number)),
    submittedOn: run.submittedOn,
    answer: capital(answerNoun(run) ?? 'no option leads'),
    confidence: confidenceWords[word],
  }
}

type Finding = Pick<Comparison, 'finding' | 'lead' | 'stayed'>

function finding(one: Stood, other: Stood, answers: AnswersCompared): Finding {
  const [from, to] = [answerNoun(one), answerNoun(other)]
  const moved = answers.changed.length + answers.added.length + answers.gone.length
  const alike = moved === 0 && sameRubric(one, other) && sameDots(one, other)
  if (answerId(one) !== answerId(other))
    return { finding: turned(from, to), lead: [oftenWords(one), oftenWords(other)], stayed: false }
  if (alike) {
    const names = `${capital(runName(one.number))} and ${runName(other.number)}`
    return { finding: 'Nothing changed', lead: [`${names} rest on the same answers, and say the same.`], stayed: true }
  }
  const lead = to === null ? [] : [`It is ${to} in both.`]
  const often = to === null ? [oftenWords(one), oftenWords(other)] : [firmer(one, other).sentence]
  const words = to === null ? 'Still no option leads' : `The answer is the same, and ${firmer(one, other).word}`
  return { finding: words, lead: [...lead, ...often], stayed: true }
}

function turned(from: string | null, to: string | null): string {
  if (from === null) return `No option led before, and now the answer is ${to}`
  return to === null ? `The answer was ${from}, and now no option leads` : `The answer changed from ${from} to ${to}`
}

/** How firm the same answer is against before, by the re-runs it came first in. */
function firmer(one: Stood, other: Stood): { readonly word: string; readonly sentence: string } {
  const dots = ({ standing }: Stood) => standing.dots[other.standing.answer.id]
  const [from, to] = [dots(one), dots(other)]
  const word = to > from ? 'firmer' : to < from ? 'less firm' : 'as firm as before'
  const before = to === from ? 'as before' : `and in ${from} before`
  return { word, sentence: `It came first in ${to} of 20 re-runs, ${before}.` }
}

const sameDots = (one: Stood, other: Stood) =>
  JSON.stringify(Object.entries(one.standing.dots).sort()) ===
  JSON.stringify(Object.entries(other.standing.dots).sort())

const sameRubric = (one: Run, other: Run) => one.published.hash === other.published.hash

function rubrics(one: Run, other: Run): string[] {
  if (sameRubric(one, other)) return []
  const ids = (run: Run) => run.published.rubric.questions.map(({ id }) => id)
  const all = new Set([...ids(one), ...ids(other)])
  const alone = all.size - inBoth(one.published.rubric.questions, other.published.rubric.questions).length
  return [
    `The two were worked out by different rubrics: ${one.published.rubric.id} and ${other.published.rubric.id}.`,
    'Part of what changed may come from that. We compare only what both know.',
    ...(alone > 0
      ? [
          `${counted(alone, 'question')} ${alone === 1 ? 'stands' : 'stand'} in one of them alone, and ${alone === 1 ? 'is' : 'are'} left out.`,
        ]
      : []),
  ]
}

function signals(one: Run, other: Run): Moved {
  const found = ({ verdict }: Run) =>
    verdict.assessment.signals.filter(({ strength }) => strength >= TRIGGERED).map(({ id }) => id)
  const known = inBoth(one.published.rubric.signals, other.published.rubric.signals)
  return moved('signal of a gap', 'signals of a gap', known, found(one), found(other), ({ name }) => name)
}

function contradictions(one: Run, other: Run): Moved {
  const found = ({ verdict }: Run) => verdict.assessment.contradictions
  const known = inBoth(one.published.rubric.contradictions, other.published.rubric.contradictions)
  return moved(
    'pair of answers that clash',
    'pairs of answers that clash',
    known,
    found(one),
    found(other),
    ({ ask }) => ask,
  )
}

function moved<T extends { readonly id: string }>(
  noun: string,
  nouns: string,
  known: readonly T[],
  before: readonly string[],
  now: readonly string[],
  words: (of: T) => string,
): Moved {
  const only = (here: readonly string[], there: readonly string[]) =>
    known.filter(({ id }) => here.includes(id) && !there.includes(id)).map(words)
  const [came, went] = [only(now, before), only(before, now)]
  const heading =
    came.length + went.length === 0
      ? `No ${noun} came or went`
      : [
          ...(came.length > 0 ? [`${counted(came.length, noun, nouns)} came`] : []),
          ...(went.length > 0 ? [`${counted(went.length, noun, nouns)} went`] : []),
        ].join(', and ')
  return { heading, came, went }
}
