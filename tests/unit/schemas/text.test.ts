import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { callUrl } from '@/lib/schemas/brand-fields'
import { parseFramesForm } from '@/lib/schemas/frames-form'
import { cleanLines, cleanText } from '@/lib/schemas/text'

const name = cleanText('The business name', 5)

describe('text', () => {
  test.each([
    ['is kept letter for letter', 'Zoë', 'Zoë'],
    ['loses the white space around it', '  Quay \u{feff}', 'Quay'],
    ['is not composed', 'Zoe\u0308', 'Zoe\u0308'],
    ['counts an emoji of two code units as one', '🛶🛶🛶🛶🛶', '🛶🛶🛶🛶🛶'],
    ['may be empty', '', ''],
    ['loses a mark that turns what follows around', 'a\u202eb', 'ab'],
    ['loses an isolate and the white space it hid', ' \u2067 Quay\u2069', 'Quay'],
    ['is empty where it was marks alone', '\u202a\u2066\u202c', ''],
    ['is counted without them', `${'\u2068'.repeat(9)}Quays`, 'Quays'],
    ['keeps the marks and joiners that scripts need', 'a\u200eb\u200f\u200d', 'a\u200eb\u200f\u200d'],
    ['keeps a non-joiner', 'می\u200cش', 'می\u200cش'],
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

const turning = [...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069']
const staying = [...'\u200c\u200d\u200e\u200f\u061c']
/** Texts with white space, controls and halves in them, and many marks of direction. */
const anything = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(...turning, ...staying, ' ', '\t', '\r\n', 'ש'),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

describe.each([
  ['a line', cleanText('It', 40)],
  ['several lines', cleanLines('It', 40)],
])('whatever is sent as %s', (_, schema) => {
  const property = (holds: (kept: string, sent: string) => void) =>
    fc.assert(
      fc.property(anything, (sent) => {
        const { data } = schema.safeParse(sent)
        if (data !== undefined) holds(data, sent)
      }),
      { numRuns: 3_000, seed: 5 },
    )

  test('turns nothing around', () => {
    property((kept) => expect(kept).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/))
  })

  test('is kept as it is from then on', () => {
    property((kept) => expect(schema.parse(kept)).toBe(kept))
  })

  test('loses nothing else but white space around it', () => {
    const bare = (text: string) =>
      text
        .replaceAll(/\r\n?/g, '\n')
        .replaceAll(new RegExp(`[${turning.join('')}]`, 'g'), '')
        .trim()
    property((kept, sent) => expect(kept).toBe(bare(sent)))
  })

  test('is refused or taken alike with such marks and without', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...turning), fc.nat(), (sent, mark, at) => {
        const [head, tail] = [sent.slice(0, at % (sent.length + 1)), sent.slice(at % (sent.length + 1))]
        fc.pre(head.isWellFormed() && tail.isWellFormed() && !(head.endsWith('\r') && tail.startsWith('\n')))
        expect(schema.safeParse(`${head}${mark}${tail}`)).toEqual(schema.safeParse(sent))
      }),
      { numRuns: 1_000, seed: 7 },
    )
  })
})

test.each([...turning, '\u200e', '\u200f'])(
  'an address with a mark of direction (%#) is refused and not mended',
  (mark) => {
    expect(callUrl.safeParse(`https://${mark}calls.example`).success).toBe(false)
    expect(callUrl.safeParse(`https://calls.example/${mark}`).success).toBe(false)
    expect(parseFramesForm({ version: '1', frames: `https://${mark}calls.example` })).toMatchObject({ field: 'frames' })
  },
)
