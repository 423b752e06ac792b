import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cos, exp, log } from '@/lib/engine/exact'
import { runs } from './arbitrary'

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
/** How far apart two numbers are, in units of the last place of the second. */
const apart = (one: number, other: number) => Math.abs(one - other) / (Math.abs(other) * Number.EPSILON || 1)

describe('logarithm, exponential and cosine', () => {
  it('are right to the last places, 10,000 times each', () => {
    const many = { ...runs, numRuns: 10_000 }
    fc.assert(
      fc.property(between(1e-12, 50), (x) => {
        expect(apart(log(x), Math.log(x))).toBeLessThanOrEqual(4)
      }),
      many,
    )
    fc.assert(
      fc.property(between(-300, 300), (x) => {
        expect(apart(exp(x), Math.exp(x))).toBeLessThanOrEqual(4)
      }),
      many,
    )
    fc.assert(
      fc.property(between(0, 2 * Math.PI), (x) => {
        expect(Math.abs(cos(x) - Math.cos(x))).toBeLessThanOrEqual(4e-16)
      }),
      many,
    )
  })

  it('are these, to the last bit, on every machine', () => {
    expect([0.1, 0.7, 1, 3.7, 2 ** -32].map(log)).toEqual([
      -2.3025850929940455, -0.3566749439387324, 0, 1.308332819650179, -22.18070977791825,
    ])
    expect([-2.2, -1, -0.5, -0.1, 0, 1].map(exp)).toEqual([
      0.11080315836233387, 0.36787944117144233, 0.6065306597126334, 0.9048374180359595, 1, 2.7182818284590455,
    ])
    expect([0, 0.5, Math.PI / 2, 2.5, Math.PI, 4, 6].map(cos)).toEqual([
      1, 0.8775825618903728, 6.12323399538461e-17, -0.8011436155469337, -1, -0.6536436208636119, 0.9601702866503661,
    ])
  })

  it('are what the engine uses: nothing in it asks the language for a digit it leaves open', () => {
    const folder = new URL('../../../lib/engine/', import.meta.url)
    const open = /Math\.(log\w*|exp\w*|pow|a?sinh?|a?cosh?|a?tan[h2]?|cbrt|hypot)\b/
    const asking = readdirSync(folder).filter((file) => open.test(readFileSync(new URL(file, folder), 'utf8')))
    expect(asking.filter((file) => file.endsWith('.ts'))).toEqual([])
  })
})
