import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { brandStyle } from '@/components/brand/brand-style'
import { brandColours, grounds, isHexColour, type Hex } from '@/lib/brand/colours'

const css = readFileSync(new URL('../../app/tokens.css', import.meta.url), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

const anyColour = fc.integer({ min: 0, max: 0xffffff }).map((number): Hex => `#${number.toString(16).padStart(6, '0')}`)

describe('what may be drawn with a colour', () => {
  test.each([
    ['#FFE600', { onButton: '#000000', link: { light: '#786c0b' }, edge: { light: '#998a00' } }],
    ['#00C2A8', { onButton: '#000000', link: { light: '#077a69' } }],
    ['#FF5A5F', { onButton: '#000000', link: { light: '#ce2737' } }],
    ['#1A1A40', { onButton: '#ffffff', link: { dark: '#7c81af' } }],
  ] as const)('is for %s what the rule works out', (colour, expected) => {
    expect(brandColours(colour)).toMatchObject(expected)
  })

  it('keeps every contrast in both themes for 1,000 colours', () => {
    let lowest = { text: Infinity, link: Infinity, edge: Infinity }
    const property = fc.property(anyColour, (colour) => {
      const { button, onButton, link, edge } = brandColours(colour)
      expect(button).toBe(colour)
      const least = (theme: 'light' | 'dark', of: Hex) => Math.min(...groundsOf(theme).map((on) => ratio(of, on)))
      lowest = {
        text: Math.min(lowest.text, ratio(onButton, button)),
        link: Math.min(lowest.link, least('light', link.light), least('dark', link.dark)),
        edge: Math.min(lowest.edge, least('light', edge.light), least('dark', edge.dark)),
      }
      expect(lowest.text).toBeGreaterThanOrEqual(4.5)
      expect(lowest.link).toBeGreaterThanOrEqual(4.5)
      expect(lowest.edge).toBeGreaterThanOrEqual(3)
    })
    fc.assert(property, { numRuns: 1_000, seed: 42 })
    expect(lowest.link).toBeLessThan(4.6)
  })

  it('reaches buttons, links and edges alone: errors, focus, options and the marker keep their tokens', () => {
    const property = fc.property(anyColour, (colour) => {
      const set = Object.keys(brandStyle(colour)).sort()
      expect(set).toEqual(['--brand-edge', '--button', '--button-edge', '--button-hover', '--link', '--on-button'])
    })
    fc.assert(property, { numRuns: 1_000, seed: 42 })
    expect(brandStyle('red;--critical:red')).toEqual({})
  })

  it('leaves a colour as it is where it can be read', () => {
    expect(brandColours('#0b5a4a').link.light).toBe('#0b5a4a')
    expect(brandColours('#63C9AB').link.dark).toBe('#63c9ab')
  })

  it('knows the grounds of the page by their own colours', () => {
    for (const theme of ['light', 'dark'] as const) {
      for (const [name, colour] of Object.entries(grounds[theme])) expect(colour).toBe(tokens.get(name)?.[theme])
    }
  })
})

test.each(['#FFE600', '#1a1a40'])('%s is a colour', (text) => expect(isHexColour(text)).toBe(true))
test.each(['', 'FFE600', '#fff', '#ffe6000', '#ffe60g', '#ffe600;', 'red', '#ffe600\n'])('%j is none', (text) =>
  expect(isHexColour(text)).toBe(false),
)

/** Links stand on every ground in light; in dark the sunken one is darker than the others. */
const groundsOf = (theme: 'light' | 'dark') =>
  ['paper', 'surface', 'sunken'].map((name) => tokens.get(name)?.[theme] ?? `no token ${name}`)

// WCAG's own sums, written apart from those under test.
function ratio(one: string, other: string): number {
  const [low = NaN, high = NaN] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance(hex: string): number {
  const [red = NaN, green = NaN, blue = NaN] = [hex.slice(1, 3), hex.slice(3, 5), hex.slice(5, 7)].map((digits) => {
    const part = Number.parseInt(digits, 16) / 255
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4)
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
