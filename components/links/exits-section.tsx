import { Table } from '@/components/ui/data-table'

/** From how many that started on it is told where people stop. */
const needed = 20

type ExitsProps = {
  started: number
  /** Null while too few started. */
  exits: readonly { readonly question: string; readonly count: number }[] | null
}

/** At which question people stopped, once there are enough of them that it points at nobody. */
export function ExitsSection({ started, exits }: ExitsProps) {
  if (exits === null) {
    return (
      <p className="max-w-measure">
        Nothing is shown yet: {started} of at least {needed} have started. With fewer, a number would point at a person.
      </p>
    )
  }
  if (exits.length === 0) return <p className="max-w-measure">Nobody stopped: everyone who started has submitted.</p>
  return (
    <Table
      caption="The last question that was answered by those who have not submitted"
      columns={[{ label: 'Question' }, { label: 'Stopped after it', numeric: true }]}
      rows={exits.map(({ question, count }) => [question, count])}
    />
  )
}
