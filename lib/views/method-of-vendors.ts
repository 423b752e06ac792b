import type { Published } from '@/lib/rubric/rubrics'
import type { Simulation } from '@/lib/rubric/simulations'
import type { MethodTable } from './method/table'
import { kindQuestionTables } from './method/vendor-questions'
import { vendorSteps } from './method/vendor-rules'
import { simulationMethod, type SimulationMethod } from './method/vendor-simulation'
import {
  claimsTable,
  disciplineTable,
  flagsTable,
  kindsTable,
  mismatchesTable,
  priorsTable,
} from './method/vendor-tables'

/** How vendors are read. */
export type VendorMethod = {
  readonly rubricId: string
  readonly hash: string
  readonly steps: readonly { readonly term: string; readonly text: string }[]
  readonly tables: readonly MethodTable[]
  /** One for each question that tells kinds apart. */
  readonly questions: readonly MethodTable[]
  readonly simulation: SimulationMethod
}

/**
 * How vendors are read, printed from the tables and the engine. Every number on the page comes from here.
 * @param simulation how vendors made up from these tables are read; null where that was not tried
 */
export const vendorMethod = (published: Published, simulation: Simulation | null): VendorMethod => ({
  rubricId: published.rubric.id,
  hash: published.vendorsHash,
  steps: vendorSteps(published),
  tables: [
    kindsTable(published),
    claimsTable(published),
    priorsTable(published),
    mismatchesTable(published),
    flagsTable(published),
    disciplineTable(published),
  ],
  questions: kindQuestionTables(published),
  simulation: simulationMethod(published, simulation),
})
