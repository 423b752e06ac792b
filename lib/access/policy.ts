import type { Answerer, Member, Reader, Replier, Viewer } from './viewer'

/**
 * Which assessments a viewer may see and change, as a condition to be joined into every query.
 * Every branch names a column, so that no branch can mean "all of them".
 */
export function visibleAssessments(viewer: Viewer): { readonly id: string } {
  switch (viewer.role) {
    case 'respondent':
      return { id: viewer.assessmentId }
  }
}

/**
 * What a reader may see: the one share whose key they hold, of the one version it was made for, as a condition to be
 * joined into every query. What hangs on that share is reached through it alone.
 */
export function visibleShares(reader: Reader): {
  readonly id: string
  readonly assessmentId: string
  readonly versionNumber: number
} {
  switch (reader.role) {
    case 'reader':
      return { id: reader.shareId, assessmentId: reader.assessmentId, versionNumber: reader.versionNumber }
  }
}

/**
 * What an answerer may reach: the one link whose key they hold, of the one vendor it was made for, as a condition to be
 * joined into every query. What hangs on that link is reached through it alone.
 */
export function visibleLinks(answerer: Answerer): { readonly id: string; readonly vendorId: string } {
  switch (answerer.role) {
    case 'answerer':
      return { id: answerer.linkId, vendorId: answerer.vendorId }
  }
}

/** What a replier may reach: the one question whose key they hold, as a condition to be joined into every query. */
export function visibleAskBacks(replier: Replier): { readonly id: string; readonly workspaceId: string } {
  switch (replier.role) {
    case 'replier':
      return { id: replier.askBackId, workspaceId: replier.workspaceId }
  }
}

/**
 * What a member may reach: the rows of the one workspace they look at, as a condition to be joined into every query.
 * What their rank allows of it is told by `may`.
 */
export function ownWorkspace(member: Member): { readonly workspaceId: string } {
  switch (member.role) {
    case 'member':
      return { workspaceId: member.workspaceId }
  }
}
