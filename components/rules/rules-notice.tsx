import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'

type NoticeProps = { done: string | undefined; problem: string | undefined; field: string | undefined }

/** What came of the form that was sent last. */
export function RulesNotice({ done, problem, field }: NoticeProps) {
  if (problem !== undefined) {
    const [text, href] = problems[field ?? problem] ?? nothing
    return <ErrorSummary errors={[{ href, text }]} />
  }
  const words = done === undefined ? undefined : doneWords[done]
  return (
    words !== undefined && (
      <Notice tone="success">
        <p>{words}</p>
      </Notice>
    )
  )
}

const nothing = ['Nothing was changed. Try again.', '#main'] as const

const problems: Readonly<Record<string, readonly [string, `#${string}`]>> = {
  outcome: ['Choose a recommendation from the list.', '#outcome'],
  link: ['This source is not there any more. Choose another.', '#link'],
  urgency: ['Choose how soon from the list.', '#urgency'],
  owner: ['Choose who gets them.', '#owner'],
  forbidden: ['Your role does not allow this. Ask an owner or an admin of the workspace.', '#main'],
  stopped: ['Whoever this rule names has left. Write it anew with somebody else.', '#main'],
}

const doneWords: Readonly<Record<string, string>> = {
  made: 'The rule is written. See what it would have done, then turn it on.',
  start: 'The rule is on. It counts for what comes from now on.',
  stop: 'The rule is off.',
  up: 'The rule was moved up.',
  removed: 'The rule was removed. What it gave to somebody stays with them.',
}
