import { describe, expect, test } from 'vitest'
import { cleanText } from '@/lib/schemas/text'

const name = cleanText('The business name', 5)

describe('text', () => {
  test.each([
    ['is kept letter for letter', 'Zoë', 'Zoë'],
    ['loses the white space around it', '  Quay \u{feff}', 'Quay'],
    ['is not composed', 'Zoe\u0308', 'Zoe\u0308'],
    ['counts an emoji of two code units as one', '🛶🛶🛶🛶🛶', '🛶🛶🛶🛶🛶'],
    ['may be empty', '', ''],
  ])('%s', (_, sent, kept) => {
    expect(name.parse(sent)).toBe(kept)
  })

  test.each([
    ['holds U+0000', 'a\u0000b', 'cannot be kept'],
    ['holds a line break', 'a\nb', 'cannot be kept'],
    ['holds half a surrogate pair', 'a\ud83d', 'half a character'],
    ['is one code point too long', 'abcdef', '5 characters at most'],
    ['is six emoji long', '🛶🛶🛶🛶🛶🛶', '5 characters at most'],
    ['is a number', 7, 'has to be text'],
  ])('is refused by name when it %s', (_, sent, reason) => {
    const { error } = name.safeParse(sent)
    expect(error?.issues[0]?.message).toMatch(/^The business name/)
    expect(error?.issues[0]?.message).toContain(reason)
  })
})
