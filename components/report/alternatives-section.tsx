import type { Alternative, AlternativesBlock, StoppedBy } from '@/lib/views/report/alternatives'
import { comparedLine, ruleLine, stopReason } from '@/lib/views/report/lines'
import { capital } from '@/lib/views/report/sentences'
import { Because } from './because'
import { Block } from './block'
import { ModelMark } from './model-mark'

/** Each of the eight models: why it is the answer, why it is not, and what would let it through. */
export function AlternativesSection({ block: { heading, lead, rows } }: { block: AlternativesBlock }) {
  return (
    <Block id="alternatives" heading={heading} lead={lead}>
      <ul className="ledger">
        {rows.map((row) => (
          <li
            key={row.model.id}
            className="grid gap-x-5 gap-y-2 border-b border-line py-4 sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)]"
          >
            <div>
              <h3 className="flex gap-2 font-[650]">
                <ModelMark {...row.model} className="mt-0.5" />
                {capital(row.model.noun)}
              </h3>
              <p className="pl-7 text-note text-muted">{row.standing}</p>
            </div>
            <Reasons of={row} />
          </li>
        ))}
      </ul>
    </Block>
  )
}

function Reasons({ of: { gloss, compared, gates } }: { of: Alternative }) {
  return (
    <div className="grid content-start gap-2">
      <p>{gloss}</p>
      {compared && <p>{comparedLine(compared)}</p>}
      {gates.map((gate) => (
        <Stop key={gate.reason} gate={gate} />
      ))}
    </div>
  )
}

function Stop({ gate }: { gate: StoppedBy }) {
  const { because, note, lift } = gate
  return (
    <div className="grid gap-1 border-l-[3px] border-control pl-3.5">
      <p className="font-[650]">{stopReason(gate)}</p>
      <Because of={because} />
      {note !== null && <p>{note}</p>}
      <p className="text-note text-muted">{ruleLine(gate)}</p>
      <p>{lift}</p>
    </div>
  )
}
