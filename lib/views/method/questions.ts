import type { PartyRule, Question, Reading } from '@/lib/engine/types'
import type { Published } from '@/lib/rubric/rubrics'
import { capital, series } from '@/lib/views/report/sentences'
import { conditionInWords, latentName, optionLabel } from './in-words'
import type { Cell, MethodTable } from './table'

export type AskedQuestion = {
  readonly id: string
  readonly text: string
  readonly why: string
  /** When it is asked. */
  readonly asked: string
  readonly options: MethodTable
  /** Why each reading weighs what it weighs. */
  readonly reasons: readonly string[]
}

/** Every question with its options, what each says about each latent, and why. */
export function askedQuestions(published: Published): AskedQuestion[] {
  return published.rubric.questions.map((question) => ({
    id: question.id,
    text: question.text,
    why: question.why,
    asked: asked(published, question),
    options: options(published, question),
    reasons: question.readings.map(
      (reading) =>
        `${capital(latentName(published.rubric, reading.latent))}, weight ${reading.weight}: ${reading.because}`,
    ),
  }))
}

function asked(published: Published, { core, shownWhen }: Question): string {
  const when = shownWhen ? `, when ${conditionInWords(published, shownWhen)}` : ''
  return `${core ? 'Always asked' : 'Asked if it is worth it'}${when}.`
}

function options({ rubric }: Published, question: Question): MethodTable {
  const readings = question.readings
  return {
    summary: 'Options and what each says',
    caption: `${question.text} Values from 0 to 100`,
    columns: [
      { label: 'Option' },
      { label: 'Assumed share of buyers, of 100', numeric: true },
      ...readings.map((reading) => ({ label: heading(rubric, reading), numeric: !('parties' in reading) })),
    ],
    rows: question.options.map(({ id, label, rate }): Cell[] => [
      label,
      Math.round(100 * rate),
      ...readings.map((reading) => value(rubric, question, reading, id)),
    ]),
  }
}

function heading(rubric: Published['rubric'], reading: Reading): string {
  const base = 'base' in reading ? `, from ${reading.base}` : ''
  return `${capital(latentName(rubric, reading.latent))} (weight ${reading.weight}${base})`
}

function value(rubric: Published['rubric'], question: Question, reading: Reading, option: string): Cell {
  if ('anchors' in reading) return reading.anchors[option] ?? 'says nothing'
  if ('add' in reading) return reading.add[option] === undefined ? 'adds nothing' : `+${reading.add[option]}`
  return reading.parties.map((rule) => party(rubric, question, rule)).join('; ')
}

function party(rubric: Published['rubric'], question: Question, rule: PartyRule): string {
  if ('count' in rule) return `+${rule.add} for ${rule.count} or more`
  const groups = rule.groups.map((group) => group.map((id) => optionLabel(rubric, question.id, id)).join(' or '))
  return `+${rule.add} for ${series(groups)}`
}
