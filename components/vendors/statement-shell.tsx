import type { ReactNode, RefObject, SubmitEvent } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { RadioRows } from '@/components/ui/option-rows'
import type { CallNumber } from '@/lib/schemas/vendor-call'
import { OtherStatement } from './other-statement'
import type { Told } from './statement'
import { statementFields, type StatementProblem } from './statement-fields'
import { StatementConflictNotice } from './statement-status'
import type { StatementUse } from './use-statement'

type Option = { readonly value: string; readonly label: string }

type ShellProps = {
  form: RefObject<HTMLFormElement | null>
  /** Where the ids of its controls begin. */
  id: string
  /** Where statements are saved. */
  action: string
  /** The page it is posted from, and comes back to without a script. */
  from: string
  /** The id of this save when it is made without a script. */
  opId: string
  question: string
  /** A vendor that answers by its own link has no calls. */
  call?: CallNumber
  /** 0 where nothing was ever told. */
  version: number
  told: Told
  legend: ReactNode
  hint?: string | null
  options: readonly Option[]
  /** The answer that takes an answer back; it is offered once there was one. */
  none: string
  use: Pick<StatementUse, 'look' | 'mine' | 'decide'>
  problem: StatementProblem | null
  onSubmit: (event: SubmitEvent<HTMLFormElement>) => void
  onInput: (event: { readonly target: EventTarget }) => void
  /** What stands below the answers, and what stands last. */
  children: ReactNode
  actions: ReactNode
}

/** The form of one statement: who asks for it and on which page is for whoever draws it. */
export function StatementShell(props: ShellProps) {
  const { form, id, action, from, opId, question, call, version, told, legend, hint, options, none } = props
  const { use, problem, onSubmit, onInput, children, actions } = props
  const { conflict } = use.look
  const error = problemAt(problem, statementFields.option)
  const wasTold = version > 0
  const hidden = { question, opId, ...(call !== undefined && { call }), baseVersion: version, from }
  return (
    <>
      <form
        ref={form}
        method="post"
        action={action}
        noValidate
        autoComplete="off"
        onSubmit={onSubmit}
        onInput={onInput}
        className="grid gap-5"
      >
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {problem && (
          <div id={`${id}-errors`} tabIndex={-1}>
            <ErrorSummary errors={[{ href: `#${controlOf(id, problem.field)}`, text: problem.message }]} />
          </div>
        )}
        <RadioRows
          id={id}
          name={statementFields.option}
          legend={legend}
          options={wasTold ? [...options, { value: '', label: none, exclusive: true }] : options}
          selected={told.option ?? (wasTold ? '' : undefined)}
          {...(hint && { hint })}
          {...(error !== undefined && { error })}
        />
        {children}
        {conflict && (
          <StatementConflictNotice
            id={id}
            conflict={conflict}
            mine={use.mine}
            options={options}
            onDecide={use.decide}
          />
        )}
        {actions}
      </form>
      <OtherStatement {...{ id, action, hidden, conflict }} />
    </>
  )
}

/** What is wrong with one field; undefined where nothing is. */
export const problemAt = (problem: StatementProblem | null, field: string): string | undefined =>
  problem?.field === field ? problem.message : undefined

/** The control that a field's problem leads to. */
const controlOf = (id: string, field: string) => (field === statementFields.option ? id : `${id}-${field}`)
