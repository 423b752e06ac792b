import { cn } from './cn'

export type Shape = 'circle' | 'square' | 'triangle' | 'diamond' | 'hexagon' | 'plus' | 'bar' | 'ring'

/** Colour follows the rank in one picture: first, second, third, and one colour for all the rest. */
export type Tone = 'first' | 'second' | 'third' | 'rest'

/**
 * The sign of one option, 20 px square. The shape is the option's own everywhere, in print too;
 * words beside it carry the meaning, so it is hidden from screen readers.
 */
export function Mark({ shape, tone, className }: { shape: Shape; tone: Tone; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      data-shape={shape}
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="currentColor"
      className={cn('mark inline-block shrink-0', tones[tone], className)}
    >
      <MarkShape shape={shape} />
    </svg>
  )
}

/** The bare outline of a sign in a 20 by 20 box, for a picture that is itself an SVG. */
export function MarkShape({ shape }: { shape: Shape }) {
  return <path fillRule="evenodd" d={outlines[shape]} />
}

const tones: Record<Tone, string> = {
  first: 'text-opt-1',
  second: 'text-opt-2',
  third: 'text-opt-3',
  rest: 'text-opt-rest',
}

const outlines: Record<Shape, string> = {
  circle: 'M10 1a9 9 0 1 1 0 18 9 9 0 0 1 0-18z',
  square: 'M1.5 1.5h17v17h-17z',
  triangle: 'M10 .5 19.5 18H.5z',
  diamond: 'M10 0 20 10 10 20 0 10z',
  hexagon: 'M5 1.5h10L20 10l-5 8.5H5L0 10z',
  plus: 'M7 1h6v6h6v6h-6v6H7v-6H1V7h6z',
  bar: 'M6.5 .5h7v19h-7z',
  ring: 'M10 1a9 9 0 1 1 0 18 9 9 0 0 1 0-18zm0 5a4 4 0 1 0 0 8 4 4 0 0 0 0-8z',
}
