import { reachWords, ruleWords, runDue } from '@/lib/views/retention-words'

type StandingProps = {
  /** Null while everything is kept. */
  rule: Parameters<typeof ruleWords>[0] | null
  next: Date
  reach: Parameters<typeof reachWords>[0] | null
}

/** The rule as it is, when it works next, and what that reaches. */
export function RetentionStanding({ rule, next, reach }: StandingProps) {
  if (!rule) return <p>Retention is off. Nothing is let go of by itself.</p>
  return (
    <p>
      {ruleWords(rule)}. The next run is on <time dateTime={next.toISOString()}>{runDue(next)}</time>.
      {reach && ` It reaches ${reachWords(reach)}.`}
    </p>
  )
}
