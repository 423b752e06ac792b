import { Mark, type Shape, type Tone } from '@/components/ui/mark'
import type { OutcomeId } from '@/lib/engine/types'
import type { Model } from '@/lib/views/report/case'

/** Every model keeps its shape in every picture and in print. */
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

/** The colour of that tone, for what is drawn with `currentColor`. */
export const toneClass: Readonly<Record<Tone, string>> = {
  first: 'text-opt-1',
  second: 'text-opt-2',
  third: 'text-opt-3',
  rest: 'text-opt-rest',
}

/** The sign of a model. Words beside it carry the meaning. */
export function ModelMark({ id, place, className }: Pick<Model, 'id' | 'place'> & { className?: string }) {
  return <Mark shape={shapeOf[id]} tone={toneOf(place)} {...(className !== undefined && { className })} />
}
