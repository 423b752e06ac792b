import { Day } from '@/components/ui/day'
import { Moment } from './moment'

/** A question that was asked back as a member reads it. Moments are ISO texts. */
export type AskedBackRow = {
  readonly id: string
  readonly words: string
  readonly author: string
  readonly state: 'waiting' | 'answered' | 'revoked' | 'expired'
  readonly askedAt: string
  readonly expiresAt: string
  readonly openedAt: string | null
  readonly answer: string | null
  readonly answeredAt: string | null
  readonly revokedAt: string | null
  /** What became of its letter; null where it is not kept any more. */
  readonly letter: 'queued' | 'sent' | 'kept' | 'failed' | 'cancelled' | null
}

/** One question: who asked and when, how far it came, and the answer. */
export function AskedBack({ of }: { of: AskedBackRow }) {
  return (
    <>
      <p className="text-note text-muted">
        <bdi>{of.author}</bdi> asked, <Moment iso={of.askedAt} />
      </p>
      <Words of={of.words} />
      <p className="text-note text-muted">
        <Standing of={of} />
      </p>
      {of.answer !== null && (
        <blockquote className="w-full border-l-2 border-line pl-3">
          <Words of={of.answer} />
        </blockquote>
      )}
    </>
  )
}

function Standing({ of: { state, letter, openedAt, expiresAt, answeredAt, revokedAt } }: { of: AskedBackRow }) {
  if (state === 'answered' && answeredAt !== null)
    return (
      <>
        Answered, <Moment iso={answeredAt} />
      </>
    )
  if (state === 'revoked' && revokedAt !== null)
    return (
      <>
        Taken back, <Moment iso={revokedAt} />
      </>
    )
  if (state === 'expired')
    return (
      <>
        Not answered. It ran out on <Day iso={expiresAt} />.
      </>
    )
  if (openedAt !== null)
    return (
      <>
        Opened, <Moment iso={openedAt} />. It can be answered until <Day iso={expiresAt} />.
      </>
    )
  return (
    <>
      {letters[letter ?? 'sent']} It can be answered until <Day iso={expiresAt} />.
    </>
  )
}

const letters = {
  queued: 'The letter is on its way.',
  sent: 'Not opened yet.',
  kept: 'The letter was printed and not sent, because no mail server is set.',
  failed: 'The letter failed. Take the question back and ask once more.',
  cancelled: 'The letter was not sent. Take the question back and ask once more.',
} as const

const Words = ({ of }: { of: string }) => (
  <p dir="auto" className="max-w-full wrap-anywhere whitespace-pre-wrap">
    {of}
  </p>
)
