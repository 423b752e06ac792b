import type { CorrectionForm } from '@/lib/views/correction-form'

/** What the forms in a report need, beside the question. */
export type Corrections = {
  readonly action: string
  /** The number of the version that is read. */
  readonly seen: number
  readonly form: (question: string) => CorrectionForm | null
  /** Questions that apply and were not answered. */
  readonly open: readonly string[]
  /** The ids of this page: with the question and the answer they name one save and one submission, done once each. */
  readonly opId: string
  readonly submissionOpId: string
  /** Some answers are other ones by now, and a new version will have them all. */
  readonly outdated: boolean
  /** The form that came back, and what to do about it. */
  readonly wrong: { readonly question: string; readonly error: string } | null
}
