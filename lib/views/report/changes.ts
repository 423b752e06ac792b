import type { Flip } from '@/lib/engine/judgement'
import type { CriterionId } from '@/lib/engine/types'
import { answerText, labelOf, outcomeNoun, rowOf, type Case, type Model } from './case'
import { LONGEST, small, wordCount } from './sentences'

export type ChangesBlock = {
  readonly heading: string
  readonly lead: readonly string[]
  readonly flips: readonly Change[]
  /** The open question whose answer is worth most. */
  readonly decider: { readonly question: string; readonly text: string } | null
  /** Labels of the questions that apply and were not answered. */
  readonly notAsked: readonly string[]
  /** Where two are close: the two side by side. */
  readonly sides: readonly Side[]
}

export type Change = {
  readonly sentences: readonly string[]
  /** What was said instead. */
  readonly instead: readonly { readonly question: string; readonly label: string; readonly answer: string }[]
}

export type Side = {
  readonly model: Model
  readonly gloss: string
  readonly binds: string
  readonly count: number
  /** Names of the criteria on which it does better than the other. */
  readonly ahead: readonly string[]
}

/** The smallest changes that give another answer, and the unknowns (Decision model §6.4, §6.5). */
export function changes(report: Case): ChangesBlock {
  const { flips, decider, notAsked } = report.verdict
  const asked = report.rubric.questions.find(({ id }) => id === decider)
  return {
    heading: heading(report),
    lead: lead(flips),
    flips: flips.map((flip) => change(report, flip)),
    decider: asked ? { question: asked.id, text: asked.text } : null,
    notAsked: notAsked.map((question) => labelOf(report, question)),
    sides: sides(report),
  }
}

function heading({ verdict: { flips }, ...report }: Case): string {
  const [flip] = flips
  if (!flip) return 'No single answer changes this'
  if (flip.changes.length > 1) return 'No single answer changes this, but two together do'
  const question = flip.changes[0]?.question ?? ''
  return `Another answer would change this: ${small(report.words.labels[question] ?? question)}`
}

function lead(flips: readonly Flip[]): string[] {
  if (flips.length === 0) return ['We tried every other answer that you could act on or check, alone and in pairs.']
  const pairsOnly = flips.every(({ changes }) => changes.length > 1)
  return [
    pairsOnly
      ? 'No single answer changes this. These two together would.'
      : `Of all the answers you could act on or check, ${flips.length === 1 ? 'this is the closest' : 'these are the closest'} that would.`,
  ]
}

function change(report: Case, { changes, outcome, variant }: Flip): Change {
  const said = changes.map(({ question, to }) => report.words.clauses[question]?.[to] ?? '')
  const then = `the answer would be ${outcomeNoun(report, outcome, variant)}.`
  const whole = `If you had said that ${said.join(', and that ')}, ${then}`
  const [first, ...others] = said
  const parts = [
    `Suppose you had said that ${first}.`,
    ...others.map((clause) => `Suppose you had also said that ${clause}.`),
    `Then ${then}`,
  ]
  return {
    sentences: wordCount(whole) <= LONGEST ? [whole] : parts,
    instead: changes.map(({ question, from }) => ({
      question,
      label: labelOf(report, question),
      answer: answerText(report, question, from),
    })),
  }
}

function sides(report: Case): Side[] {
  const { answer, second, closeness, dots, words, ruled } = report
  if (closeness === 'apart' || !second || ruled) return []
  return [[answer, second] as const, [second, answer] as const].map(([model, other]) => ({
    model,
    gloss: words.outcomes[model.id].gloss,
    binds: words.outcomes[model.id].binds,
    count: dots[model.id],
    ahead: ahead(report, model, other, 2).map(({ name }) => name),
  }))
}

/** The criteria on which one model does better than another, by how much that weighs. */
export function ahead({ rubric, verdict }: Case, model: Model, other: Model, most = 3) {
  const [own, theirs] = [model, other].map(({ id }) => rowOf(verdict.assessment.rows, id).partials)
  const lead = (id: CriterionId, weight: number) => weight * ((own?.[id] ?? 0) - (theirs?.[id] ?? 0))
  return rubric.criteria
    .map(({ id, name, weight }) => ({ name, lead: lead(id, weight) }))
    .filter((criterion) => criterion.lead > 0.005)
    .sort((a, b) => b.lead - a.lead)
    .slice(0, most)
}
