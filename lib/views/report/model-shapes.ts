import type { OutcomeId } from '@/lib/engine/types'
import type { Model } from './case'

export type Shape = 'circle' | 'square' | 'triangle' | 'diamond' | 'hexagon' | 'plus' | 'bar' | 'ring'
export type Tone = 'first' | 'second' | 'third' | 'rest'

/** Every model keeps its shape in every picture, on paper too. */
export const shapeOf: Readonly<Record<OutcomeId, Shape>> = {
  nothing_now: 'ring',
  scoped_audit: 'diamond',
  advisory_fractional: 'circle',
  development_firm: 'square',
  build_capable_operator: 'triangle',
  combined_firm: 'hexagon',
  interim_bridge: 'bar',
  full_time_cto: 'plus',
}

/** The answer, the second, one more, and all the rest. */
export const toneOf = (place: Model['place']): Tone =>
  place === null ? 'rest' : (['first', 'second', 'third'] as const)[place - 1]!
