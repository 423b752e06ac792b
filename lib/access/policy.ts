import type { Viewer } from './viewer'

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
