declare const made: unique symbol

/**
 * Someone who has shown who they are. The mark cannot be written by hand, so a query cannot be asked by nobody:
 * only `lib/session.ts` and the tests' support make one. It grows into a union as roles arrive.
 */
export type Viewer = RespondentViewer

/** A buyer who holds a key to one assessment. */
export type RespondentViewer = {
  readonly role: 'respondent'
  readonly assessmentId: string
  readonly [made]: true
}
