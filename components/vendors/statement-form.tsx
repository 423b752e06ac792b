'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode, SubmitEvent } from 'react'
import { Button } from '@/components/ui/button'
import { CheckboxRows } from '@/components/ui/option-rows'
import type { CallNumber } from '@/lib/schemas/vendor-call'
import { StayingDetails } from './staying-details'
import { EvidenceField, NoteField } from './statement-controls'
import { statementFields, toldIn, type StatementProblem } from './statement-fields'
import type { StatementConflict, Told } from './statement'
import { problemAt, StatementShell } from './statement-shell'
import { StatementStatus } from './statement-status'
import { useStatement } from './use-statement'

/** What one form at one question is drawn from. */
export type StatementFormProps = {
  /** Where the ids of its controls begin. */
  id: string
  /** Where answers of this vendor are saved. */
  action: string
  /** The page it is posted from, and comes back to without a script. */
  from: 'record' | 'top' | 'all'
  opId: string
  question: string
  /** The few words that name the question where several forms stand on a page. */
  term: string
  legend: ReactNode
  options: readonly { readonly value: string; readonly label: string }[]
  /** How to choose among the answers, where the question alone does not say. */
  hint: string | null
  /** What counts as proof. */
  proof: string
  call: CallNumber
  version: number
  told: Told
  conflict: StatementConflict | null
  /** The form came back: which field is to blame, and why. */
  refused: StatementProblem | null
  /** An address that keeps this question in sight while its answers are weighed anew. */
  pinned?: string
  /** Goes on to what is asked next. Without it the page stays. */
  onward?: () => void
}

/** What was heard at one question in one call. It is whole without a script; with one it is saved as it is given. */
export function StatementForm(props: StatementFormProps) {
  const { id, action, from, opId, question, term, legend, options, hint, proof, call, version, told, pinned, onward } =
    props
  const form = useRef<HTMLFormElement>(null)
  const router = useRouter()
  const leaving = useRef(false)
  const [wrong, setWrong] = useState(props.refused)
  const use = useStatement(form, {
    ...{ action, question, call, version, told, conflict: props.conflict },
    refused: props.refused !== null,
  })
  const { look, onGiven, saveNow } = use

  // What was saved is weighed at once. The question stays, whatever would be asked next by now.
  useEffect(() => {
    if (look.state !== 'saved' || leaving.current) return
    if (pinned === undefined || `${location.pathname}${location.search}` === pinned) router.refresh()
    else router.replace(pinned, { scroll: false })
  }, [look.state, look.savedAt, pinned, router])

  async function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const given = toldIn(event.currentTarget)
    const nothing = given.option === null && given.note === null && given.evidence === null && version === 0
    setWrong(nothing && look.savedAt === null ? nothingGiven : null)
    if (nothing && look.savedAt === null) return showProblem(`${id}-errors`)
    if (look.conflict) return focusOn(`${id}-conflict`)
    leaving.current = onward !== undefined
    leaving.current = (await saveNow()) && leaving.current
    if (leaving.current) onward?.()
  }

  const texts = (
    <>
      <NoteField
        id={id}
        label={<Named term={term}>Note (optional)</Named>}
        error={problemAt(wrong, statementFields.note)}
        defaultValue={told.note ?? ''}
      />
      <EvidenceField
        id={id}
        label={<Named term={term}>Evidence (optional)</Named>}
        hint="A web address, or the name of a file you keep"
        error={problemAt(wrong, statementFields.evidence)}
        defaultValue={told.evidence ?? ''}
      />
    </>
  )
  const shownError = problemAt(wrong, statementFields.shown)
  return (
    <StatementShell
      {...{ form, id, action, from, opId, question, call, version, told, legend, hint, options, use, onSubmit }}
      none="Not told in this call"
      problem={wrong}
      onInput={(event) => {
        setWrong(null)
        onGiven(event)
      }}
      actions={
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <Button {...(onward ? {} : { look: 'secondary' as const })}>
            {from !== 'all' ? 'Save and go on' : 'Save'}
            <span className="sr-only">: {term}</span>
          </Button>
          <StatementStatus look={look} retry={() => void saveNow()} />
        </div>
      }
    >
      <CheckboxRows
        id={`${id}-shown`}
        name={statementFields.shown}
        legend={
          <span className="font-[680]">
            What counts as proof<span className="sr-only">: {term}</span>
          </span>
        }
        hint={proof}
        options={[{ value: '1', label: 'I have seen proof' }]}
        selected={told.shown ? ['1'] : []}
        {...(shownError !== undefined && { error: shownError })}
      />
      {from !== 'all' ? (
        texts
      ) : (
        <StayingDetails
          open={told.note !== null || told.evidence !== null || wrong?.field === 'note' || wrong?.field === 'evidence'}
          summary={<Named term={term}>Note and evidence</Named>}
        >
          <div className="grid gap-5 pt-2">{texts}</div>
        </StayingDetails>
      )}
    </StatementShell>
  )
}

const nothingGiven = { field: statementFields.option, message: 'Choose an answer, or write a note.' }

const Named = ({ term, children }: { term: string; children: ReactNode }) => (
  <>
    {children}
    <span className="sr-only">: {term}</span>
  </>
)

/** The title says it too: it is the first thing a screen reader reads of a page. */
function showProblem(id: string) {
  if (!document.title.startsWith('Error: ')) document.title = `Error: ${document.title}`
  focusOn(id)
}

/** Moves focus once the page is drawn anew: what takes it may be new. */
function focusOn(id: string) {
  setTimeout(() => document.getElementById(id)?.focus())
}
