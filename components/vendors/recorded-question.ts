import type { StatementConflict, Told } from './statement'

/** What was told at a question in one conversation, in words. */
export type ToldOnce = {
  readonly call: 0 | 1 | 2 | 3 | 4
  /** “Call 1, Ana, 3 November 2026”, or “told by the vendor”. */
  readonly by: string
  /** Null where only a note or evidence was given. */
  readonly answer: string | null
  readonly shown: boolean
  readonly note: string | null
  readonly evidence: { readonly text: string; readonly href: string | null } | null
}

/** A question of a vendor with its answers, as the buyer's page draws it. */
export type RecordedQuestion = {
  readonly id: string
  /** A few words for it. */
  readonly term: string
  readonly ask: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** How to choose among the answers, where the question alone does not say. */
  readonly hint: string | null
  /** What counts as proof. */
  readonly proof: string
  /** By call, what the vendor itself told first. */
  readonly told: readonly ToldOnce[]
  /** What the form shows for the call that is recorded in. */
  readonly form: {
    readonly version: number
    readonly told: Told
    readonly conflict: StatementConflict | null
    readonly refused: { readonly field: string; readonly message: string } | null
  }
}

/** How a question stands: a word for its row. */
export function standingOf({
  told,
}: Pick<RecordedQuestion, 'told'>): 'Not asked yet' | 'Proof seen' | 'Told by the vendor' | 'Heard' | 'Noted' {
  const answered = told.filter(({ answer }) => answer !== null)
  if (answered.some(({ shown }) => shown)) return 'Proof seen'
  if (answered.some(({ call }) => call > 0)) return 'Heard'
  if (answered.length > 0) return 'Told by the vendor'
  return told.length > 0 ? 'Noted' : 'Not asked yet'
}
