import { expect, it } from 'vitest'
import { parsePipelineForm, pipelineProblems } from '@/lib/schemas/pipeline-form'
import { statuses, usualStatuses } from '@/lib/schemas/status'

const fields = (more: Readonly<Record<string, string>> = {}) =>
  new URLSearchParams({
    ...Object.fromEntries(statuses.map((status) => [`name-${status}`, usualStatuses[status].name])),
    ...more,
  })

it('reads the names, what is used and what is sold, in their order', () => {
  const sent = fields({ 'used-proposal_sent': 'yes', 'name-won': '  Signed ' })
  for (const model of ['full_time_cto', 'scoped_audit', 'scoped_audit']) sent.append('sold', model)
  const form = parsePipelineForm(sent)
  expect(form).toMatchObject({ sold: ['scoped_audit', 'full_time_cto'] })
  expect('statuses' in form && form.statuses.map(({ status, used }) => [status, used])).toEqual([
    ...[
      ['new', true],
      ['in_review', false],
      ['contacted', true],
      ['meeting_booked', false],
    ],
    ...[
      ['proposal_sent', true],
      ['negotiating', false],
      ['won', true],
      ['not_a_fit', true],
    ],
  ])
  expect('statuses' in form && form.statuses[6]?.name).toBe('Signed')
})

it('refuses names that are missing, too long or twice, whatever their capitals, by the field of each', () => {
  const wrong = { 'name-new': ' ', 'name-contacted': 'x'.repeat(25), 'name-won': 'IN REVIEW' }
  expect(parsePipelineForm(fields({ 'name-won': 'in Review' }))).toMatchObject({ field: 'name-won' })
  expect(pipelineProblems(fields(wrong)).map(({ field }) => field)).toEqual(['name-new', 'name-contacted', 'name-won'])
})

it('refuses what is no status, no model and no field of the form', () => {
  const named = statuses.map((status) => ({ status, ...usualStatuses[status] }))
  const refused = [
    { statuses: named.slice(1), sold: [] },
    { statuses: named.toReversed(), sold: [] },
    { statuses: named.map((one) => ({ ...one, used: false })), sold: [] },
    { statuses: named, sold: ['a boat'] },
    { statuses: named, sold: [{ not: '' }] },
    { statuses: named, sold: [], workspaceId: 'x' },
    fields({ score: '1' }),
    null,
  ]
  for (const body of refused) expect(parsePipelineForm(body)).toMatchObject({ refused: 'unprocessable' })
})
