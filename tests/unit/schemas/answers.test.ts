import { describe, expect, test } from 'vitest'
import { currentRubric } from '@/lib/rubric/rubrics'
import { parseAnswerForm } from '@/lib/schemas/answer-form'
import { parseAnswerOps } from '@/lib/schemas/answer-ops'

const { rubric } = currentRubric
const opId = 'C1D3B6A0-8A51-4F7E-9A0E-2B5A1D3C4E5F'
const op = { opId, questionId: 'business_size', value: 'under_1m', baseVersion: 0 }
const several = rubric.questions.find(({ kind, exclusive }) => kind === 'multi' && exclusive)!
const [first, second] = several.options.filter(({ id }) => id !== several.exclusive).map(({ id }) => id) as [
  string,
  string,
]
const multi = (value: unknown) => parseAnswerOps(rubric, { ops: [{ ...op, questionId: several.id, value }] })

describe('the JSON of a save', () => {
  test('is taken, with the id in small letters', () => {
    const taken = { ops: [{ ...op, opId: opId.toLowerCase() }], fromCheck: false }
    expect(parseAnswerOps(rubric, { ops: [op] })).toEqual(taken)
    expect(parseAnswerOps(rubric, { ops: [op], from: 'check' })).toMatchObject({ fromCheck: true })
  })

  test('may pass a question over', () => {
    expect(parseAnswerOps(rubric, { ops: [{ ...op, value: null }] })).toMatchObject({ ops: [{ value: null }] })
  })

  test.each([
    ['puts several choices in the order of the rubric, each once', [second, first, second], [first, second]],
    ['lets the clearing option stand alone', [first, several.exclusive], [several.exclusive]],
    ['may take all choices back', [], []],
  ])('%s', (_, sent, kept) => {
    expect(multi(sent)).toMatchObject({ ops: [{ value: kept }] })
  })

  test.each([
    ['nothing', null, undefined],
    ['a list', [], undefined],
    ['no operations', { ops: [] }, 'ops'],
    ['21 operations', { ops: Array(21).fill(op) }, 'ops'],
    ['a field it does not know', { ops: [{ ...op, score: 100 }] }, 'ops.0'],
    ['__proto__', JSON.parse('{"ops":[{"__proto__":{"x":1}}]}'), 'ops.0.opId'],
    ['an id that is none', { ops: [{ ...op, opId: '1' }] }, 'ops.0.opId'],
    ['an operator for an id', { ops: [{ ...op, opId: { not: '' } }] }, 'ops.0.opId'],
    ['an unknown question', { ops: [op, { ...op, questionId: 'salary' }] }, 'ops.1.questionId'],
    ['a question called constructor', { ops: [{ ...op, questionId: 'constructor' }] }, 'ops.0.questionId'],
    ['an unknown option', { ops: [{ ...op, value: 'a_lot' }] }, 'ops.0.value'],
    ['an option called __proto__', { ops: [{ ...op, value: '__proto__' }] }, 'ops.0.value'],
    ['a list for a single choice', { ops: [{ ...op, value: ['under_1m'] }] }, 'ops.0.value'],
    ['an operator for a value', { ops: [{ ...op, value: { equals: 'x' } }] }, 'ops.0.value'],
    ['a version below 0', { ops: [{ ...op, baseVersion: -1 }] }, 'ops.0.baseVersion'],
    ['a version that is no whole number', { ops: [{ ...op, baseVersion: 0.5 }] }, 'ops.0.baseVersion'],
    ['a version beyond the column', { ops: [{ ...op, baseVersion: 2 ** 31 }] }, 'ops.0.baseVersion'],
  ])('is refused by field when it has %s', (_, body, field) => {
    const refusal = parseAnswerOps(rubric, body)
    expect(refusal).toMatchObject({ refused: 'unprocessable' })
    expect((refusal as { field?: string }).field).toBe(field)
  })

  test('is never repeated in a refusal', () => {
    const sent = { ops: [{ ...op, '<canary>': 1, questionId: 'canary', value: 'canary' }], canary: 'canary' }
    expect(JSON.stringify(parseAnswerOps(rubric, sent))).not.toContain('canary')
  })
})

describe('the form of a question page', () => {
  const form = (more: Record<string, string>) =>
    parseAnswerForm(rubric, new URLSearchParams({ opId, questionId: 'business_size', baseVersion: '0', ...more }))

  test('saves the chosen option', () => {
    expect(form({ answer: 'under_1m' })).toMatchObject({
      ops: [{ value: 'under_1m', baseVersion: 0 }],
      fromCheck: false,
    })
  })

  test('saves several choices', () => {
    const fields = new URLSearchParams({ opId, questionId: several.id, baseVersion: '3', intent: 'continue' })
    fields.append('answer', second)
    fields.append('answer', first)
    expect(parseAnswerForm(rubric, fields)).toMatchObject({ ops: [{ value: [first, second], baseVersion: 3 }] })
  })

  test('asks for a choice when nothing is chosen', () => {
    expect(form({ intent: 'continue' })).toMatchObject({ refused: 'nothing-chosen', field: 'answer' })
  })

  test.each([
    [[first, second, several.exclusive!], 'mixed-choices'],
    [[several.exclusive!, first], 'mixed-choices'],
    [[several.exclusive!, several.exclusive!], undefined],
  ])('refuses choices that exclude each other: %j', (answers, refused) => {
    const fields = new URLSearchParams({ opId, questionId: several.id, baseVersion: '0' })
    for (const answer of answers) fields.append('answer', answer)
    expect((parseAnswerForm(rubric, fields) as { refused?: string }).refused).toBe(refused)
    fields.set('intent', 'skip')
    expect(parseAnswerForm(rubric, fields)).toMatchObject({ ops: [{ value: null }] })
  })

  test('passes the question over when asked to, whatever is chosen', () => {
    expect(form({ intent: 'skip', answer: 'under_1m' })).toMatchObject({ ops: [{ value: null }] })
  })

  test('knows who came from the check page', () => {
    expect(form({ answer: 'under_1m', from: 'check' })).toMatchObject({ fromCheck: true })
  })

  test.each([
    ['opId', { opId: 'x' }],
    ['questionId', { questionId: 'salary' }],
    ['baseVersion', { baseVersion: '1e3' }],
    ['intent', { intent: 'erase' }],
    ['from', { from: 'https://elsewhere.example' }],
    ['answer', { answer: 'a_lot' }],
  ])('is refused by name when %s does not fit', (field, more) => {
    expect(form({ answer: 'under_1m', ...more })).toMatchObject({ refused: 'unprocessable', field })
  })
})
