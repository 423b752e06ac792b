type Stored = {
  readonly id: string
  readonly kind:
    | ('sign-in' | 'invitation' | 'asked' | 'reminder' | 'submitted' | 'mentioned')
    | ('asked-back' | 'answered' | 'withdrawn' | 'receipt')
  readonly state: 'queued' | 'sent' | 'kept' | 'failed' | 'cancelled'
  readonly to: { readonly name: string | null; readonly email: string }
  readonly createdAt: Date
  readonly sendAt: Date
  readonly settledAt: Date | null
  readonly attempts: number
  readonly problem: string | null
}

/** A letter in a list, in words. `on` is an ISO time. */
export type OutboxLine = {
  readonly id: string
  readonly what: string
  readonly to: string
  /** Only letters that failed need somebody. */
  readonly failed: boolean
  readonly state: string
  readonly on: string
  /** Why it failed, or failed last. */
  readonly problem: string | null
}

const whats: Readonly<Record<Stored['kind'], string>> = {
  'sign-in': 'Link to sign in',
  invitation: 'Invitation to the workspace',
  asked: 'Link to the questions',
  reminder: 'Reminder',
  submitted: 'News: answers arrived',
  mentioned: 'News: a note mentions somebody',
  'asked-back': 'Question asked back',
  answered: 'News: a question was answered',
  withdrawn: 'News: answers were taken back',
  receipt: 'Receipt for answers',
}

/** What became of a letter, before the time: a mail server that takes it has not delivered it yet. */
function stateOf({ state, attempts, sendAt }: Stored, now: Date): string {
  switch (state) {
    case 'queued':
      if (attempts > 0) return `Tried ${attempts === 1 ? 'once' : `${attempts} times`}, tried again soon. Written on`
      return sendAt > now ? 'Waits until' : 'On its way. Written on'
    case 'sent':
      return 'Handed to the mail server on'
    case 'kept':
      return 'Kept here, not sent. Written on'
    case 'failed':
      return 'Failed on'
    case 'cancelled':
      return 'Not sent, because it was no longer wanted, on'
  }
}

/** A line of the outbox as an owner or an admin reads it. */
export function outboxLine(letter: Stored, now: Date): OutboxLine {
  const { id, kind, to, state, createdAt, sendAt, settledAt, problem } = letter
  const waits = state === 'queued' && letter.attempts === 0 && sendAt > now
  const on = state === 'queued' || state === 'kept' ? (waits ? sendAt : createdAt) : (settledAt ?? createdAt)
  return {
    id,
    what: whats[kind],
    to: to.name ? `${to.name} <${to.email}>` : to.email,
    failed: state === 'failed',
    state: stateOf(letter, now),
    on: on.toISOString(),
    problem,
  }
}
