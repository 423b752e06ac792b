import type { CSSProperties } from 'react'
import { brandColours, isHexColour } from '@/lib/brand/colours'

/** The custom properties that a brand sets. No other may be set: everything else is never branded (UX §3.6). */
export type BrandVariable = '--button' | '--on-button' | '--button-hover' | '--button-edge' | '--link' | '--brand-edge'

/**
 * What a workspace's colour sets, as a style. A colour we could not have kept sets nothing.
 * @param colour a # and six hex digits
 */
export function brandStyle(colour: string): CSSProperties {
  return variables(colour) as CSSProperties
}

function variables(colour: string): Partial<Record<BrandVariable, string>> {
  if (!isHexColour(colour)) return {}
  const { button, onButton, link, edge } = brandColours(colour)
  // Away from the colour of its words, so that they are read the better.
  const away = onButton === '#ffffff' ? '#000000' : '#ffffff'
  const edges = `light-dark(${edge.light}, ${edge.dark})`
  return {
    '--button': button,
    '--on-button': onButton,
    '--button-hover': `color-mix(in srgb, ${button} 84%, ${away})`,
    '--button-edge': edges,
    '--link': `light-dark(${link.light}, ${link.dark})`,
    '--brand-edge': edges,
  }
}
