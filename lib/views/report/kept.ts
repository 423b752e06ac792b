import type { Money } from '@/lib/engine/waiting'
import type { KeptVendor } from '@/lib/views/vendors/kept-vendor'

/** What a founder noted at one item of the plan. `dueOn` is an ISO day. */
export type PlanMark = {
  readonly item: string
  readonly done: boolean
  readonly owner: string | null
  readonly dueOn: string | null
}

/** What a founder keeps beside a report, from version to version. None of it changes what is advised. */
export type Kept = {
  readonly money: Money | null
  readonly marks: readonly PlanMark[]
  readonly vendors: readonly KeptVendor[]
}

export const nothingKept: Kept = { money: null, marks: [], vendors: [] }
