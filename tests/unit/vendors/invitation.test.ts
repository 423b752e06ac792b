import { describe, expect, it } from 'vitest'
import { currentRubric } from '@/lib/rubric/rubrics'
import { invitationText, reminderText } from '@/lib/views/vendors/invitation'
import { readingGrade } from '@/tests/support/reading-grade'

const to = { vendor: 'Example', asker: 'A buyer', address: 'https://example.com/v/key', until: '2026-12-21' }

describe('what a buyer copies into a mail', () => {
  it('says who asks, how much, where and until when, and that the minutes are an estimate', () => {
    const text = invitationText(currentRubric, to)
    expect(text).toContain('A buyer asks you 19 questions')
    expect(text).toContain('until 21 December 2026:\nhttps://example.com/v/key\n\n')
    expect(text).toContain('We estimate one minute for each question, so about 19 minutes.')
    expect(readingGrade(text.split('\n\n'))).toBeLessThanOrEqual(8)
  })

  const unsent = { sentAt: null, changedAt: null }

  it.each([
    [0, 'None is answered yet.'],
    [18, 'You answered 18 of 19 questions from A buyer. 1 question is open.'],
    [19, 'You answered all 19 questions from A buyer. They are not sent by this link yet.'],
  ])('reminds after %i answers', (answered, said) => {
    const text = reminderText(currentRubric, { ...to, ...unsent, answered })
    expect(text).toContain(said)
    expect(text).toContain('https://example.com/v/key')
  })

  it('reminds to send again where something was changed, and of nothing where it was not', () => {
    const sentAt = new Date('2026-11-20T10:00:00Z')
    for (const answered of [0, 18, 19]) {
      const after = { ...to, sentAt, answered }
      const text = reminderText(currentRubric, { ...after, changedAt: new Date('2026-11-20T11:00:00Z') })
      expect(text).toContain(
        'You changed something after you sent your answers to A buyer. Send again when you are done.',
      )
      expect(text).not.toMatch(/not sent|is open|None is answered/)
      expect(readingGrade(text!.split('\n\n'))).toBeLessThanOrEqual(8)
      for (const changedAt of [null, sentAt]) expect(reminderText(currentRubric, { ...after, changedAt })).toBeNull()
    }
  })
})
