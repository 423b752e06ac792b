import type { RecordView } from '@/lib/views/domain-view'

type ListProps = { title: string; words: string; records: readonly RecordView[] }

/** Records of the name system, each part on a line of its own, so that it can be copied. */
export function RecordList({ title, words, records }: ListProps) {
  return (
    <div className="grid gap-2">
      <h3 className="font-[680]">{title}</h3>
      <p className="max-w-measure">{words}</p>
      <ul className="grid gap-3">
        {records.map(({ type, name, value }) => (
          <li key={type} className="border-l-4 border-line pl-4">
            <dl className="grid gap-x-4 gap-y-1 text-small sm:grid-cols-[5rem_minmax(0,1fr)]">
              <Line term="Type" text={type} />
              <Line term="Name" text={name} />
              <Line term="Value" text={value} />
            </dl>
          </li>
        ))}
      </ul>
    </div>
  )
}

const Line = ({ term, text }: { term: string; text: string }) => (
  <>
    <dt className="text-muted">{term}</dt>
    <dd className="font-mono [overflow-wrap:anywhere] select-all">{text}</dd>
  </>
)
