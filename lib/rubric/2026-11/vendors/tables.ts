import type { Mismatch, VendorTables } from '../../../engine/vendor-types'
import { claims } from './claims'
import { discipline } from './discipline'
import { flags } from './flags'
import { kinds } from './kinds'
import { questions } from './questions'

/** Claims that are often something else, the likeliest first (Decision model §5.6). */
const mismatches: readonly Mismatch[] = [
  { claim: 'combined', kind: 'advisory_with_subs', deciding: ['v_shared_pnl', 'v_bench'] },
  { claim: 'combined', kind: 'dev_shop_fronted', deciding: ['v_who_in_room', 'v_exec_at_ship'] },
  { claim: 'build_capable', kind: 'title_only_senior', deciding: ['v_zero_to_production', 'v_walkthrough'] },
  { claim: 'build_capable', kind: 'pure_advisory', deciding: ['v_bench', 'v_zero_to_production'] },
  { claim: 'fractional_cto', kind: 'report_consultancy', deciding: ['v_cadence', 'v_done'] },
  { claim: 'advisory', kind: 'report_consultancy', deciding: ['v_cadence', 'v_done'] },
  { claim: 'advisory', kind: 'staffing_or_reseller', deciding: ['v_pay_basis', 'v_tools_first'] },
  { claim: 'advisory', kind: 'title_only_senior', deciding: ['v_walkthrough'] },
  { claim: 'development', kind: 'staffing_or_reseller', deciding: ['v_bench'] },
  { claim: 'interim', kind: 'pure_advisory', deciding: ['v_cadence'] },
]

/** Decision model v0.2, §5. Judges no buyer, so it has a hash of its own; once used, a change is a new folder. */
export const vendorTables: VendorTables = {
  kinds,
  claims,
  questions,
  discipline,
  flags,
  mismatches,
  bluff: { heard: 0.25, shown: 0.03 },
  tempering: { A: 0.7, B: 0.75, C: 0.8 },
}
