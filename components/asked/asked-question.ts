/** One question as a vendor reads it: in its own words, with an honest answer for each kind of firm. */
export type AskedQuestion = {
  readonly id: string
  readonly term: string
  readonly text: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** What could show the answer. */
  readonly show: string
}

/** Who asks whom, and until when. */
export type AskedBy = {
  readonly vendor: string
  readonly asker: string
  /** Of the one who asks; null where it was not given. */
  readonly business: string | null
  /** An ISO date. */
  readonly until: string
}
