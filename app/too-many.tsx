import { ProblemPage } from '@/components/shell/problem-page'
import { answerWithStatus } from '@/lib/route/own-response'

export const tooManyTitle = 'Too many links tried'

/** The page of a private link for a network that guesses: drawn on the server, with the status 429. */
export function tooMany(message: string) {
  answerWithStatus(429)
  return (
    <ProblemPage title={tooManyTitle}>
      <p>{message}</p>
    </ProblemPage>
  )
}
