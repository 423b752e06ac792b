import { describe, expect, test } from 'vitest'
import { paneTold } from '@/lib/views/inbox/pane'
import { firstCall } from '@/lib/views/inbox/first-call'
import { currentRubric } from '@/lib/rubric/rubrics'
import { personaVerdicts } from './report-cases'

const now = new Date('2026-11-22T12:00:00Z')
const nobody = { contactName: null, contactEmail: null, recipientName: null, recipientEmail: null }
const task = { id: 't', words: 'Call', dueOn: null, owner: null, doneAt: null, removed: false }
const note = { author: 'Demo Sam', words: 'A note', writtenAt: now, removed: false }
const none = { sender: nobody, read: null, tasks: [], notes: [] }

describe('what stands beside the list', () => {
  test('begins with what the report says, how firmly, and the first call', () => {
    const said = personaVerdicts[0]!.said
    const version = { number: 1, submittedAt: now, businessName: null, rubricHash: 'x', verdict: said }
    const told = paneTold({ ...none, read: { published: currentRubric, version } }, now)
    expect(told.report?.verdict.split(' ').length).toBeLessThanOrEqual(25)
    expect(told.report?.confidence).toMatch(/^(Clear|Leaning|Close call)/)
    const call = firstCall(currentRubric, said)
    expect(told.call).toEqual({ open: call.open, ask: call.ask.map(({ ask }) => ask) })
    expect(told.call?.ask.length).toBeLessThanOrEqual(3)
  })

  test('names who sent it, else whom the link was sent to, else nobody', () => {
    const sender = { ...nobody, contactEmail: 'a@mail.test', recipientName: 'Demo B', recipientEmail: 'b@mail.test' }
    expect(paneTold({ ...none, sender }, now).contact).toEqual({ name: 'Demo B', email: 'a@mail.test' })
    expect(paneTold(none, now).contact).toBeNull()
    expect(paneTold({ ...none, sender: null }, now)).toMatchObject({ contact: null, report: null, call: null })
  })

  test('has what is left to do, five of it, and what is late', () => {
    const tasks = [
      { ...task, id: 'late', dueOn: '2026-11-21', owner: { name: 'Demo Sam' } },
      { ...task, id: 'today', dueOn: '2026-11-22' },
      { ...task, id: 'done', doneAt: now },
      { ...task, id: 'gone', removed: true },
      ...Array.from({ length: 5 }, (_, at) => ({ ...task, id: String(at) })),
    ]
    const told = paneTold({ ...none, tasks }, now)
    expect(told.tasks.map(({ id, late }) => [id, late])).toEqual([
      ['late', true],
      ['today', false],
      ...['0', '1', '2'].map((id) => [id, false]),
    ])
    expect([told.more, told.tasks[0]?.owner]).toEqual([2, 'Demo Sam'])
  })

  test('has the note that was written last, cut off where it is long', () => {
    const notes = [{ ...note, removed: true }, { ...note, words: '😀'.repeat(300) }, note]
    const { note: last } = paneTold({ ...none, notes }, now)
    expect(last).toMatchObject({ author: 'Demo Sam', at: now.toISOString() })
    expect([...(last?.words ?? '')]).toHaveLength(281)
    expect(paneTold(none, now).note).toBeNull()
  })
})
