import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { Moment } from './moment'

/** A change of a note that was refused: what it was to say, and why not. */
export type NoteEdit = { readonly note: string; readonly typed: string; readonly problem: string | null }

type NoteEditingProps = {
  action: string
  note: {
    readonly id: string
    readonly words: string
    readonly versions: readonly unknown[]
    readonly mentions: readonly { readonly userId: string }[]
  }
  /** An ISO moment. */
  until: string
  refused: NoteEdit | null
}

/** The form that changes a note, folded until it is asked for. What it said before is kept. */
export function NoteEditing({ action, note, until, refused }: NoteEditingProps) {
  return (
    <details open={refused !== null} className="w-full">
      <summary className="inline-flex min-h-11 items-center text-link">Change it</summary>
      <form method="post" action={action} noValidate className="grid gap-3 pb-2">
        <input type="hidden" name="seen" value={note.versions.length} />
        {note.mentions.map(({ userId }) => (
          <input key={userId} type="hidden" name="mentions" value={userId} />
        ))}
        <TextField
          name="words"
          id={`words-${note.id}`}
          label="What the note says"
          hint={
            <>
              Until <Moment iso={until} />. What it said before is kept.
            </>
          }
          rows={4}
          defaultValue={refused?.typed ?? note.words}
          autoComplete="off"
          {...(refused?.problem && { error: refused.problem })}
        />
        <Button look="secondary" className="justify-self-start">
          Save the change
        </Button>
      </form>
    </details>
  )
}
