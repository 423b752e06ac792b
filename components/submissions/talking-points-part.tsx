import type { TalkingPoint } from '@/lib/views/talking-points'
import { SidePart } from './side-part'

const states = { unknown: 'They answered “I do not know”.', open: 'They did not answer it.' } as const

/** What is worth asking in the next talk, the most telling first. */
export function TalkingPointsPart({ of }: { of: readonly TalkingPoint[] }) {
  return (
    <SidePart id="talking-points" heading="Talking points">
      {of.length === 0 ? (
        <p>They left nothing open that could change the result.</p>
      ) : (
        <>
          <p className="text-note text-muted">What is not known and would tell most, as questions to ask.</p>
          <ol className="ml-5 grid list-decimal gap-4">
            {of.map(({ question, ask, state, why, could }) => (
              <li key={question} className="pl-1">
                <p className="font-[650]">{ask}</p>
                <p className="text-note">
                  {states[state]} {could.join(' ')}
                </p>
                <p className="text-note text-muted">Why we ask: {why}</p>
              </li>
            ))}
          </ol>
        </>
      )}
    </SidePart>
  )
}
