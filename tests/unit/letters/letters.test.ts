import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { brandColours } from '@/lib/brand/colours'
import { oneLine, severalLines } from '@/lib/letters/clean'
import { html } from '@/lib/letters/html'
import { htmlOf, ownColour } from '@/lib/letters/html-of'
import { signInMinutes } from '@/lib/letters/kinds/sign-in'
import { letterOf } from '@/lib/letters/letter-of'
import { textOf } from '@/lib/letters/text-of'
import { hostileTexts } from '@/tests/support/hostile-texts'
import { letterContents, place } from '@/tests/support/letter-contents'
import { readingGrade } from '@/tests/support/reading-grade'

const contents = letterContents()
const letters = contents.map((content) => ({ kind: content.kind, letter: letterOf(content, place) }))
const branded = ['asked', 'reminder', 'receipt', 'asked-back']

describe.each(letters)('a letter of the kind $kind', ({ kind, letter }) => {
  const page = htmlOf(letter)
  const text = textOf(letter)

  test('says the same in text and in HTML, address for address', () => {
    const addresses = (words: string) => [...words.matchAll(/https?:\/\/[^\s"<]+/g)].map(([found]) => found)
    for (const address of addresses(text)) expect(addresses(page)).toContain(address)
    const shown = page.replaceAll(/<style>.*?<\/style>|<title>.*?<\/title>|<[^>]+>/gs, ' ')
    const words = (what: string) => what.match(/[A-Za-z]{4,}/g) ?? []
    for (const word of words(text.replaceAll(/https?:\S+/g, ''))) expect(words(shown)).toContain(word)
  })

  test('leads to the app or to the sender’s own host, and nowhere else', () => {
    const origins = new Set(
      [...page.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address = '']) => new URL(address).origin),
    )
    const allowed = ['https://gauge.example', 'https://questions.advisers.example']
    expect([...origins].filter((origin) => !allowed.includes(origin))).toEqual([])
    expect(origins.size).toBeGreaterThan(kind === 'withdrawn' ? -1 : 0)
  })

  test('tells nobody that it was opened', () => {
    const pictures = page.match(/<img[^>]*>/g) ?? []
    expect(pictures).toHaveLength(branded.includes(kind) ? 1 : 0)
    for (const picture of pictures) {
      expect(picture).toContain('src="https://questions.advisers.example/logo/0123456789abcdef0123"')
      expect(picture).toContain('alt="Demo Advisers"')
    }
    expect(page).not.toMatch(/<script|<link|<iframe|@import|url\(|background=|<form/i)
  })

  test('says how misuse is told', () => expect(text).toContain('letters@gauge.example'))

  test('is in plain words', () => {
    const ours = letter.parts.flatMap((part) => (part.kind === 'paragraph' ? [part.text] : []))
    if (ours.length > 0) expect(readingGrade(ours)).toBeLessThanOrEqual(8)
    expect(text).not.toMatch(/!|\b(please|sorry|valid|invalid|oops|required|forbidden|simply|just|easy|insights)\b/i)
  })

  test('can be stopped by one request where somebody else asked for it, and only there', () => {
    const asks = kind === 'asked' || kind === 'reminder' || kind === 'asked-back'
    expect(letter.stop).toBe(asks ? 'https://questions.advisers.example/s/abcdefghijklmnopqrstuv/stop' : null)
    expect(text.includes('/stop')).toBe(asks)
  })
})

test('a letter to a prospect says who sends it, what they sell, what they see, and that it does not change the score', () => {
  for (const { letter } of letters.filter(({ kind }) => branded.includes(kind))) {
    const text = textOf(letter)
    expect(text).toContain('Demo Advisers sends you this.')
    expect(text).toContain('fractional technology leadership')
    expect(text).toContain('It does not change the score.')
    expect(text).toContain('can see that you opened and started. They see your answers only when you send them.')
    expect(letter.replyTo).toBe('hello@advisers.example')
  }
})

test('a button takes the workspace’s colour with the text that can be read on it, and an edge for dark grounds', () => {
  const asked = letters.find(({ kind }) => kind === 'asked')
  const { onButton, edge, link } = brandColours('#ffe600')
  const page = asked ? htmlOf(asked.letter) : ''
  expect(page).toContain(`border:2px solid ${edge.light};border-radius:6px;background-color:#ffe600;color:${onButton}`)
  expect(page).toContain(`.button{border-color:${edge.dark}!important}`)
  expect(page).toContain(`.link{color:${link.dark}!important}`)
})

test('the product’s own colour is that of its pages', () => {
  expect(readFileSync('app/tokens.css', 'utf8')).toContain(`--brand: light-dark(${ownColour},`)
})

test('a sign-in link works as long as its letter says', () => {
  expect(readFileSync('lib/auth/auth.ts', 'utf8')).toContain(`signInMinutes = ${signInMinutes}\n`)
})

test('a letter whose key is gone says so and leads nowhere', () => {
  for (const content of contents.filter(({ data }) => 'token' in data)) {
    const text = textOf(letterOf({ ...content, data: { ...content.data, token: '' } } as typeof content, place))
    expect(text).toContain('The link itself is not kept.')
    // What stops letters to a prospect has no key in it.
    expect(text.replace('https://questions.advisers.example/s/abcdefghijklmnopqrstuv/stop', '')).not.toMatch(/https?:/)
  }
})

describe('what somebody else wrote', () => {
  const nasty = [
    ...hostileTexts.map(([, text]) => text),
    'Ann\r\nBcc: victim@shop.example',
    'Ann\nSubject: other',
    'a\u2028b\u2029c',
    '\u202Egnp.exe',
    '"a@b, victim@c"',
    '=?utf-8?q?x?=',
    '</p></div><img src=x onerror=alert(1)>',
    '{{7*7}} ${7*7}',
  ]

  test.each(nasty)('stays text: %j', (text) => {
    for (const content of letterContents(text)) {
      const letter = letterOf(content, place)
      expect(letter.subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u)
      expect(letter.from).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u)
      const page = htmlOf(letter)
      // The markup is the same whatever was filled in: what is filled in adds none.
      const tags = (of: string) => of.match(/<[a-z/!][^>]*>/gi)?.map((tag) => tag.replaceAll(/"[^"]*"/g, '""'))
      expect(tags(page)).toEqual(
        tags(htmlOf(letterOf(letterContents('x').find(({ kind }) => kind === content.kind) ?? content, place))),
      )
    }
  })

  test('is cut and joined as a line', () => {
    expect(oneLine('  a \r\n\t b  ')).toBe('a b')
    expect(oneLine('x'.repeat(300), 5)).toBe('xxxxx')
    expect(oneLine('\u{1F600}'.repeat(9), 3)).toBe('\u{1F600}'.repeat(3))
    expect(oneLine('a\uD800b')).toBe('a\uFFFDb')
  })

  test('keeps its lines in the body, and none that turn others around', () => {
    expect(severalLines('a\r\nb\rc\u2028d\n\n\n\ne\u202E')).toBe('a\nb\nc\nd\n\ne')
  })

  test('cannot be written unescaped', () => {
    expect(html`<p title="${'"><b>'}">${"<'&"}${[html`<i>${'x'}</i>`]}${3}</p>`.markup).toBe(
      '<p title="&#34;&#62;&#60;b&#62;">&#60;&#39;&#38;<i>x</i>3</p>',
    )
  })
})
