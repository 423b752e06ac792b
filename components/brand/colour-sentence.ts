import { brandColours, grounds, isHexColour, needed } from '@/lib/brand/colours'
import { contrast } from '@/lib/brand/contrast'
import { hueName } from '@/lib/brand/hue-name'
import { colourProblem, wholeHex } from '@/lib/brand/typed-colour'

/**
 * What becomes of a colour, in words: what stays as it is, and what is drawn in another so that it can be read.
 * @param typed as it stands in the field, however far one has typed
 */
export function colourSentence(typed: string): string {
  const colour = wholeHex(typed)
  if (!isHexColour(colour)) return colourProblem
  const { onButton, link } = brandColours(colour)
  const words = onButton === '#ffffff' ? 'white' : 'black'
  const called = `Your ${hueName(colour)} ${shown(colour)}`
  const onLight = Object.values(grounds.light).every((ground) => contrast(colour, ground) >= needed.text)
  const buttons = `Buttons keep it with ${words} text.`
  const dark = link.dark === colour ? '' : ` In the dark they use ${shown(link.dark)}.`
  if (onLight) return `${called} can be read as text. ${buttons} Text links use it on a light page.${dark}`
  return `${called} is too light for text. ${buttons} Text links use ${shown(link.light)}.${dark}`
}

/** A colour as it is said: in capitals. */
export const shown = (colour: string): string => colour.toUpperCase()
