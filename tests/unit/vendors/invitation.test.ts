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

  it.each([
    [0, 'None is answered yet.'],
    [18, 'You answered 18 of 19 questions from A buyer. 1 question is open.'],
    [19, 'You answered all 19 questions from A buyer. They are not sent yet.'],
  ])('reminds after %i answers', (answered, said) => {
    const text = reminderText(currentRubric, { ...to, answered })
    expect(text).toContain(said)
    expect(text).toContain('https://example.com/v/key')
  })
})
