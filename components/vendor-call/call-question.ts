/** One question as it is put in a call, with what may be heard. */
export type CallQuestion = {
  readonly id: string
  readonly text: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** How to choose among the answers, where the question alone does not say. */
  readonly hint: string | null
  /** What counts as proof of the answer. */
  readonly proof: string
}
