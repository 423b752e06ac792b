import { Mark } from '@/components/ui/mark'
import type { Model } from '@/lib/views/report/case'
import { shapeOf, toneOf, type Tone } from '@/lib/views/report/model-shapes'

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
