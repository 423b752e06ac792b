import { cos, log } from './exact'

/** A source of numbers in [0, 1), the same for the same seed. */
export type Uniform = () => number

/** Mulberry32 (Ettinger 2017, public domain): small, fast and good enough for 2,000 draws. */
export function uniform(seed: number): Uniform {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A standard normal number (Box–Muller 1958). */
export const normal = (next: Uniform): number => Math.sqrt(-2 * log(1 - next())) * cos(2 * Math.PI * next())

/** A gamma number of the given shape ≥ 1 and scale 1 (Marsaglia & Tsang 2000). */
export function gamma(shape: number, next: Uniform): number {
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(next)
    const root = 1 + c * x
    const v = root * root * root
    if (v > 0 && log(1 - next()) < 0.5 * x * x + d - d * v + d * log(v)) return d * v
  }
}

/**
 * The standard normal quantile of a share in (0, 1), relative error below 1.2e-9
 * (Acklam's rational approximation, 2003).
 */
export function normalQuantile(share: number): number {
  if (share > 0.5) return -normalQuantile(1 - share)
  if (share < 0.02425) {
    const q = Math.sqrt(-2 * log(share))
    return polynomial(TAIL_OVER, q) / polynomial(TAIL_UNDER, q)
  }
  const q = share - 0.5
  return (polynomial(CENTRE_OVER, q * q) * q) / polynomial(CENTRE_UNDER, q * q)
}

/**
 * Standard normal numbers by Latin hypercube (McKay, Beckman & Conover 1979): one from each of `count` equally likely
 * strata, in random order, so that a threshold on one latent is met by very nearly its true share of the draws.
 */
export function stratifiedNormals(count: number, next: Uniform): Float64Array {
  const values = Float64Array.from({ length: count }, (_, stratum) => normalQuantile((stratum + 0.5) / count))
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1))
    const kept = values[last] ?? 0
    values[last] = values[other] ?? 0
    values[other] = kept
  }
  return values
}

const polynomial = (coefficients: readonly number[], x: number) =>
  coefficients.reduce((value, coefficient) => value * x + coefficient, 0)

const CENTRE_OVER = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
]
const CENTRE_UNDER = [
  -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1,
]
const TAIL_OVER = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
]
const TAIL_UNDER = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1]
