import { expect, it } from 'vitest'
import type { ClaimId } from '@/lib/engine/vendor-types'
import { currentRubric } from '@/lib/rubric/rubrics'
import { vendorReading } from '@/lib/views/vendors/reading'
import { statement, today, vendorOf } from './cases'

const { vendors: tables } = currentRubric

/** What a flag says, by each answer that raises it alone: as much as that answer told. */
const said: Readonly<Record<string, string>> = {
  rf_partner_posing: 'Says it is one firm, and would bring in a partner or find engineers later.',
  rf_title_only: 'Others built what it decided or led, as far as it told.',
  rf_sales_channel: 'Earns on what it recommends, or on tools or people it supplies.',
  rf_shared_rights: 'Would decide together with you, or does not say who decides.',
  rf_activity_metrics: 'Would count hours, meetings or tickets, or nothing at all.',
}
const wide = tables.flags.filter(({ answers }) => answers.flatMap(({ options }) => options).length > 1)

it('has words for each flag that more than one answer raises', () => {
  expect(wide.map(({ id }) => id).sort()).toEqual(Object.keys(said).sort())
})

it.each(
  wide.flatMap(({ id, claims, answers }) =>
    answers.flatMap(({ question, options }) =>
      options.map((option): [string, string, string, ClaimId] => [id, question, option, claims?.[0] ?? 'advisory']),
    ),
  ),
)('%s says what is true of %s: %s alone', (id, question, option, claim) => {
  const built = question === 'v_walkthrough' ? [statement('v_zero_to_production', 'shown_live', { shown: true })] : []
  const { flags } = vendorReading(currentRubric, vendorOf(claim, [...built, statement(question, option)]), null, today)
  expect(flags.find((flag) => flag.id === id)?.text).toBe(said[id])
})
