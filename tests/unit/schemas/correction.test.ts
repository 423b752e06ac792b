import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { currentRubric } from '@/lib/rubric/rubrics'
import { parseCorrection, parseCorrectionForm } from '@/lib/schemas/correction'

const { rubric } = currentRubric

const fields = {
  opId: randomUUID(),
  submissionOpId: randomUUID(),
  questionId: 'business_size',
  baseVersion: 2,
  seen: 1,
}
const json = (more: Record<string, unknown> = {}) => parseCorrection(rubric, { ...fields, value: 'under_1m', ...more })
const form = (answer: readonly string[], more: Record<string, string> = {}) => {
  const { baseVersion, seen, ...texts } = fields
  const body = new URLSearchParams({ ...texts, baseVersion: String(baseVersion), seen: String(seen), ...more })
  for (const one of answer) body.append('answer', one)
  return parseCorrectionForm(rubric, body)
}

describe('a correction', () => {
  it('is read from JSON and from a form alike', () => {
    expect(json()).toEqual({ ...fields, value: 'under_1m' })
    expect(form(['under_1m'])).toEqual(json())
    const several = { questionId: 'recent_events' }
    const value = ['launch_slipped', 'incident']
    expect(form(value, several)).toEqual(json({ ...several, value }))
    expect(form(value.toReversed(), several)).toEqual(json({ ...several, value }))
  })

  it.each([
    ['opId', 'x'],
    ['submissionOpId', undefined],
    ['questionId', 'salary'],
    ['baseVersion', -1],
    ['baseVersion', '2'],
    ['seen', 0.5],
    ['seen', undefined],
    ['value', 'a lot'],
    ['value', null],
    ['value', ['under_1m']],
  ])('is refused by the name of the field: %s', (field, value) => {
    expect(json({ [field]: value })).toMatchObject({ refused: 'unprocessable', field })
  })

  it('has no fields but these', () => {
    expect(json({ businessName: 'Other' })).toMatchObject({ refused: 'unprocessable' })
    expect(form(['under_1m'], { admin: '1' })).toMatchObject({ refused: 'unprocessable' })
  })

  it.each(['-1', '1e3', '', ' 2', '9'.repeat(10)])('takes no number but digits from a form: “%s”', (seen) => {
    expect(form(['under_1m'], { seen })).toMatchObject({ refused: 'unprocessable', field: 'seen' })
  })

  it('needs a choice, and one that makes sense', () => {
    expect(form([])).toMatchObject({ refused: 'nothing-chosen' })
    expect(form([], { questionId: 'recent_events' })).toMatchObject({ refused: 'nothing-chosen' })
    expect(form(['none', 'incident'], { questionId: 'recent_events' })).toMatchObject({ refused: 'mixed-choices' })
  })
})
