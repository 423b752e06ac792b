import type { Corrections } from './corrections'

/** Where a report leads, for those who may go there. A report that is only read has none. */
export type ReportLinks = {
  /** Where one answer can be changed. */
  readonly answer: (question: string) => string
  /** Where all answers are listed for changing. */
  readonly check: string
  readonly version: (number: number) => string
  /** Where this version is compared with another; absent while there is no other. */
  readonly compare?: string
  /** How answers are corrected where they are read; absent in every version but the last. */
  readonly corrections?: Corrections
  /** Where answers are tried out without being changed; absent in every version but the last. */
  readonly whatIf?: string
  /** How the plan is ticked; absent in every version but the last. */
  readonly plan?: PlanForm
  /** The open dates of the plan as a calendar. */
  readonly calendar?: string
  /** The interview kit as a sheet to print. */
  readonly interview?: string
  /** Where the figures for the cost of waiting are given. */
  readonly waiting?: WaitingForm
  /** Where what vendors answer is recorded and compared. */
  readonly vendors?: VendorLinks
}

/** Addresses of all vendors and of one. */
export type VendorLinks = {
  readonly all: string
  readonly one: (id: string) => string
}

/** Where ticks, owners and days are kept, and what a refused form held. */
export type PlanForm = {
  readonly action: string
  readonly refused: {
    readonly item: string
    readonly done: boolean
    readonly owner: string
    readonly dueOn: string
    readonly problem: string
  } | null
}

/** The form for those figures, as this visitor finds it. */
export type WaitingForm = {
  readonly action: string
  /** The currency that this visitor most likely counts in. */
  readonly currency: string
  /** What a refused form held, by field; null where none was refused. */
  readonly typed: Readonly<Record<string, string>> | null
}
