import { Table } from '@/components/ui/data-table'
import type { AskedQuestion } from '@/lib/views/method/questions'

/** Every question, folded, with its options and the reasons for its weights. */
export function QuestionList({ questions }: { questions: readonly AskedQuestion[] }) {
  return (
    <ul className="ledger">
      {questions.map(({ id, text, why, asked, options, reasons }) => (
        <li key={id} className="border-b border-line py-2.5">
          <details>
            <summary className="text-link">{text}</summary>
            <div className="grid gap-2 pt-2">
              <p className="max-w-measure">{why}</p>
              <p className="max-w-measure text-note text-muted">{asked}</p>
              <Table caption={options.caption} columns={options.columns} rows={options.rows} />
              {reasons.map((reason) => (
                <p key={reason} className="max-w-measure text-note">
                  {reason}
                </p>
              ))}
            </div>
          </details>
        </li>
      ))}
    </ul>
  )
}
