import type { Flip } from '@/lib/engine/judgement'
import { ahead } from './ahead'
import { answerText, labelOf, optionsOf, outcomeNoun, type Case, type Model } from './case'
import { isWithheld, quoted } from './quoted'
import { LONGEST, series, small, wordCount } from './sentences'
import { DONT_KNOW } from './unknown'

export type ChangesBlock = {
  readonly heading: string
  readonly lead: readonly string[]
  readonly flips: readonly Change[]
  /** The open question whose answer is worth most. */
  readonly decider: { readonly question: string; readonly text: string } | null
  /** The questions that apply and were not answered. */
  readonly notAsked: readonly Open[]
  /** The questions that were answered “I do not know”. */
  readonly unknown: readonly Open[]
  /** Nothing leads, so that these questions are the next step. */
  readonly opened: boolean
  /** Where two are close: the two side by side. */
  readonly sides: readonly Side[]
}

export type Open = { readonly question: string; readonly label: string }

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
  /** What speaks for it over the other. */
  readonly ahead: readonly string[]
}

/** The smallest changes that give another answer, and the unknowns (Decision model §6.4, §6.5). */
export function changes(report: Case): ChangesBlock {
  const { flips, decider, notAsked } = report.verdict
  const asked = report.rubric.questions.find(({ id }) => id === decider)
  return {
    heading: heading(report),
    lead: lead(flips),
    flips: distinct(flips.map((flip) => change(report, flip))),
    decider: asked ? { question: asked.id, text: asked.text } : null,
    notAsked: quoted(report, notAsked).map((question) => open(report, question)),
    unknown: quoted(report, unknowns(report)).map((question) => open(report, question)),
    opened: report.closeness === 'none',
    sides: sides(report),
  }
}

const open = (report: Case, question: string): Open => ({ question, label: labelOf(report, question) })

/** The questions that were answered “I do not know”, in the order of the rubric. */
export const unknowns = ({ verdict: { answers } }: Case) =>
  Object.keys(answers).filter((question) => optionsOf(answers[question]).includes(DONT_KNOW))

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
  if (isWithheld(report)) return unsaid(report, { changes, outcome, variant })
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

/** Two answers to one question can lead to one model: told without the answers, that is one change. */
const distinct = (told: readonly Change[]) =>
  told.filter(({ sentences }, index) => told.findIndex((one) => one.sentences.join() === sentences.join()) === index)

/** The same where neither what was said nor what was not may be told: the questions alone. */
function unsaid(report: Case, { changes, outcome, variant }: Flip): Change {
  const about = changes.map(({ question }) => `“${labelOf(report, question)}”`)
  const then = `the answer would be ${outcomeNoun(report, outcome, variant)}`
  const [first, ...others] = about
  const whole = `With another answer about ${series(about)}, ${then}.`
  const parts = [
    `Suppose another answer about ${first}.`,
    ...others.map((one) => `Suppose another one about ${one} too.`),
    `Then ${then}.`,
  ]
  return { sentences: wordCount(whole) <= LONGEST ? [whole] : parts, instead: [] }
}

function sides(report: Case): Side[] {
  const { closest, closeness, dots, words, ruled } = report
  if (closeness === 'apart' || !closest || ruled) return []
  const [first, second] = closest
  return [[first, second] as const, [second, first] as const].map(([model, other]) => ({
    model,
    gloss: words.outcomes[model.id].gloss,
    binds: words.outcomes[model.id].binds,
    count: dots[model.id],
    ahead: ahead(report, model, other, 2),
  }))
}
