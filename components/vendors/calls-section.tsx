import { Button } from '@/components/ui/button'
import { Day } from '@/components/ui/day'
import { FieldError } from '@/components/ui/field-error'
import { Notice } from '@/components/ui/notice'
import { SectionTitle } from '@/components/ui/page-title'
import type { CallNumber } from '@/lib/schemas/vendor-call'
import { FieldBox } from './field-box'

/** One conversation as it is kept. `heldOn` is an ISO day. */
export type KeptCall = {
  readonly number: CallNumber
  readonly who: string | null
  readonly heldOn: string | null
  /** 0 where nothing was kept of it yet. */
  readonly version: number
  /** How many questions have an answer in it. */
  readonly answers: number
}

type CallsProps = {
  action: string
  /** By number; the first is always there. */
  calls: readonly KeptCall[]
  /** The number a further call would have; null when there are four. */
  next: CallNumber | null
  /** The call that answers on this page are recorded in. */
  current: CallNumber
  /** The page with another call to record in. */
  recordIn: (number: CallNumber) => string
  /** What a refused form held, with the reason. */
  refused: {
    readonly number: number
    /** The version it was typed over; null where that is not known. */
    readonly version: number | null
    readonly who: string
    readonly heldOn: string
    readonly problem: CallProblem
  } | null
  /** What somebody else had saved for a call before it was saved here. */
  isSaved: boolean
  conflict: { readonly number: number; readonly who: string | null; readonly heldOn: string | null } | null
}

type CallProblem = { readonly field: string; readonly message: string }

/** Who answered and when. Answers of a second call stand beside those of the first; none takes the place of another. */
export function CallsSection({ action, calls, next, current, recordIn, refused, conflict, isSaved }: CallsProps) {
  return (
    <section id="calls" className="grid scroll-mt-6 gap-4 border-t border-line py-9">
      <SectionTitle>Who answered, and when</SectionTitle>
      <p className="max-w-measure">
        Each conversation keeps its own answers. Where two of them disagree, we are less sure. Both stay on record;
        where neither is proven, both count.
      </p>
      {conflict && (
        <Notice tone="caution" heading={`Somebody else changed call ${conflict.number}`}>
          <p>
            Yours is saved now. Saved before: {conflict.who ?? 'nobody named'}
            {conflict.heldOn !== null && (
              <>
                , <Day iso={conflict.heldOn} />
              </>
            )}
            .
          </p>
        </Notice>
      )}
      {isSaved && <p className="text-success">Saved.</p>}
      <ul className="ledger max-w-measure">
        {calls.map((call) => (
          <li key={call.number} className="grid gap-1 border-b border-line py-3">
            <p>
              <span className="font-[650]">Call {call.number}</span>: <CallWords of={call} />
            </p>
            {call.number === current ? (
              <p className="screen-only text-note text-muted">Answers on this page are recorded in this call.</p>
            ) : (
              <p className="screen-only text-note">
                <a href={recordIn(call.number)} className="inline-flex min-h-11 items-center">
                  Record answers in call {call.number}
                </a>
              </p>
            )}
            <CallForm
              action={action}
              call={call}
              summary={`Change who answered in call ${call.number}`}
              refused={refused?.number === call.number ? refused : null}
            />
          </li>
        ))}
      </ul>
      {next !== null && (
        <CallForm
          action={action}
          call={{ number: next, who: null, heldOn: null, version: 0, answers: 0 }}
          summary="Add another call"
          refused={refused?.number === next ? refused : null}
        />
      )}
    </section>
  )
}

function CallWords({ of: { who, heldOn, answers } }: { of: KeptCall }) {
  return (
    <>
      {who ?? 'nobody named yet'}
      {heldOn !== null && (
        <>
          , <Day iso={heldOn} />
        </>
      )}
      . {answers === 1 ? '1 answer' : `${answers} answers`}.
    </>
  )
}

type CallFormProps = {
  action: string
  call: KeptCall
  summary: string
  refused: NonNullable<CallsProps['refused']> | null
}

function CallForm({ action, call: { number, who, heldOn, version }, summary, refused }: CallFormProps) {
  const [whoId, dayId] = [`call-${number}-who`, `call-${number}-day`]
  const problem = refused?.problem
  const wrong = (field: string) => (problem?.field === field ? `call-${number}-error` : undefined)
  return (
    <details open={refused !== null} className="screen-only">
      <summary className="inline-flex min-h-11 items-center text-link underline underline-offset-[0.18em]">
        {summary}
      </summary>
      <form method="post" action={action} noValidate autoComplete="off" className="grid max-w-question gap-4 pt-2 pb-3">
        <input type="hidden" name="number" value={number} />
        <input type="hidden" name="baseVersion" value={refused?.version ?? version} />
        {problem && <FieldError id={`call-${number}-error`}>{problem.message}</FieldError>}
        <FieldBox id={whoId} label="Who answered: name and role" error={wrong('who')}>
          {(box) => <input type="text" name="who" maxLength={120} defaultValue={refused?.who ?? who ?? ''} {...box} />}
        </FieldBox>
        <FieldBox id={dayId} label="Day of the call" error={wrong('heldOn')}>
          {(box) => <input type="date" name="heldOn" defaultValue={refused?.heldOn ?? heldOn ?? ''} {...box} />}
        </FieldBox>
        <Button look="secondary" className="justify-self-start">
          Save call {number}
        </Button>
      </form>
    </details>
  )
}
