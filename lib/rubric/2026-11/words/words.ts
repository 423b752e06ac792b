import type { CriterionId, OutcomeId, Variant } from '../../../engine/types'
import { advantages } from './advantages'
import { clauses } from './clauses'
import { contract, type ContractWords } from './contract'
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
import { dayThirty, firstDays, type FirstDays } from './first-days'
import {
  flagLevels,
  kitParts,
  kitQuestions,
  redFlags,
  selectionCriteria,
  type FlagLevel,
  type KitPart,
  type KitQuestion,
  type RedFlag,
} from './kit'
import { labels } from './labels'
import { aiNote, limits, notReplaced, scales, type Limit } from './limits'
import { measures, notMeasured, type Measure } from './measures'
import { firstCall, hireSteps, nextSteps, type NextStep } from './next-steps'
import { outcomeWords, type OutcomeWords } from './outcomes'
import { causes, type Cause } from './patterns'
import { pitfalls, type Pitfall } from './pitfalls'
import { planLevels, planStandIns, planSteps, type PlanLevel, type PlanStep, type StandIn } from './plan'
import { preconditions, type Precondition } from './preconditions'
import { buildsToday, decidesToday, signalWords } from './problem'
import { variantWords, type VariantWords } from './variants'
import { vendors, type VendorWords } from './vendors/words'
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
  /** The levels of the plan in order, with the days each reaches. */
  readonly planLevels: readonly { readonly id: PlanLevel; readonly term: string; readonly days: number }[]
  readonly planSteps: readonly PlanStep[]
  readonly planStandIns: readonly StandIn[]
  readonly firstDays: Readonly<Record<Exclude<OutcomeId, 'nothing_now'>, FirstDays>>
  readonly dayThirty: string
  readonly measures: readonly Measure[]
  readonly notMeasured: string
  readonly pitfalls: readonly Pitfall[]
  readonly preconditions: readonly Precondition[]
  readonly kitParts: Readonly<Record<KitPart, Titled>>
  readonly kitQuestions: readonly KitQuestion[]
  readonly redFlags: readonly RedFlag[]
  readonly flagLevels: Readonly<Record<FlagLevel, string>>
  readonly selectionCriteria: readonly Titled[]
  readonly notReplaced: readonly Limit[]
  readonly limits: readonly string[]
  readonly scales: readonly string[]
  readonly aiNote: readonly string[]
  /** Lines for a contract, by what is engaged. */
  readonly contract: ContractWords
  readonly vendors: VendorWords
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
  planLevels,
  planSteps,
  planStandIns,
  firstDays,
  dayThirty,
  measures,
  notMeasured,
  pitfalls,
  preconditions,
  kitParts,
  kitQuestions,
  redFlags,
  flagLevels,
  selectionCriteria,
  notReplaced,
  limits,
  scales,
  aiNote,
  contract,
  vendors,
}
