import { ProblemPage } from '@/components/shell/problem-page'
import { DeleteAnswers } from './delete-answers'

export const closedTitle = 'This assessment cannot be opened just now'

/** An assessment whose questions this server does not have. `deletion` is where the form that deletes it is sent. */
export function ClosedAssessment({ deletion }: { deletion: string }) {
  return (
    <ProblemPage title={closedTitle}>
      <p>Your answers are safe. This server does not have the questions they belong to.</p>
      <p>Try again later, or ask whoever sent you this address. They run this server.</p>
      <DeleteAnswers action={deletion} />
    </ProblemPage>
  )
}
