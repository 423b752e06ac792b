/**
 * Whole numbers that stand for `parts` and add up to `total` exactly: every part is rounded down, and what is then
 * missing goes to the largest remainders, the earlier part first. Parts may be negative.
 *
 * @param total a whole number less than 1 away from the sum of the parts
 */
export function apportion(parts: readonly number[], total: number): number[] {
  const whole = parts.map(Math.floor)
  const missing = total - whole.reduce((sum, part) => sum + part, 0)
  const remainder = (index: number) => (parts[index] ?? 0) - (whole[index] ?? 0)
  const raised = parts
    .map((_, index) => index)
    .sort((a, b) => remainder(b) - remainder(a) || a - b)
    .slice(0, missing)
  return whole.map((part, index) => part + (raised.includes(index) ? 1 : 0))
}
