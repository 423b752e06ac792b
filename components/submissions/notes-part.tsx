import { Button, TextButton } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { Moment } from './moment'
import { SidePart } from './side-part'

/** A note as a member reads it. The moment is an ISO date with its time. */
export type NoteRow = {
  readonly id: string
  readonly author: string
  readonly words: string
  readonly writtenAt: string
  readonly removed: boolean
  readonly removable: boolean
}

export type NotesPartProps = {
  notes: readonly NoteRow[]
  /** Where notes are written; their own addresses lie under it. */
  action: string
  /** The form for one more, with what a refused one held; null for those who only read. */
  write: { readonly opId: string; readonly typed: string } | null
  /** Why the last form was refused, in words. */
  problem: string | null
  /** The note that was removed a moment ago. */
  removed: NoteRow | null
  /** What the last form did. */
  said: 'saved' | 'back' | null
}

/** What the workspace notes for itself. Works without a script. */
export function NotesPart({ notes, action, write, problem, removed, said }: NotesPartProps) {
  const shown = notes.filter((note) => !note.removed)
  const gone = notes.filter((note) => note.removed && note.removable && note.id !== removed?.id)
  return (
    <SidePart id="notes" heading="Private notes">
      <p className="text-note text-muted">Notes are not visible to the founder.</p>
      {removed && (
        <Notice tone="success" heading="The note is removed">
          <BringBack note={removed} action={action} />
        </Notice>
      )}
      {said && <Notice tone="success">{said === 'saved' ? 'The note is saved.' : 'The note is back.'}</Notice>}
      {write && <NoteForm {...write} action={action} problem={problem} />}
      {shown.length === 0 && <p>No notes yet.</p>}
      <ul className="ledger empty:hidden">
        {shown.map((note) => (
          <li key={note.id} className="grid justify-items-start gap-1 border-b border-line py-3">
            <p className="text-note text-muted">
              <bdi>{note.author}</bdi>, <Moment iso={note.writtenAt} />
            </p>
            <Words of={note} />
            {note.removable && (
              <form method="post" action={`${action}/${note.id}/removal`} noValidate>
                <TextButton>
                  Remove<span className="sr-only"> the note of {note.author}</span>
                </TextButton>
              </form>
            )}
          </li>
        ))}
      </ul>
      {gone.length > 0 && <Removed notes={gone} action={action} />}
    </SidePart>
  )
}

type NoteFormProps = { action: string; opId: string; typed: string; problem: string | null }

function NoteForm({ action, opId, typed, problem }: NoteFormProps) {
  return (
    <form method="post" action={action} noValidate className="grid gap-3">
      <input type="hidden" name="opId" value={opId} />
      {problem !== null && <ErrorSummary errors={[{ href: '#words', text: problem }]} />}
      <TextField
        name="words"
        label="Write a note"
        rows={4}
        defaultValue={typed}
        autoComplete="off"
        {...(problem !== null && { error: problem })}
      />
      <Button look="secondary" className="justify-self-start">
        Save the note
      </Button>
    </form>
  )
}

/** Notes that can still be brought back, folded. */
function Removed({ notes, action }: { notes: readonly NoteRow[]; action: string }) {
  return (
    <details>
      <summary className="inline-flex min-h-11 items-center text-link">Removed notes ({notes.length})</summary>
      <p className="text-note text-muted">They are deleted 30 days after they were removed.</p>
      <ul className="ledger">
        {notes.map((note) => (
          <li key={note.id} className="grid justify-items-start gap-1 border-b border-line py-3">
            <Words of={note} />
            <BringBack note={note} action={action} />
          </li>
        ))}
      </ul>
    </details>
  )
}

const Words = ({ of }: { of: NoteRow }) => (
  <p dir="auto" className="max-w-full wrap-anywhere whitespace-pre-wrap">
    {of.words}
  </p>
)

const BringBack = ({ note, action }: { note: NoteRow; action: string }) => (
  <form method="post" action={`${action}/${note.id}/restoration`} noValidate>
    <TextButton>
      Bring it back<span className="sr-only">: the note of {note.author}</span>
    </TextButton>
  </form>
)
