import { Mark, type Shape, type Tone } from '@/components/ui/mark'
import { Ruler } from '@/components/ui/ruler'
import { Shelf } from './shelf'

const shapes: readonly Shape[] = ['circle', 'square', 'triangle', 'diamond', 'hexagon', 'plus', 'bar', 'ring']
const tones: readonly Tone[] = ['first', 'second', 'third', 'rest']

export function MarksSection() {
  return (
    <Shelf title="Marks and rulers">
      <ul className="grid gap-2">
        {tones.map((tone) => (
          <li key={tone} className="flex flex-wrap items-center gap-3">
            <span className="w-16">{tone}</span>
            {shapes.map((shape) => (
              <Mark key={shape} {...{ shape, tone }} />
            ))}
          </li>
        ))}
      </ul>
      <Ruler />
      <Ruler sections={4} at={0} />
      <Ruler sections={7} at={1} />
    </Shelf>
  )
}
