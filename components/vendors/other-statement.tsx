import { Button } from '@/components/ui/button'
import type { CallNumber } from '@/lib/schemas/vendor-call'
import { statementFields } from './statement-fields'
import type { StatementConflict } from './statement'

type OtherProps = {
  /** Where the ids of the controls of the statement's own form begin. */
  id: string
  action: string
  /** The page it is posted from. */
  from: string
  opId: string
  question: string
  /** A vendor that answers by its own link has no calls, and says nothing of proof seen. */
  call?: CallNumber
  /** The version that is kept now. */
  version: number
  /** What somebody else had saved before. */
  conflict: StatementConflict | null
}

/**
 * Takes the other of two answers where there is no script: a form of its own, since no form stands in another. It has
 * nothing to see; its button stands where both answers are shown.
 */
export function OtherStatement({ id, action, from, opId, question, call, version, conflict }: OtherProps) {
  if (!conflict) return null
  const { option, shown, note, evidence } = conflict
  const hidden = { question, opId, ...(call !== undefined && { call }), baseVersion: version, from }
  const said = { option: option ?? '', ...(call !== undefined && shown && { shown: '1' }), note: note ?? '' }
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
