import type { CriterionId, OutcomeId, Variant } from '../../../engine/types'
import { advantages } from './advantages'
import { clauses } from './clauses'
import {
  cadences,
  engagementNotes,
  mandate,
  mandateNotes,
  safeguards,
  sequences,
  shapes,
  sizes,
  type Titled,
  unsettledShape,
} from './engagement'
import { labels } from './labels'
import { aiNote, limits, notReplaced, scales, type Limit } from './limits'
import { firstCall, hireSteps, nextSteps, type NextStep } from './next-steps'
import { outcomeWords, type OutcomeWords } from './outcomes'
import { causes, type Cause } from './patterns'
import { buildsToday, decidesToday, signalWords } from './problem'
import { variantWords, type VariantWords } from './variants'
import { wishes, type Wish } from './wishes'

type Table<Value> = Readonly<Record<string, Value>>

/** Everything a report of one rubric says that is not worked out. Tables are looked up by ids of that rubric. */
export type Words = {
  /** What each question is about, as a short statement. */
  readonly labels: Table<string>
  /** Each answer as a clause that reads on after “Because you said that”. */
  readonly clauses: Table<Table<string>>
  readonly decidesToday: Table<string>
  readonly buildsToday: Table<string>
  readonly signals: Table<{ readonly plain: string; readonly consequence: string }>
  readonly outcomes: Readonly<Record<OutcomeId, OutcomeWords>>
  readonly variants: Readonly<Record<Variant, VariantWords>>
  readonly wishes: Table<Wish>
  readonly causes: readonly Cause[]
  /** What speaks for one model over another. */
  readonly advantages: Readonly<Record<CriterionId | 'surplus', string>>
  readonly shapes: Table<Titled>
  /** Where only “I do not know” speaks for a shape. */
  readonly unsettledShape: Titled
  readonly sizes: Table<string>
  readonly cadences: Table<readonly string[]>
  readonly sequences: Table<string>
  readonly engagementNotes: Table<string>
  readonly safeguards: readonly string[]
  readonly mandate: readonly Titled[]
  /** What to settle about the mandate, by the answer to that question. */
  readonly mandateNotes: Table<string>
  readonly nextSteps: Readonly<Record<OutcomeId | Variant, NextStep>>
  /** The step towards a full-time CTO, by how far hiring is; the others take the step of the model. */
  readonly hireSteps: Table<NextStep>
  readonly firstCall: readonly Titled[]
  readonly notReplaced: readonly Limit[]
  readonly limits: readonly string[]
  readonly scales: readonly string[]
  readonly aiNote: readonly string[]
}

export const words: Words = {
  labels,
  clauses,
  decidesToday,
  buildsToday,
  signals: signalWords,
  outcomes: outcomeWords,
  variants: variantWords,
  wishes,
  causes,
  advantages,
  shapes,
  unsettledShape,
  sizes,
  cadences,
  sequences,
  engagementNotes,
  safeguards,
  mandate,
  mandateNotes,
  nextSteps,
  hireSteps,
  firstCall,
  notReplaced,
  limits,
  scales,
  aiNote,
}
