import { contrast } from './contrast'
import { fromOklch, toOklch } from './oklch'

/** A colour such as `#0053a5`, in lower case. */
export type Hex = `#${string}`

/** What may be drawn with a workspace's colour: its buttons as chosen, the rest moved until it can be read. */
export type BrandColours = {
  readonly button: Hex
  readonly onButton: '#ffffff' | '#000000'
  /** Text links and other words in the colour. */
  readonly link: { readonly light: Hex; readonly dark: Hex }
  /** Edges, bars and marks. */
  readonly edge: { readonly light: Hex; readonly dark: Hex }
}

export type Theme = 'light' | 'dark'

/** The backgrounds that the rule names for each theme, as the tokens have them; a test compares the two. */
export const grounds = {
  light: { paper: '#f5f8f6', surface: '#ffffff', sunken: '#e9efec' },
  dark: { paper: '#0d1513', surface: '#141d1a' },
} as const

/** WCAG 2.2: text needs 4.5, marks and edges 3.0, neither rounded. */
export const needed = { text: 4.5, edge: 3 } as const

const lightnessStep = 0.005

/** Whether a text is a colour as we keep it: a # and six hex digits, in either case. */
export const isHexColour = (text: string): text is Hex => /^#[0-9a-f]{6}$/i.test(text)

/**
 * What may be drawn with a colour, for any colour there is (UX §3.6). Text on a button is white where that reaches 4.5,
 * else black: one of them always does. Links and edges take the colour itself where it can be read, else the nearest
 * lighter or darker one that can.
 * @param colour a # and six hex digits
 */
export function brandColours(colour: string): BrandColours {
  const button = colour.toLowerCase() as Hex
  return {
    button,
    onButton: contrast('#ffffff', button) >= needed.text ? '#ffffff' : '#000000',
    link: { light: legible(button, 'light', needed.text), dark: legible(button, 'dark', needed.text) },
    edge: { light: legible(button, 'light', needed.edge), dark: legible(button, 'dark', needed.edge) },
  }
}

/** Darker in light, lighter in dark, in steps of 0.005 of OKLCH lightness, until the ratio holds on every ground. */
function legible(colour: Hex, theme: Theme, ratio: number): Hex {
  const start = toOklch(colour)
  const way = theme === 'light' ? -1 : 1
  const holds = (hex: string) => Object.values(grounds[theme]).every((ground) => contrast(hex, ground) >= ratio)
  if (holds(colour)) return colour
  for (let step = 1; ; step += 1) {
    const lightness = start.lightness + way * step * lightnessStep
    // Black and white hold on every ground, so this ends.
    if (lightness <= 0 || lightness >= 1) return theme === 'light' ? '#000000' : '#ffffff'
    const moved = fromOklch({ ...start, lightness }) as Hex
    if (holds(moved)) return moved
  }
}
