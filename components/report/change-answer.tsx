import { Button } from '@/components/ui/button'
import { ChangeOptions } from './change-options'
import type { Corrections } from './corrections'

type ChangeProps = {
  question: string
  corrections: Corrections
  /** The id of its first control: a report may offer the same question twice. */
  control: string
  /** The word on it: “Change”, or “Answer” where there is no answer yet. */
  word?: 'Change' | 'Answer'
}

/** One answer of a report as a form, folded until it is wanted. It needs no script. */
export function ChangeAnswer({ question, corrections, control, word = 'Change' }: ChangeProps) {
  const form = corrections.form(question)
  if (!form) return null
  const error = corrections.wrong?.question === question ? corrections.wrong.error : undefined
  return (
    <details open={error !== undefined} className="screen-only open:col-span-full">
      <summary className="inline-flex min-h-11 items-center text-link underline underline-offset-[0.18em]">
        {word}
        <span className="sr-only"> {form.label}</span>
      </summary>
      <form
        method="post"
        action={corrections.action}
        noValidate
        autoComplete="off"
        className="grid max-w-question justify-items-start gap-4 pt-1 pb-5"
      >
        <input type="hidden" name="questionId" value={question} />
        <input type="hidden" name="opId" value={corrections.opId} />
        <input type="hidden" name="submissionOpId" value={corrections.submissionOpId} />
        <input type="hidden" name="baseVersion" value={form.baseVersion} />
        <input type="hidden" name="seen" value={corrections.seen} />
        {form.since !== null && <p>You changed this answer after this version. It is now {form.since}.</p>}
        <ChangeOptions form={form} control={control} error={error} />
        <Button look="secondary">Save and get version {corrections.seen + 1}</Button>
      </form>
    </details>
  )
}
