/** How far along something is: a ring that fills, a tick, or a cross. */
export type Stage = 0 | 1 | 2 | 3 | 4 | 5 | 'done' | 'ended'

/** The sign of a stage, 16 px square. Words beside it carry the meaning, so it is hidden from screen readers. */
export function StageMark({ stage }: { stage: Stage }) {
  return (
    <svg aria-hidden="true" width="16" height="16" viewBox="0 0 16 16" className="inline-block shrink-0">
      {stage === 'done' && <path fill="currentColor" fillRule="evenodd" d={tick} />}
      {stage === 'ended' && <path fill="none" stroke="currentColor" strokeWidth="1.75" d={cross} />}
      {typeof stage === 'number' && (
        <>
          <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.75" />
          {stage > 0 && <path fill="currentColor" d={slice(stage / 6)} />}
        </>
      )}
    </svg>
  )
}

const tick = 'M8 .6a7.4 7.4 0 1 1 0 14.8A7.4 7.4 0 0 1 8 .6zM6.9 11.3l5-5-1.2-1.2-3.8 3.8-1.6-1.6-1.2 1.2z'
const cross = 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM5.2 5.2l5.6 5.6m0-5.6-5.6 5.6'

/** A slice of a disc of radius 4, clockwise from the top. */
function slice(part: number): string {
  const angle = 2 * Math.PI * part
  const at = (value: number) => value.toFixed(3)
  return `M8 8V4A4 4 0 ${part > 0.5 ? 1 : 0} 1 ${at(8 + 4 * Math.sin(angle))} ${at(8 - 4 * Math.cos(angle))}z`
}
