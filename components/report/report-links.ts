/** Where a report leads, for those who may go there. A report that is only read has none. */
export type ReportLinks = {
  /** Where one answer can be changed. */
  readonly answer: (question: string) => string
  /** Where all answers are listed for changing. */
  readonly check: string
  readonly version: (number: number) => string
}
