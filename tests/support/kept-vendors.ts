import type { KeptVendor, Statement } from '@/lib/views/vendors/kept-vendor'
import { vendorVignettes } from '../unit/engine/cases'

const heardOn = new Date('2026-11-20T10:00:00Z')

const statement = (question: string, more: Partial<Statement>): Statement => ({
  ...{ question, call: 1, option: null, shown: false, note: null, evidence: null, savedAt: heardOn },
  ...more,
})

/** The public validation cases as vendors a buyer keeps: invented names, one call each, evidence for what was shown. */
export const sixVendors: readonly KeptVendor[] = vendorVignettes.map(({ id, claim, heard, shown }, at) => ({
  id: `${at + 1}`.padStart(20, '0'),
  name: `Example vendor ${at + 1}`,
  claim,
  price: at === 0 ? 'About 9,000 a month' : null,
  calls: [{ number: 1, who: `Contact of ${id}`, heldOn: '2026-11-20' }],
  statements: Object.entries(heard).map(([question, option]) =>
    statement(question, {
      option,
      shown: shown.includes(question),
      ...(shown.includes(question) && { evidence: 'https://example.org/proof', note: 'Seen on their screen.' }),
    }),
  ),
}))

/** The first three of them, of which one told two things in two calls. */
export const threeVendors: readonly KeptVendor[] = sixVendors.slice(0, 3).map((vendor, at) =>
  at !== 1
    ? vendor
    : {
        ...vendor,
        calls: [...vendor.calls, { number: 2, who: null, heldOn: '2026-11-21' }],
        statements: [...vendor.statements, statement('v_bench', { call: 2, option: 'employees_named' })],
      },
)
