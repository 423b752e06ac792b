import { TextButton } from '@/components/ui/button'
import type { ActivityLine } from '@/lib/views/inbox/activity-words'
import { Internal } from './internal'
import { Moment } from './moment'
import { Pieces } from './pieces'
import { SidePart } from './side-part'

export type ActivityPartProps = {
  /** The newest first. */
  lines: readonly ActivityLine[]
  /** Where the form that undoes a change is sent. */
  undo: (change: string) => string
  /** The page that it goes back to. */
  back: string
  /** A new id for each form, by the line. */
  opId: (line: string) => string
  /** The page with what came before; null where nothing did. */
  more: string | null
}

/** What happened at a submission, who did it and when, with an undo for a day. */
export function ActivityPart({ lines, undo, back, opId, more }: ActivityPartProps) {
  return (
    <SidePart id="activity" heading="Activity" mark={<Internal />}>
      {lines.length === 0 && <p>Nothing has happened here yet.</p>}
      <ol className="ledger empty:hidden">
        {lines.map((line) => (
          <li key={line.id} className="grid justify-items-start border-b border-line py-2.5">
            <p className="max-w-full wrap-anywhere">
              <Pieces of={line.sentence} />
            </p>
            {line.beside.length > 0 && (
              <p className="max-w-full text-note wrap-anywhere">
                <Pieces of={line.beside} />
              </p>
            )}
            <p className="text-note text-muted">
              <Moment iso={line.at} />
            </p>
            {line.undo !== null && (
              <form method="post" action={undo(line.undo)} noValidate>
                <input type="hidden" name="opId" value={opId(line.id)} />
                <input type="hidden" name="back" value={back} />
                <TextButton data-hand="undo">
                  Undo
                  <span className="sr-only">
                    {' '}
                    “<Pieces of={line.sentence} />”
                  </span>
                </TextButton>
              </form>
            )}
          </li>
        ))}
      </ol>
      {more !== null && (
        <a href={more} className="inline-flex min-h-11 items-center">
          Earlier activity
        </a>
      )}
    </SidePart>
  )
}
