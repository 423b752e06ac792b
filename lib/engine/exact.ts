/**
 * Logarithm, exponential and cosine that are the same to the last bit wherever they are worked out. The language leaves
 * the last digit of its own to each browser, and re-runs of the same answers have to agree between server and browser.
 * Only what IEEE 754 rounds in one way is used: the four operations and comparisons. Each argument is first brought near
 * 0, where the power series are down to the last bit after a dozen terms.
 */

/** A constant as a leading part whose small multiples are exact, and the rest of it. */
type Split = { readonly high: number; readonly low: number }

const LN2: Split = { high: 0.6931471803691238, low: 1.9082149292705877e-10 }
const HALF_PI: Split = { high: 1.5707963267341256, low: 6.077100506506192e-11 }

/** 1, 1/3, 1/5, … from the last: the inverse hyperbolic tangent of s is s times this series in s². */
const ODD = Array.from({ length: 12 }, (_, term) => 1 / (2 * term + 1)).reverse()
/** 1, 1/1!, 1/2!, … from the last. */
const POWERS = factorials(14).map((factorial) => 1 / factorial)
/** The cosine is a series in the square of the angle, the sine the angle times another. */
const COSINE = factorials(17).flatMap((factorial, index) => alternate(16 - index, 0, factorial))
const SINE = factorials(18).flatMap((factorial, index) => alternate(17 - index, 1, factorial))

/** The natural logarithm of a normal number above 0. */
export function log(x: number): number {
  let [m, k] = [x, 0]
  for (; m < Math.SQRT1_2; m *= 2) k -= 1
  for (; m > Math.SQRT2; m /= 2) k += 1
  const s = (m - 1) / (m + 1)
  return k * LN2.high + (2 * s * series(ODD, s * s) + k * LN2.low)
}

/** e to the power of a number between −700 and 700. */
export function exp(x: number): number {
  const k = Math.floor(x / LN2.high + 0.5)
  return series(POWERS, near(x, k, LN2)) * powerOfTwo(k)
}

/** The cosine of an angle between 0 and a few turns. */
export function cos(x: number): number {
  const quarters = Math.floor(x / HALF_PI.high + 0.5)
  const rest = near(x, quarters, HALF_PI)
  const square = rest * rest
  const value = quarters % 2 === 0 ? series(COSINE, square) : -rest * series(SINE, square)
  return quarters % 4 < 2 ? value : -value
}

/** What is left of a number after so many of a constant. */
const near = (x: number, count: number, { high, low }: Split): number => x - count * high - count * low

/** A power series by its coefficients, the highest power first. */
function series(coefficients: readonly number[], x: number): number {
  let value = 0
  for (const coefficient of coefficients) value = value * x + coefficient
  return value
}

/** The factorials from `count` − 1 down to 0. */
function factorials(count: number): number[] {
  const up = [1]
  for (let n = 1; n < count; n += 1) up.push(up[n - 1]! * n)
  return up.reverse()
}

/** A term of sine or cosine, where it has one: every second power, with every second sign turned. */
function alternate(power: number, first: 0 | 1, factorial: number): number[] {
  return power % 2 === first ? [((power - first) % 4 === 0 ? 1 : -1) / factorial] : []
}

function powerOfTwo(k: number): number {
  let power = 1
  for (let left = Math.abs(k); left > 0; left -= 1) power *= k < 0 ? 0.5 : 2
  return power
}
