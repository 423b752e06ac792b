import { describe, expect, test } from 'vitest'
import { embedScript } from '@/app/embed.js/embed-script'
import { frameOrigin } from '@/lib/schemas/frame-origin'
import { parseFramesForm } from '@/lib/schemas/frames-form'
import { snippets } from '@/lib/views/snippets'

describe('the origin of a page', () => {
  test.each([
    ['https://example.com', 'https://example.com'],
    ['example.com', 'https://example.com'],
    ['  https://Example.COM/contact?x=1#y ', 'https://example.com'],
    ['https://example.com:443', 'https://example.com'],
    ['https://example.com:8443/', 'https://example.com:8443'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
    ['http://localhost:4000/page', 'http://localhost:4000'],
    ['http://shop.localhost', 'http://shop.localhost'],
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
  ])('%s is %s', (typed, origin) => {
    expect(frameOrigin(typed)).toEqual({ origin })
  })

  test.each([
    '',
    'http://example.com',
    'https://*.example.com',
    'https://user:word@example.com',
    'https://exa mple.com',
    'https://example.com https://other.example',
    "https://example.com;script-src 'unsafe-inline'",
    'https://example.com,https://other.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.com',
    'null',
    '*',
    "'self'",
    'https:',
    'https://',
    'https://example.com.',
    'https://[::1]',
  ])('%s is none', (typed) => {
    expect(frameOrigin(typed)).toHaveProperty('message')
  })
})

describe('the list of pages', () => {
  const read = (frames: string) => parseFramesForm({ version: '3', frames })

  test('is one a line, each once', () => {
    expect(read('https://a.example\r\n\r\nb.example\nhttps://a.example/page')).toEqual({
      version: 3,
      frames: ['https://a.example', 'https://b.example'],
    })
    expect(read('')).toEqual({ version: 3, frames: [] })
  })

  test('is refused by name, and never repeated', () => {
    const refused = read('https://a.example\nhttp://b.example')
    expect(refused).toMatchObject({ refused: 'unprocessable', field: 'frames', message: expect.any(String) })
    expect(JSON.stringify(refused)).not.toContain('b.example')
    const many = Array.from({ length: 21 }, (_, index) => `https://a${index}.example`).join('\n')
    expect(read(many)).toMatchObject({ field: 'frames' })
    expect(parseFramesForm({ version: 1, frames: '', role: 'owner' })).toMatchObject({ refused: 'unprocessable' })
  })
})

test('snippets hold what a name could break out of as text', () => {
  const { script, frame } = snippets({ origin: 'https://gauge.example', slug: 'abc', title: `"><script>&'` })
  for (const snippet of [script, frame]) {
    expect(snippet).toContain('&quot;&gt;&lt;script&gt;&amp;')
    expect(snippet).not.toContain('"><script>')
  }
})

test('the script that other websites load is 3 KB at most, even before it is built', () => {
  expect(`(${embedScript})()`.length).toBeLessThanOrEqual(3 * 1024)
})
