import { linearLight } from './oklch'

/** WCAG 2.2 contrast of two colours such as `#0053a5`: 1 to 21, not rounded. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance(hex: string): number {
  const [red, green, blue] = linearLight(hex)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
