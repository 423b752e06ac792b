import { Button } from '@/components/ui/button'
import { CheckboxRows } from '@/components/ui/option-rows'
import { TextField } from '@/components/ui/text-field'
import type { FieldProblem } from '@/lib/schemas/link-form'
import { errorOf } from './link-values'

/** What the form of a letter holds. */
export type LetterValues = { readonly subject: string; readonly words: string; readonly remind: boolean }

type LetterFormProps = {
  action: string
  /** Sends one letter each of a form that is sent twice. */
  opId: string
  values: LetterValues
  problems: readonly FieldProblem[]
  /** How many get it. */
  count: number
  /** Who gets the answers to it. */
  replyTo: string
}

/** The letter to everybody on the list who was not asked yet. */
export function LetterForm({ action, opId, values, problems, count, replyTo }: LetterFormProps) {
  return (
    <form method="post" action={action} noValidate className="grid max-w-question gap-5">
      <input type="hidden" name="opId" value={opId} />
      <TextField
        name="subject"
        label="Subject"
        defaultValue={values.subject}
        autoComplete="off"
        {...errorOf(problems, 'subject')}
      />
      <TextField
        name="words"
        label="Letter"
        hint="Plain text. The private link, who you are and how to stop letters follow by themselves"
        defaultValue={values.words}
        rows={9}
        {...errorOf(problems, 'words')}
      />
      <CheckboxRows
        name="remind"
        legend={<span className="font-[650]">Reminders</span>}
        selected={values.remind ? ['yes'] : []}
        options={[
          {
            value: 'yes',
            label: 'Remind those who have not sent, after 3 and after 6 days',
            hint: 'Recipients can stop them. Two reminders is the most',
          },
        ]}
      />
      <p className="max-w-[56ch] text-muted">
        Answers to the letter go to <bdi>{replyTo}</bdi>. We do not learn who opens it.
      </p>
      <div>
        <Button>{count === 1 ? 'Send to 1 person' : `Send to ${count} people`}</Button>
      </div>
    </form>
  )
}
