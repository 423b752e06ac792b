import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { BrandFrame } from '@/components/brand/brand-frame'
import { brandStyle } from '@/components/brand/brand-style'
import { HeaderMark } from '@/components/brand/brand-mark'
import { RunBy } from '@/components/brand/run-by'
import { contrast } from '@/lib/brand/contrast'
import { askedTitle, neutrality, privacyLine } from '@/lib/views/asked-by'
import { brandIcon } from '@/lib/views/brand-icon'
import { brandLook, fitted } from '@/lib/views/brand-look'
import { consentLines } from '@/lib/views/consent'
import { readingGrade } from '@/tests/support/reading-grade'

const demo = { workspace: 'Demo Advisers', sender: 'Demo Person', sells: 'demo advice' }
const logo = { id: 'a'.repeat(20), width: 512, height: 64 }
const kept = { ...demo, colour: '#7a1f5c', logo, callUrl: null }
const random = Array.from({ length: 1000 }, (_, index) => (index * 16_777_213 * 7919) % 16_777_216)
const colours = random.map((value) => `#${value.toString(16).padStart(6, '0')}`)

describe('the frame of a brand', () => {
  it('sets six variables and no other, so that errors, focus, options and the marker stay', () => {
    expect(Object.keys(brandStyle('#7a1f5c')).sort()).toEqual(
      ['--brand-edge', '--button', '--button-edge', '--button-hover', '--link', '--on-button'].sort(),
    )
    expect(brandStyle('url(https://evil.example)')).toEqual({})
  })

  it('keeps the words of a button at 4.5 under the pointer, for 1,000 colours', () => {
    for (const colour of colours) {
      const style = brandStyle(colour) as Record<string, string>
      const on = style['--on-button'] ?? ''
      expect(contrast(on, colour), colour).toBeGreaterThanOrEqual(4.5)
      expect(contrast(on, mixed(colour, on === '#ffffff' ? 0 : 255)), colour).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('draws the logo with the name as its words, or the name, and says who runs it', () => {
    const drawn = (look: Parameters<typeof BrandFrame>[0]['look']) =>
      renderToStaticMarkup(
        <BrandFrame look={look} home="/a/1">
          <HeaderMark />
          <RunBy />
        </BrandFrame>,
      )
    expect(drawn(brandLook(kept))).toContain(`<img src="/logo/${logo.id}" alt="Demo Advisers" width="160" height="20"`)
    expect(drawn(brandLook({ ...kept, logo: null }))).toContain('<a href="/a/1"')
    expect(drawn(brandLook({ ...kept, logo: null }))).toContain('Demo Advisers')
    expect(drawn(brandLook(kept))).toContain('Run by Seam Gauge.')
    expect(drawn(null)).toBe(
      '<a href="/" class="inline-block max-w-full py-2 font-[750] tracking-[-0.01em] text-ink no-underline [overflow-wrap:anywhere] hover:underline">Seam Gauge</a>',
    )
  })

  it('takes names as text', () => {
    const look = brandLook({ ...kept, workspace: '<img src=x onerror=alert(1)>', logo: null })
    const html = renderToStaticMarkup(
      <BrandFrame look={look}>
        <HeaderMark />
      </BrandFrame>,
    )
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;img')
  })
})

it('a logo is drawn whole, 160 by 48 at most, and never larger than it is', () => {
  expect(fitted('/x', { width: 320, height: 96 })).toEqual({ href: '/x', width: 160, height: 48 })
  expect(fitted('/x', { width: 40, height: 40 })).toEqual({ href: '/x', width: 40, height: 40 })
  expect(fitted('/x', { width: 512, height: 1 })).toEqual({ href: '/x', width: 160, height: 1 })
  expect(fitted('/x', { width: 512, height: 512 })).toEqual({ href: '/x', width: 48, height: 48 })
})

it('the icon is the logo, or a square of the colour as data', () => {
  expect(brandIcon(brandLook(kept))).toBe(`/logo/${logo.id}`)
  expect(brandIcon({ logo: null, colour: '#7a1f5c' })).toMatch(/^data:image\/svg\+xml,.*%237a1f5c/)
})

describe('the words of a branded link', () => {
  const words = [
    askedTitle(demo),
    privacyLine(demo),
    ...neutrality(demo).map(({ text }) => text),
    ...consentLines(demo),
  ]
  const sentences = words.flatMap((text) => text.split(/(?<=[.!?])\s+/))

  it('say who sent it, what they sell, what they see, and that it does not change the score', () => {
    const told = neutrality(demo).map(({ term, text }) => `${term}: ${text}`)
    expect(told).toEqual([
      'Who sent this: Demo Person at Demo Advisers.',
      'What they sell: demo advice. It does not change the score.',
      `What they will see: ${privacyLine(demo)}`,
    ])
    expect(askedTitle({ ...demo, sender: demo.workspace })).toBe('Demo Advisers asked you to complete this')
  })

  it('are plain: no banned word, no mark of exclamation, 25 words a sentence, grade 8 at most', () => {
    expect(words.join(' ')).not.toMatch(
      /\b(please|sorry|invalid|valid|oops|required|forbidden|illegal|simply|just|easy|insights|journey)\b|!/i,
    )
    for (const sentence of sentences) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(25)
    expect(readingGrade(words)).toBeLessThanOrEqual(8)
  })

  it('keep names that are read from the right on their own', () => {
    const line = privacyLine({ ...demo, sender: 'פריה', workspace: 'נורת׳ווינד' })
    expect(line.startsWith('\u2068פריה\u2069 at \u2068')).toBe(true)
  })
})

/** `color-mix(in srgb, colour 84%, away)` as a browser works it out. */
function mixed(colour: string, away: number): string {
  const channel = (at: number) => Math.round(parseInt(colour.slice(at, at + 2), 16) * 0.84 + away * 0.16)
  return `#${[1, 3, 5].map((at) => channel(at).toString(16).padStart(2, '0')).join('')}`
}
