import { toOklch } from './oklch'

/** Below this chroma a colour is seen as a grey. */
const greyest = 0.03

/** Where on the circle of hues each name ends, in degrees of OKLCH. */
const names = [
  [15, 'pink'],
  [45, 'red'],
  [75, 'orange'],
  [115, 'yellow'],
  [176, 'green'],
  [215, 'turquoise'],
  [285, 'blue'],
  [325, 'purple'],
  [360, 'pink'],
] as const

/** What a colour is called in a sentence: “yellow”. A dark orange is brown; what has hardly a hue is black, grey or white. */
export function hueName(colour: string): string {
  const { lightness, chroma, hue } = toOklch(colour)
  if (chroma < greyest) return lightness < 0.3 ? 'black' : lightness > 0.93 ? 'white' : 'grey'
  const degrees = ((hue * 180) / Math.PI + 360) % 360
  const [, name] = names.find(([end]) => degrees < end) ?? names[0]
  return lightness < 0.55 && (name === 'orange' || name === 'yellow') ? 'brown' : name
}
