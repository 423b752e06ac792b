import { Button } from '@/components/ui/button'
import { describedBy } from '@/components/ui/described-by'
import { FieldError } from '@/components/ui/field-error'
import { Hint } from '@/components/ui/hint'
import { TextField } from '@/components/ui/text-field'

type PeopleFormProps = { action: string; people: string; error?: string; listError?: string }

/** People as pasted lines or a file. Each gets a private address; nobody gets a letter yet. */
export function PeopleForm({ action, people, error, listError }: PeopleFormProps) {
  const { hintId, errorId, attributes } = describedBy('list', { hint: true, error: listError })
  return (
    <form method="post" action={action} encType="multipart/form-data" noValidate className="grid max-w-question gap-5">
      <TextField
        name="people"
        label="People"
        hint="One a line, as in “Demo Person <person@example.com>”, 500 at once at most"
        defaultValue={people}
        rows={5}
        autoComplete="off"
        {...(error !== undefined && { error })}
      />
      <div className="grid gap-2">
        <label htmlFor="list" className="font-[650]">
          Or a file (optional)
        </label>
        <Hint id={hintId}>CSV, with a column named “email” and one named “name”</Hint>
        {listError !== undefined && <FieldError id={errorId}>{listError}</FieldError>}
        <input
          type="file"
          id="list"
          name="list"
          accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
          {...attributes}
          className="min-h-12 w-full min-w-0 rounded-control border border-control bg-surface p-2 text-body text-ink file:mr-3 file:min-h-8 file:rounded-control file:border file:border-solid file:border-control file:bg-paper file:px-3 file:text-ink"
        />
      </div>
      <div>
        <Button look="secondary">Add people</Button>
      </div>
    </form>
  )
}
