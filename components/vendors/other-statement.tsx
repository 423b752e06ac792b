import { Button } from '@/components/ui/button'
import { statementFields } from './statement-fields'
import type { StatementConflict } from './statement'

type OtherProps = {
  /** Where the ids of the controls of the statement's own form begin. */
  id: string
  action: string
  /** What the statement's own form sends unseen. One without a call says nothing of proof seen. */
  hidden: Readonly<Record<string, string | number>>
  /** What somebody else had saved before. */
  conflict: StatementConflict | null
}

/**
 * Takes the other of two answers where there is no script: a form of its own, since no form stands in another. It has
 * nothing to see; its button stands where both answers are shown.
 */
export function OtherStatement({ id, action, hidden, conflict }: OtherProps) {
  if (!conflict) return null
  const { option, shown, note, evidence } = conflict
  const said = { option: option ?? '', ...('call' in hidden && shown && { shown: '1' }), note: note ?? '' }
  return (
    <form id={otherId(id)} method="post" action={action} noValidate hidden>
      {Object.entries({ ...hidden, ...said, [statementFields.evidence]: evidence ?? '' }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </form>
  )
}

/** The button that sends it. With a script there are others in its place. */
export function UseOtherStatement({ id }: { id: string }) {
  return (
    <noscript>
      <Button look="secondary" form={otherId(id)}>
        Use what was saved before
      </Button>
    </noscript>
  )
}

const otherId = (id: string) => `${id}-other`
