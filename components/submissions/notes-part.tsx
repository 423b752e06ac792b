import { Button, TextButton } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { Internal } from './internal'
import { Moment } from './moment'
import { NoteEditing, type NoteEdit } from './note-editing'
import { NoteSending } from './note-sending'
import { SidePart } from './side-part'

/** A note as a member reads it. Moments are ISO texts. */
export type NoteRow = {
  readonly id: string
  readonly author: string
  readonly words: string
  /** The members it mentions, as they are called now. */
  readonly mentions: readonly { readonly userId: string; readonly name: string }[]
  readonly writtenAt: string
  readonly editedAt: string | null
  /** What it said before, the oldest first. */
  readonly versions: readonly { readonly number: number; readonly words: string; readonly writtenAt: string }[]
  /** Until when whoever reads may change it; null where they may not. */
  readonly editableUntil: string | null
  readonly removed: boolean
  readonly removable: boolean
}

export type NotesPartProps = {
  notes: readonly NoteRow[]
  /** Where notes are written; their own addresses lie under it. */
  action: string
  /** What follows the addresses of forms, so that the page comes back as it is. */
  beside: string
  /** The form for one more, with what a refused one held; null for those who only read. */
  write: {
    readonly opId: string
    /** Who writes, and where: what waits on a device is kept apart by it. */
    readonly whose: { readonly workspaceId: string; readonly userId: string }
    readonly typed: string
    readonly mentions: readonly string[]
    /** Who can be mentioned. */
    readonly people: readonly { readonly userId: string; readonly name: string }[]
  } | null
  /** Why the last form was refused, in words. */
  problem: string | null
  /** The change of a note that was refused. */
  editing: NoteEdit | null
  /** The note that was removed a moment ago. */
  removed: NoteRow | null
  /** What the last form did. */
  said: 'saved' | 'back' | 'edited' | null
}

/** What the workspace notes for itself. Works without a script. */
export function NotesPart({ notes, action, beside, write, problem, editing, removed, said }: NotesPartProps) {
  const shown = notes.filter((note) => !note.removed)
  const gone = notes.filter((note) => note.removed && note.removable && note.id !== removed?.id)
  const at = { action, beside }
  return (
    <SidePart id="notes" heading="Private notes" mark={<Internal />}>
      <p className="text-note text-muted">Notes are not visible to the founder.</p>
      {removed && (
        <Notice tone="success" heading="The note is removed">
          <BringBack note={removed} {...at} />
        </Notice>
      )}
      {said && <Notice tone="success">{saids[said]}</Notice>}
      {write && <NoteForm {...write} {...at} problem={problem} />}
      {shown.length === 0 && <p>No notes yet.</p>}
      <ul className="ledger empty:hidden">
        {shown.map((note) => (
          <Note key={note.id} note={note} {...at} editing={editing?.note === note.id ? editing : null} />
        ))}
      </ul>
      {gone.length > 0 && <Removed notes={gone} {...at} />}
    </SidePart>
  )
}

const saids = { saved: 'The note is saved.', back: 'The note is back.', edited: 'The note is changed.' } as const

type At = { action: string; beside: string }

function Note({ note, editing, ...at }: At & { note: NoteRow; editing: NoteEdit | null }) {
  return (
    <li id={`note-${note.id}`} className="grid justify-items-start gap-1 border-b border-line py-3">
      <p className="text-note text-muted">
        <bdi>{note.author}</bdi>, <Moment iso={note.writtenAt} />
      </p>
      <Words of={note} />
      {note.mentions.length > 0 && (
        <p className="text-note text-muted">
          Mentions{' '}
          {note.mentions.map(({ userId, name }, index) => (
            <span key={userId}>
              {index > 0 && ', '}
              <bdi>{name}</bdi>
            </span>
          ))}
          .
        </p>
      )}
      {note.editedAt !== null && <Before of={note} editedAt={note.editedAt} />}
      {note.editableUntil !== null && (
        <NoteEditing
          action={`${at.action}/${note.id}/edits${at.beside}`}
          note={note}
          until={note.editableUntil}
          refused={editing}
        />
      )}
      {note.removable && (
        <form method="post" action={`${at.action}/${note.id}/removal${at.beside}`} noValidate>
          <TextButton>
            Remove<span className="sr-only"> the note of {note.author}</span>
          </TextButton>
        </form>
      )}
    </li>
  )
}

/** What a note said before it was changed. */
function Before({ of: { versions, author }, editedAt }: { of: NoteRow; editedAt: string }) {
  return (
    <details className="max-w-full">
      <summary className="inline-flex min-h-11 flex-wrap items-center gap-x-1 text-note text-link">
        <span>
          Edited <Moment iso={editedAt} />. Show what it said
          <span className="sr-only">, the note of {author}</span>
        </span>
      </summary>
      <ol className="grid gap-2 border-l-2 border-line pl-3">
        {versions.map(({ number, words, writtenAt }) => (
          <li key={number}>
            <p className="text-small text-muted">
              <Moment iso={writtenAt} />
            </p>
            <Words of={{ words }} />
          </li>
        ))}
      </ol>
    </details>
  )
}

type NoteFormProps = At & NonNullable<NotesPartProps['write']> & { problem: string | null }

function NoteForm({ action, beside, opId, whose, typed, mentions, people, problem }: NoteFormProps) {
  return (
    <NoteSending {...{ action, beside, opId, whose }}>
      {problem !== null && <ErrorSummary errors={[{ href: '#words', text: problem }]} />}
      <TextField
        data-hand="note"
        name="words"
        label="Write a note"
        rows={4}
        defaultValue={typed}
        autoComplete="off"
        {...(problem !== null && { error: problem })}
      />
      {people.length > 0 && (
        <details open={mentions.length > 0}>
          <summary className="inline-flex min-h-11 items-center text-link">Mention colleagues</summary>
          <fieldset>
            <legend className="text-note text-muted">
              Each gets a letter. Writing @ and their name does the same.
            </legend>
            {people.map(({ userId, name }) => (
              <label key={userId} className="flex min-h-11 items-center gap-2.5">
                <input
                  type="checkbox"
                  name="mentions"
                  value={userId}
                  defaultChecked={mentions.includes(userId)}
                  className="size-5 shrink-0"
                />
                <bdi className="wrap-anywhere">{name}</bdi>
              </label>
            ))}
          </fieldset>
        </details>
      )}
      <Button look="secondary" className="justify-self-start">
        Save the note
      </Button>
    </NoteSending>
  )
}

/** Notes that can still be brought back, folded. */
function Removed({ notes, ...at }: At & { notes: readonly NoteRow[] }) {
  return (
    <details>
      <summary className="inline-flex min-h-11 items-center text-link">Removed notes ({notes.length})</summary>
      <p className="text-note text-muted">They are deleted 30 days after they were removed.</p>
      <ul className="ledger">
        {notes.map((note) => (
          <li key={note.id} className="grid justify-items-start gap-1 border-b border-line py-3">
            <Words of={note} />
            <BringBack note={note} {...at} />
          </li>
        ))}
      </ul>
    </details>
  )
}

const Words = ({ of }: { of: Pick<NoteRow, 'words'> }) => (
  <p dir="auto" className="max-w-full wrap-anywhere whitespace-pre-wrap">
    {of.words}
  </p>
)

const BringBack = ({ note, action, beside }: At & { note: NoteRow }) => (
  <form method="post" action={`${action}/${note.id}/restoration${beside}`} noValidate>
    <TextButton>
      Bring it back<span className="sr-only">: the note of {note.author}</span>
    </TextButton>
  </form>
)
