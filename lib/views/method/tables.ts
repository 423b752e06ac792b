import { NEEDS } from '@/lib/engine/compile'
import type { Residual, Strength } from '@/lib/engine/types'
import type { Published } from '@/lib/rubric/rubrics'
import { capital, series } from '@/lib/views/report/sentences'
import { needsInWords } from './formulas'
import { conditionInWords, latentName, needNames, optionLabel, testInWords } from './in-words'
import { outOf100, type MethodTable } from './table'

/** Latents, where they start, and what a high value means. */
export const latentsTable = ({ rubric }: Published): MethodTable => ({
  summary: `The ${rubric.latents.length} latents`,
  caption: 'What we try to learn, from 0 to 100',
  columns: [{ label: 'Latent' }, { label: 'Starts at', numeric: true }, { label: 'High means' }],
  rows: rubric.latents.map(({ name, prior, high }) => [name, prior, high]),
})

export const needsTable = (): MethodTable => ({
  summary: `The ${NEEDS.length} needs, in words`,
  caption: 'How each need follows from the latents. “Combined” is the geometric mean: none if either is none',
  columns: [{ label: 'Need' }, { label: 'Formula in words' }],
  rows: NEEDS.map((id) => [capital(needNames[id]), needsInWords[id]]),
})

export function criteriaTable({ rubric }: Published): MethodTable {
  const total = rubric.criteria.reduce((sum, { weight }) => sum + weight, 0)
  return {
    summary: `The ${rubric.criteria.length} criteria and their weights`,
    caption: 'Weight of each criterion, of 100 in all, and the charge on each point of surplus, of 100',
    columns: [
      { label: 'Criterion' },
      { label: 'Weight', numeric: true },
      { label: 'Surplus', numeric: true },
      { label: 'Why' },
    ],
    rows: rubric.criteria.map(({ name, weight, surplus, because }) => [
      name,
      outOf100(weight / total),
      outOf100(surplus),
      because,
    ]),
  }
}

export const supplyTable = ({ rubric }: Published): MethodTable => ({
  summary: 'What each model supplies',
  caption:
    'Supply of each model on each need, and how much it binds you, from 0 to 100. From the easiest to undo to the hardest',
  columns: [
    { label: 'Model' },
    ...NEEDS.map((id) => ({ label: capital(needNames[id]), numeric: true })),
    { label: 'Commitment', numeric: true },
    { label: 'Why' },
  ],
  rows: rubric.outcomes.map(({ label, supply, commitment, because }) => [
    label,
    ...NEEDS.map((id) => supply[id]),
    commitment,
    because,
  ]),
})

export const gatesTable = (published: Published): MethodTable => ({
  summary: `The ${published.rubric.gates.length} rules that stop a model`,
  caption: 'Each rule: when it holds, which models it stops, what lifts it, and why it exists',
  columns: [
    { label: 'Rule' },
    { label: 'Holds when' },
    { label: 'Stops' },
    { label: 'What lifts it' },
    { label: 'Why' },
  ],
  rows: published.rubric.gates.map(({ name, when, stops, lift, because }) => [
    name,
    testInWords(published, when),
    series(stops.map((id) => published.words.outcomes[id].noun)),
    lift ?? 'Nothing to mend',
    because,
  ]),
})

export const patternsTable = (published: Published): MethodTable => ({
  summary: `The ${published.rubric.patterns.length} failure patterns and their evidence`,
  caption: 'Each pattern: what must hold first, what speaks for it, and what speaks against it. Strengths of 100',
  columns: [{ label: 'Pattern' }, { label: 'Only if' }, { label: 'For' }, { label: 'Against' }],
  rows: published.rubric.patterns.map(({ name, gate, evidence, mitigation }) => [
    name,
    conditionInWords(published, gate),
    strengths(published, evidence),
    strengths(published, mitigation) || 'Nothing',
  ]),
})

export const residualsTable = ({ rubric }: Published): MethodTable => ({
  summary: 'What each model leaves of each pattern',
  caption:
    'Severity left, of 100; above 100 is worse than today. Two numbers: without and with the layer the model leans on',
  columns: [{ label: 'Pattern' }, ...rubric.outcomes.map(({ label }) => ({ label })), { label: 'Why' }],
  rows: rubric.patterns.map(({ name, residual, because }) => [
    name,
    ...rubric.outcomes.map(({ id }) => left(residual[id])),
    because,
  ]),
})

export const signalsTable = (published: Published): MethodTable => ({
  summary: `The ${published.rubric.signals.length} signals and their evidence`,
  caption: 'Each signal and the answers that speak for it. Strengths of 100',
  columns: [{ label: 'Signal' }, { label: 'For' }],
  rows: published.rubric.signals.map(({ name, evidence }) => [name, strengths(published, evidence)]),
})

export const contradictionsTable = (published: Published): MethodTable => ({
  summary: `The ${published.rubric.contradictions.length} pairs of answers that do not fit together`,
  caption: 'Each pair, what it makes less certain, and the question that would settle it',
  columns: [{ label: 'Answers' }, { label: 'Makes less certain' }, { label: 'We ask' }],
  rows: published.rubric.contradictions.map(({ when, widens, ask }) => [
    conditionInWords(published, when),
    series(widens.map((id) => latentName(published.rubric, id))),
    ask,
  ]),
})

const left = (residual: Residual) =>
  typeof residual === 'number' ? outOf100(residual) : `${outOf100(residual.without)} to ${outOf100(residual.with)}`

const strengths = ({ rubric, words }: Published, evidence: readonly Strength[]) =>
  evidence
    .map(
      ({ question, option, strength }) =>
        `${words.labels[question] ?? question}: ${optionLabel(rubric, question, option)} (${outOf100(strength)})`,
    )
    .join('; ')
