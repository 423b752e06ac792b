import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isRefusal } from '@/lib/schemas/refusal'
import { readBody } from '@/lib/route/read-body'
import { boundaryOf, readParts } from '@/lib/route/read-parts'

const limits = { fields: 2_000, files: { logo: 100 }, all: 10_000 }

/** What a browser would send, as bytes with their boundary. */
async function encoded(form: FormData): Promise<{ bytes: Uint8Array; boundary: string }> {
  const sent = new Response(form)
  const boundary = boundaryOf(sent.headers.get('content-type') ?? '') ?? ''
  return { bytes: new Uint8Array(await sent.arrayBuffer()), boundary }
}

/** The same in pieces of so many bytes. */
const inPieces = (bytes: Uint8Array, size: number) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.subarray(at, at + size))
      controller.close()
    },
  })

const read = async (form: FormData, size = 7) => {
  const { bytes, boundary } = await encoded(form)
  return readParts(inPieces(bytes, size), boundary, limits)
}

const form = (...entries: readonly (readonly [string, string | File])[]) => {
  const made = new FormData()
  for (const [name, value] of entries) made.append(name, value)
  return made
}

const file = (bytes: number, name = 'our logo.png') => new File([new Uint8Array(bytes).fill(65)], name)

describe('a form with a file', () => {
  it('is read back as it was sent, however it is cut in pieces', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((said) => said.replaceAll(/\r\n?|\n/g, '\r\n'))
    const bytes = fc.uint8Array({ maxLength: 100 })
    const property = fc.asyncProperty(
      text,
      text,
      bytes,
      fc.integer({ min: 1, max: 90 }),
      async (a, b, content, size) => {
        const name = `file "quoted" and % named\r\n.png`
        const parts = await read(form(['name', a], ['logo', new File([content], name)], ['name', b]), size)
        if (typeof parts === 'string') throw new Error(parts)
        expect([...parts.fields]).toEqual([
          ['name', a.toWellFormed()],
          ['name', b.toWellFormed()],
        ])
        expect(parts.files.get('logo')).toEqual({ name, size: content.length, bytes: new Uint8Array(content) })
      },
    )
    await fc.assert(property, { numRuns: 200, seed: 7 })
  })

  it('is not mistaken in a file that holds almost its boundary', async () => {
    const { boundary } = await encoded(form(['a', 'b']))
    const content = `\r\n--${boundary.slice(0, -1)}\r\n\r\n--x--\r\n`
    const parts = await read(form(['logo', new File([content], 'x')]), 3)
    expect(parts).toMatchObject({ files: new Map([['logo', expect.objectContaining({ size: content.length })]]) })
  })

  it('keeps what was typed before and after a file that is too large, and says its size', async () => {
    const parts = await read(form(['name', 'Spring'], ['logo', file(5_000)], ['intro', 'Hello']), 64)
    if (typeof parts === 'string') throw new Error(parts)
    expect(Object.fromEntries(parts.fields)).toEqual({ name: 'Spring', intro: 'Hello' })
    expect(parts.files.get('logo')).toEqual({ name: 'our logo.png', size: 5_000, bytes: null })
  })

  it('has no file where none was chosen', async () => {
    const parts = await read(form(['logo', file(0, '')], ['name', 'x']))
    expect(parts).toMatchObject({ files: new Map() })
  })

  test.each([
    ['more text than allowed', form(['name', 'x'.repeat(3_000)]), 'too-large'],
    ['more than is read at all', form(['logo', file(20_000)]), 'too-large'],
    ['a file in a field for none', form(['other', file(3)]), 'malformed'],
    ['two files in one field', form(['logo', file(3)], ['logo', file(4)]), 'malformed'],
  ] as const)('is refused with %s', async (_, sent, expected) => {
    expect(await read(sent, 512)).toBe(expected)
  })

  test.each([
    ['cut short', '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nhalf'],
    ['without its end', '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nwhole\r\n--b\r\n'],
    ['without a name', '--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n'],
    ['with an endless head', `--b\r\nContent-Disposition: form-data; name="${'a'.repeat(9_000)}"`],
    ['of something else', 'a=b&c=d'],
    ['not of text', '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n\xff\xfe\r\n--b--\r\n'],
    ['empty', ''],
  ])('is refused %s', async (_, body) => {
    const bytes = new Uint8Array(Buffer.from(body, 'latin1'))
    expect(await readParts(inPieces(bytes, 10), 'b', limits)).toBe('malformed')
  })
})

test('an address that takes no file takes no such form', async () => {
  const request = new Request('http://localhost/', { method: 'POST', body: form(['a', 'b']) })
  expect(await readBody(request)).toMatchObject({ refused: 'wrong-type' })
})

test('an address that takes a file takes a form without one', async () => {
  const body = new URLSearchParams({ a: 'b' })
  const read = await readBody(new Request('http://localhost/', { method: 'POST', body }), { logo: 100 })
  expect(!isRefusal(read) && read.kind === 'form' && Object.fromEntries(read.fields)).toEqual({ a: 'b' })
})
