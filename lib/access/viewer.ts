declare const made: unique symbol

/**
 * Someone who has shown who they are. The mark cannot be written by hand, so a query cannot be asked by nobody:
 * only `lib/session` and the tests' support make one. It grows into a union as roles arrive.
 */
export type Viewer = RespondentViewer

/** A buyer who holds a key to one assessment. */
export type RespondentViewer = {
  readonly role: 'respondent'
  readonly assessmentId: string
  readonly [made]: true
}

/**
 * Someone who holds the key of a share: may read one version of one report, and nothing else. It is no `Viewer`, so that
 * no query of a buyer's own can be asked with it.
 */
export type Reader = {
  readonly role: 'reader'
  readonly shareId: string
  readonly assessmentId: string
  readonly versionNumber: number
  readonly [made]: true
}

/**
 * Someone who holds a vendor's private link: may answer for that vendor through it, and nothing else. It is neither a
 * `Viewer` nor a `Reader`, so that no query of theirs can be asked with it.
 */
export type Answerer = {
  readonly role: 'answerer'
  readonly linkId: string
  readonly vendorId: string
  readonly [made]: true
}

/**
 * Someone who holds the key of a question asked back: may read that question and answer it once, and nothing else. It is
 * neither a `Viewer` nor a `Reader`, so that no query of theirs can be asked with it.
 */
export type Replier = {
  readonly role: 'replier'
  readonly askBackId: string
  readonly workspaceId: string
  readonly [made]: true
}

/** What somebody may do in a workspace, from most to least. */
export type Rank = 'owner' | 'admin' | 'member' | 'viewer'

/**
 * Someone who has signed in, in the one workspace they look at, with the rank they have there now. It is no `Viewer`, so
 * that no buyer's draft can be asked for with it.
 */
export type Member = {
  readonly role: 'member'
  readonly workspaceId: string
  readonly userId: string
  readonly rank: Rank
  readonly [made]: true
}
