import { Notice } from '@/components/ui/notice'
import { SummaryList } from '@/components/ui/summary-list'
import type { WhatIfReading as Reading } from '@/lib/views/what-if'
import { ResultSection } from './result-section'

/** One what-if to be read: what would be answered otherwise, and what that would come to. Its name heads the page. */
export function WhatIfReading({ reading: { changes, result } }: { reading: Reading }) {
  return (
    <div className="grid grid-cols-1 gap-8">
      <Notice>
        <p>What-if. The answers behind the report have not changed.</p>
      </Notice>
      <section aria-labelledby="changed-answers" className="grid max-w-180 gap-2">
        <h2 id="changed-answers" className="text-heading font-[680]">
          Suppose these were the answers
        </h2>
        <SummaryList
          rows={changes.map(({ question, label, from, to }) => ({
            id: question,
            term: label,
            value: (
              <>
                {to}
                {from !== null && <span className="block text-note text-muted">The real answer: {from}</span>}
              </>
            ),
          }))}
        />
      </section>
      <div className="max-w-180">
        <ResultSection result={result} />
      </div>
    </div>
  )
}
