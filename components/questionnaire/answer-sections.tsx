import { SectionTitle } from '@/components/ui/page-title'
import { SummaryList } from '@/components/ui/summary-list'
import type { AnswerRow, CheckView } from '@/lib/views/check'

/** Every question that applies, once, with its answer and a link to change it. */
export function AnswerSections({ home, sections }: { home: string; sections: CheckView['sections'] }) {
  return sections.map(({ id, title, rows }) => (
    <section key={id} aria-labelledby={`answers-${id}`} className="grid gap-3">
      <SectionTitle id={`answers-${id}`}>{title}</SectionTitle>
      <SummaryList
        rows={rows.map((row) => ({
          id: row.id,
          term: row.label,
          value: <AnswerWords values={row.values} />,
          change: { href: `${home}/q/${row.id}?from=check`, about: row.label },
        }))}
      />
    </section>
  ))
}

/** An answer in words: one line for each chosen option. */
export function AnswerWords({ values }: Pick<AnswerRow, 'values'>) {
  if (values.length === 0) return <span className="text-muted">Not provided</span>
  if (values.length === 1) return values[0]
  return (
    <ul>
      {values.map((value) => (
        <li key={value}>{value}</li>
      ))}
    </ul>
  )
}
