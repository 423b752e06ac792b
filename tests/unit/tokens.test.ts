import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Rgb = readonly [number, number, number]
type Matrix = readonly [Rgb, Rgb, Rgb]

const css = readFileSync(new URL('../../app/tokens.css', import.meta.url), 'utf8')
const table = [...css.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)]
const themes = {
  light: new Map(table.map(([, name = '', light = '']) => [name, light])),
  dark: new Map(table.map(([, name = '', , dark = '']) => [name, dark])),
}

const grounds = ['paper', 'surface', 'sunken']
const tints = ['critical', 'caution', 'success', 'info'].map((name) => [name, `${name}-tint`] as const)

// Machado, Oliveira and Fernandes 2009, severity 1.0, applied to linear light.
const protan: Matrix = [
  [0.152286, 1.052583, -0.204868],
  [0.114503, 0.786281, 0.099216],
  [-0.003882, -0.048116, 1.051998],
]
const deutan: Matrix = [
  [0.367322, 0.860646, -0.227968],
  [0.280085, 0.672501, 0.047413],
  [-0.01182, 0.04294, 0.968881],
]
const tritan: Matrix = [
  [1.255528, -0.076749, -0.178779],
  [-0.078411, 0.930809, 0.147602],
  [0.004733, 0.691367, 0.3039],
]

// Kinds of sight, and how far apart three colours must stay in each (OKLab distance times 100).
const sights = {
  full: { see: (colour: Rgb) => colour, apart: 20 },
  protan: { see: (colour: Rgb) => clamp(times(protan, colour)), apart: 20 },
  deutan: { see: (colour: Rgb) => clamp(times(deutan, colour)), apart: 20 },
  tritan: { see: (colour: Rgb) => clamp(times(tritan, colour)), apart: 20 },
  grey: { see: grey, apart: 12 },
}

describe.each(Object.entries(themes))('colours of the %s theme', (_, tokens) => {
  const colour = (name: string) => linear(tokens.get(name) ?? `no token ${name}`)
  const ratio = (over: string, under: string) => contrast(colour(over), colour(under))

  it('are all read from the table', () => {
    expect(tokens.size).toBe(29)
  })

  it.each(['muted', 'faint', 'link', 'brand', 'brand-hover', 'critical', 'caution', 'success', 'info'])(
    'gives %s text at least 4.5 on every ground',
    (text) => {
      for (const ground of grounds) expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5)
    },
  )

  it('gives ink at least 7.0 on every background there is', () => {
    const backgrounds = [...grounds, 'brand-tint', ...tints.map(([, tint]) => tint)]
    for (const background of backgrounds) expect(ratio('ink', background)).toBeGreaterThanOrEqual(7)
    expect(ratio('on-marker', 'marker')).toBeGreaterThanOrEqual(7)
  })

  it('gives text on buttons and tints at least 4.5', () => {
    for (const [name, tint] of tints) expect(ratio(name, tint)).toBeGreaterThanOrEqual(4.5)
    expect(ratio('muted', 'brand-tint')).toBeGreaterThanOrEqual(4.5)
    expect(ratio('link', 'brand-tint')).toBeGreaterThanOrEqual(4.5)
    expect(ratio('on-brand', 'brand')).toBeGreaterThanOrEqual(4.5)
    expect(ratio('on-brand', 'brand-hover')).toBeGreaterThanOrEqual(4.5)
    expect(ratio('on-critical', 'critical')).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['control', 'opt-1', 'opt-2', 'opt-3', 'opt-rest'])('gives %s marks and edges at least 3.0', (mark) => {
    for (const ground of grounds) expect(ratio(mark, ground)).toBeGreaterThanOrEqual(3)
  })

  it('gives range bars at least 3.0 on paper and surface', () => {
    for (const ground of ['paper', 'surface']) expect(ratio('range', ground)).toBeGreaterThanOrEqual(3)
  })

  it.each(Object.entries(sights))('keeps the first three options apart in %s sight', (_, { see, apart }) => {
    const [first, second, third] = ['opt-1', 'opt-2', 'opt-3'].map((name) => oklab(see(colour(name))))
    const distances = [distance(first, second), distance(first, third), distance(second, third)]
    expect(100 * Math.min(...distances)).toBeGreaterThanOrEqual(apart)
  })
})

/** Linear light, 0 to 1, of a colour such as #0053a5. */
function linear(hex: string): Rgb {
  const [red = NaN, green = NaN, blue = NaN] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return [red, green, blue]
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG contrast, 1 to 21, not rounded. */
function contrast(one: Rgb, other: Rgb): number {
  const [low = NaN, high = NaN] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function times(matrix: Matrix, [x, y, z]: Rgb): Rgb {
  const [first, second, third] = matrix
  const dot = (row: Rgb) => row[0] * x + row[1] * y + row[2] * z
  return [dot(first), dot(second), dot(third)]
}

function clamp([red, green, blue]: Rgb): Rgb {
  const within = (value: number) => Math.min(1, Math.max(0, value))
  return [within(red), within(green), within(blue)]
}

function grey(colour: Rgb): Rgb {
  const level = luminance(colour)
  return [level, level, level]
}

function oklab(colour: Rgb): Rgb {
  const [l, m, s] = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    colour,
  )
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)],
  )
}

function distance(one: Rgb | undefined, other: Rgb | undefined): number {
  if (!one || !other) return NaN
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])
}
