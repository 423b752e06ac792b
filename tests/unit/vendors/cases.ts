import fc from 'fast-check'
import { assess } from '@/lib/engine/assess'
import type { ClaimId } from '@/lib/engine/vendor-types'
import { currentRubric } from '@/lib/rubric/rubrics'
import type { KeptVendor, Statement } from '@/lib/views/vendors/kept-vendor'
import { vendorVignettes, vignette } from '../engine/cases'

const { rubric, vendors: tables } = currentRubric

export const today = '2026-11-21'
const savedAt = new Date('2026-11-20T10:00:00Z')

/** What the answers of a public vignette come to. */
export const judgedOf = (id: string) => assess(rubric, vignette(id).answers)

export const statement = (
  question: string,
  option: string | null,
  more: Partial<Omit<Statement, 'question' | 'option'>> = {},
): Statement => ({ question, option, call: 1, shown: false, note: null, evidence: null, savedAt, ...more })

export const vendorOf = (
  claim: ClaimId,
  statements: readonly Statement[],
  more: Partial<KeptVendor> = {},
): KeptVendor => ({ id: 'a', name: 'Example', price: null, calls: [], claim, statements, ...more })

/** A public vendor as a buyer would have kept it: everything told in the first call. */
export function kept(id: string): KeptVendor {
  const found = vendorVignettes.find((one) => one.id === id)
  if (!found) throw new Error(`There is no vendor ${id}`)
  const { claim, heard, shown } = found
  const told = Object.entries(heard).map(([question, option]) =>
    statement(question, option, { shown: shown.includes(question) }),
  )
  return vendorOf(claim, told, { id, name: `Example ${id}` })
}

const questions = [...tables.questions, ...tables.discipline]

const anyStatement: fc.Arbitrary<Statement> = fc.constantFrom(...questions).chain(({ id, options }) =>
  fc.record({
    question: fc.constant(id),
    option: fc.option(fc.constantFrom(...options.map((option) => option.id)), { freq: 8 }),
    call: fc.constantFrom(0, 1, 2, 3, 4),
    shown: fc.boolean(),
    note: fc.option(fc.constant('As they said it.')),
    evidence: fc.option(fc.constantFrom('https://example.com/a', 'payroll.pdf')),
    savedAt: fc.constantFrom(savedAt, new Date('2026-02-01T10:00:00Z')),
  }),
)

/** A vendor with any claim and any answers, at most one for each question and call. */
export const anyVendor: fc.Arbitrary<KeptVendor> = fc
  .record({
    id: fc.stringMatching(/^[0-9a-f]{20}$/),
    claim: fc.constantFrom(...tables.claims.map(({ id }) => id)),
    price: fc.option(fc.constant('8,000 each month')),
    statements: fc.uniqueArray(anyStatement, {
      selector: ({ question, call }) => `${question} ${call}`,
      maxLength: 40,
    }),
  })
  .map((vendor) => ({
    ...vendor,
    name: 'Example',
    calls: [{ number: 1, who: 'Example person', heldOn: '2026-11-03' }] as const,
  }))
