/** A low, a base and a high value, in this order of size. */
export type Range = { readonly low: number; readonly base: number; readonly high: number }

/** From here on two significant figures are kept, below it one. */
const FINER = 100_000

/**
 * A range with its ends rounded away from each other and its middle to the nearest, each to one significant figure below
 * 100,000 and two above; never finer than a whole (Decision model §7). A middle half way between goes up. Only whole
 * numbers are divided, so no binary fraction can push an end over a step.
 * @param exact whole numbers of parts, none below 0
 * @param unit how many parts make a whole
 */
export function outwards(exact: Range, unit: number): Range {
  return { low: down(exact.low, unit), base: nearest(exact.base, unit), high: up(exact.high, unit) }
}

/** One amount rounded to the nearest step of the same kind; half way goes up. */
export function nearest(parts: number, unit: number): number {
  const step = stepOf(parts, unit)
  return down(parts, unit) + (2 * (parts % (step * unit)) >= step * unit ? step : 0)
}

function down(parts: number, unit: number): number {
  return (parts - (parts % (stepOf(parts, unit) * unit))) / unit
}

function up(parts: number, unit: number): number {
  const step = stepOf(parts, unit)
  return down(parts, unit) + (parts % (step * unit) > 0 ? step : 0)
}

/** The last place that is kept of an amount, in wholes: 1, 10, 100 … */
function stepOf(parts: number, unit: number): number {
  let place = 1
  while (place * 10 * unit <= parts) place *= 10
  return parts < FINER * unit ? place : place / 10
}
