const ticksBetween = 8

/**
 * The ruler, with one long tick at each end and between sections. The yellow pointer, when `at` is given
 * (0 to 1), means "you are here". Decoration only: words beside it say the same thing.
 */
export function Ruler({ sections = 5, at }: { sections?: number; at?: number }) {
  const ticks = Array.from({ length: sections * ticksBetween + 1 }, (_, index) => index)
  return (
    <svg aria-hidden="true" className="screen-only block h-[34px] w-full overflow-visible" height="34" width="100%">
      {ticks.map((tick) => (
        <Tick key={tick} x={`${(100 * tick) / (ticks.length - 1)}%`} long={tick % ticksBetween === 0} />
      ))}
      {at !== undefined && (
        <svg x={`${100 * Math.min(1, Math.max(0, at))}%`} overflow="visible">
          <path
            transform="translate(-10 0)"
            d="M2 2h16v11l-8 9-8-9z"
            className="fill-marker stroke-on-marker"
            strokeWidth="2"
          />
        </svg>
      )}
    </svg>
  )
}

function Tick({ x, long }: { x: string; long: boolean }) {
  return <line x1={x} x2={x} y1={long ? 15 : 25} y2="33" className="stroke-control" strokeWidth={long ? 2 : 1} />
}
