import { means } from '@/lib/engine/assess'
import { mostOften } from '@/lib/engine/confidence'
import type { Levels } from '@/lib/engine/needs'
import type { Confidence, Row, Verdict } from '@/lib/engine/judgement'
import type { Answer, OutcomeId, QuestionId, Variant } from '@/lib/engine/types'
import type { Published } from '@/lib/rubric/rubrics'
import { apportion } from './apportion'
import { closeness, type Closeness } from './closeness'
import { nothingKept, type Kept } from './kept'
import { best, position } from './scale'

/** What the report is told beside the verdict. Days are ISO days; addresses are the page's affair. */
export type Meta = {
  readonly version: number
  readonly versions: number
  readonly businessName: string | null
  readonly rubricHash: string
  readonly submittedOn: string
  /** At most 7 days after the submission. */
  readonly nextStepOn: string
  /** 90 days after the submission. */
  readonly recheckOn: string
  /** Whether answers are quoted: whoever reads a report without the answers is told the findings alone. */
  readonly answers: 'quoted' | 'withheld'
}

/** A model as pictures and sentences speak of it. Its place colours its mark: the answer 1, the second 2, one more 3. */
export type Model = {
  readonly id: OutcomeId
  readonly noun: string
  readonly place: 1 | 2 | 3 | null
  readonly stopped: boolean
}

/** One answer that stands behind a finding, as a clause that reads on after “Because you said that”. */
export type Because = { readonly question: QuestionId; readonly clause: string }

/** A term and what it means, as the words of a rubric give it. */
export type Titled = Published['words']['mandate'][number]

/** Everything the blocks of one report read from. */
export type Case = Published &
  Standing & {
    readonly verdict: Verdict
    readonly meta: Meta
    readonly kept: Kept
    readonly level: Levels
  }

/** How the models stand to each other. */
export type Standing = {
  /** All models in the order that every picture keeps: the answer, the open ones by score, the stopped ones by score. */
  readonly models: readonly Model[]
  readonly answer: Model
  readonly second: Model | null
  /** The two to weigh against each other: the answer and the second, or the two that led most where nothing leads. */
  readonly closest: readonly [Model, Model] | null
  /** Of 20 re-runs, how many each model came first in. */
  readonly dots: Readonly<Record<OutcomeId, number>>
  readonly closeness: Closeness
  /** How sure we are of the answer. Where the re-runs were led by another model, it is a close call whatever they say. */
  readonly word: Confidence
  /** A rule decided, whatever the scores say. */
  readonly ruled: boolean
}

/** The part of a verdict that says what leads, and how firmly. */
export type Judged = Pick<Verdict, 'assessment' | 'acceptability' | 'confidence'>

/** What models and variants are called, and which variants a rule decides: the words of a rubric have it, and more. */
export type Naming = {
  readonly outcomes: Readonly<Record<OutcomeId, { readonly noun: string }>>
  readonly variants: Readonly<Record<Variant, { readonly noun: string; readonly rule?: unknown }>>
}

const DOTS = 20

/** Prepares a stored verdict for telling: how every model stands, and what the blocks look up. */
export function caseOf(published: Published, verdict: Verdict, meta: Meta, kept: Kept = nothingKept): Case {
  const level = means(verdict.assessment.latents)
  return { ...published, verdict, meta, kept, level, ...standing(published.words, verdict) }
}

/** How the models stand by one judgement of some answers. Orders the models, names the second, counts the dots. */
export function standing(words: Naming, { assessment, acceptability, confidence }: Judged): Standing {
  const { outcome, variant, noneSafe } = assessment
  const ruled = noneSafe || (variant !== null && words.variants[variant].rule !== undefined)
  const ids = inOrder(assessment)
  const shares = apportion(
    ids.map((id) => acceptability.rank1[id] * DOTS),
    DOTS,
  )
  const dots = Object.fromEntries(ids.map((id, index) => [id, shares[index] ?? 0])) as Record<OutcomeId, number>
  const secondId = acceptability.pair?.second ?? assessment.orderWithMandate?.[0] ?? assessment.order[1] ?? null
  const thirdId = [...ids]
    .sort((a, b) => acceptability.rank1[b] - acceptability.rank1[a])
    .find((id) => id !== outcome && id !== secondId && dots[id] > 0)
  const leads = mostOften(acceptability) === outcome
  const models = ids.map((id): Model => {
    const place = id === outcome ? 1 : id === secondId ? 2 : id === thirdId ? 3 : null
    const stopped = rowOf(assessment.rows, id).gates.length > 0
    return { id, noun: words.outcomes[id].noun, place, stopped }
  })
  const answer = models[0]!
  const second = models.find(({ place }) => place === 2) ?? null
  const close = closeness({ gap: ruled ? null : gap(assessment), dots: dots[outcome], confidence, leads })
  return {
    models,
    answer,
    second,
    closest: close === 'none' ? twoMost(models, acceptability) : second && [answer, second],
    dots,
    closeness: close,
    word: leads ? confidence : 'close_call',
    ruled,
  }
}

/** The two models that came first most often, if two did. */
function twoMost(models: readonly Model[], { rank1 }: Verdict['acceptability']): Case['closest'] {
  const [most, next] = models.filter(({ id }) => rank1[id] > 0).sort((a, b) => rank1[b.id] - rank1[a.id])
  return most && next ? [most, next] : null
}

function inOrder({ order, rows }: Verdict['assessment']): OutcomeId[] {
  const rest = rows.filter((row) => !order.includes(row.id)).sort((a, b) => b.score - a.score)
  return [...order, ...rest.map((row) => row.id)]
}

/** Points between the first two open models on the scale that is drawn. */
function gap({ order, rows }: Verdict['assessment']): number | null {
  const [first, second] = order
  if (first === undefined || second === undefined) return null
  const at = (id: OutcomeId) => Math.round(position(rowOf(rows, id).score, best(rows)))
  return at(first) - at(second)
}

/** Every model has a row. */
export const rowOf = (rows: readonly Row[], id: OutcomeId): Row => rows.find((row) => row.id === id)!

/** The clauses of the heard answer to a question; none when it was not answered. */
export function said({ words, verdict }: Case, question: QuestionId): Because[] {
  return optionsOf(verdict.answers[question]).map((option) => clause(words, question, option))
}

export const clause = (words: Published['words'], question: QuestionId, option: string): Because => ({
  question,
  clause: words.clauses[question]?.[option] ?? '',
})

export const optionsOf = (answer: Answer | undefined): readonly string[] =>
  answer === undefined ? [] : typeof answer === 'string' ? [answer] : answer

/** What a question is about, as it stands inside a sentence. */
export const labelOf = ({ words }: Case, question: QuestionId) => words.labels[question] ?? question

/** An answer in the words of its options. */
export function answerText({ rubric }: Case, question: QuestionId, answer: Answer): string {
  const options = rubric.questions.find(({ id }) => id === question)?.options ?? []
  const chosen = optionsOf(answer)
  return options
    .filter(({ id }) => chosen.includes(id))
    .map(({ label }) => label)
    .join('; ')
}

/** The answer as it stands after “the answer would be”: a variant has words of its own. */
export function outcomeNoun(
  { words }: { readonly words: Naming },
  outcome: OutcomeId,
  variant: Verdict['assessment']['variant'],
) {
  return variant === null ? words.outcomes[outcome].noun : words.variants[variant].noun
}
