import { isolated } from '../report/isolated'
import type { KeptVendor } from './kept-vendor'

const typed = (text: string | null) => (text === null ? null : isolated(text))

/** A vendor, with every typed text on its own. */
export const isolatedVendor = (vendor: KeptVendor): KeptVendor => ({
  ...vendor,
  name: isolated(vendor.name),
  price: typed(vendor.price),
  calls: vendor.calls.map((call) => ({ ...call, who: typed(call.who) })),
  statements: vendor.statements.map((statement) => ({ ...statement, note: typed(statement.note) })),
})
