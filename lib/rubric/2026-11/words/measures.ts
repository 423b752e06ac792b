import type { QuestionId } from '../questions'

export type MeasureId = 'speed' | 'predictability' | 'risk' | 'cost' | 'clarity'

export type Measure = {
  readonly id: MeasureId
  readonly term: string
  /** What to count. */
  readonly measure: string
  /** What better looks like. */
  readonly better: string
  /** Questions whose answers say where it stands today, the first that count first. */
  readonly baseline: readonly string[]
}

/** Five signals of outcomes and decisions (Decision model §8, row 13). */
export const measures: readonly (Measure & { readonly baseline: readonly QuestionId[] })[] = [
  {
    id: 'speed',
    term: 'Speed',
    measure: 'Days from a question to a decision, and questions that end on your desk.',
    better: 'Fewer days, and fewer questions.',
    baseline: ['decisions_waiting', 'desk_questions'],
  },
  {
    id: 'predictability',
    term: 'Predictability',
    measure: 'Of the last three dated promises, how many were kept.',
    better: 'Three of three.',
    baseline: ['delivery_vs_promise'],
  },
  {
    id: 'risk',
    term: 'Risk',
    measure: 'Open risks, and whether a named person owns them.',
    better: 'Fewer open, each with a name.',
    baseline: ['risk_owner'],
  },
  {
    id: 'cost',
    term: 'Cost',
    measure: 'What you spend each month on people, suppliers and tools, against what ships.',
    better: 'Fewer tools, and more for the same money.',
    baseline: ['spend_vs_output'],
  },
  {
    id: 'clarity',
    term: 'Clarity',
    measure: 'Pieces of work that run at once, and how many have one owner.',
    better: 'Fewer, and every one with a name.',
    baseline: ['priorities_agreed', 'roadmap_status'],
  },
]

/** What not to count. */
export const notMeasured = 'Do not count meetings, hours or lines of code.'
