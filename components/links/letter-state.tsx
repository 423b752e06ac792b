import { Moment } from '@/components/submissions/moment'

/** A letter to a recipient, as it stands. */
export type LetterLine = {
  readonly id: string
  readonly kind: 'asked' | 'reminder'
  readonly state: 'queued' | 'sent' | 'kept' | 'failed' | 'cancelled'
  readonly sendAt: Date
  readonly settledAt: Date | null
  readonly problem: string | null
}

/** What became of one letter: “Sent on 22 November 2026 at 09:10 UTC”. */
export function LetterState({ letter, now }: { letter: LetterLine; now: Date }) {
  const { kind, state, sendAt, settledAt, problem } = letter
  const what = kind === 'asked' ? 'Letter' : 'Reminder'
  const when = <Moment iso={(settledAt ?? sendAt).toISOString()} />
  switch (state) {
    case 'sent':
      return (
        <>
          {what} sent on {when}
        </>
      )
    case 'kept':
      return (
        <>
          {what} kept in the outbox on {when}: there is no mail server
        </>
      )
    case 'failed':
      return (
        <span className="text-critical">
          {what} failed{problem !== null && `: ${problem}`}
        </span>
      )
    case 'cancelled':
      return <>{what} was not needed any more</>
    case 'queued':
      return sendAt > now ? (
        <>
          {what} goes on {when}, if it is still needed
        </>
      ) : (
        <>{what} is on its way</>
      )
  }
}
