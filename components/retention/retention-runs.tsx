import { Day } from '@/components/ui/day'
import { Table } from '@/components/ui/data-table'
import { ruleWords, stateWords } from '@/lib/views/retention-words'

type Run = Parameters<typeof ruleWords>[0] & {
  readonly submissions: number
  readonly people: number
  /** An ISO day. */
  readonly day: string
  readonly state: keyof typeof stateWords
}

/** What the latest runs did, the latest first. */
export function RetentionRuns({ runs }: { runs: readonly Run[] }) {
  return (
    <Table
      caption="What each run let go of, the latest first"
      columns={[
        { label: 'Day' },
        { label: 'Rule' },
        { label: 'Submissions', numeric: true },
        { label: 'People', numeric: true },
        { label: 'State' },
      ]}
      rows={runs.map((run) => [
        <Day key="day" iso={run.day} />,
        ruleWords(run),
        run.submissions.toLocaleString('en-GB'),
        run.people.toLocaleString('en-GB'),
        stateWords[run.state],
      ])}
    />
  )
}
