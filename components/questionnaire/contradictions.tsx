import { SectionTitle } from '@/components/ui/page-title'
import type { ContradictionView } from '@/lib/views/check'
import { AnswerWords } from './answer-sections'

/** Answers that do not fit together, side by side. It asks, and stops nobody. */
export function Contradictions({ home, found }: { home: string; found: readonly ContradictionView[] }) {
  if (found.length === 0) return null
  return (
    <section aria-labelledby="contradictions" className="grid max-w-[62ch] gap-4">
      <SectionTitle id="contradictions">Some answers do not fit together</SectionTitle>
      <p>Change one, or keep both. If you keep both, the result shows a wider range.</p>
      <ul className="grid gap-4">
        {found.map(({ id, ask, rows }) => (
          <li key={id} data-contradiction={id} className="border-l-4 border-caution bg-caution-tint px-4 py-3">
            <p>{ask}</p>
            <dl className="mt-3 grid gap-x-6 gap-y-3 sm:grid-cols-2">
              {rows.map((row) => (
                <div key={row.id}>
                  <dt>
                    <a href={`${home}/q/${row.id}?from=check`} className="inline-block py-1 font-[650]">
                      {row.label}
                    </a>
                  </dt>
                  <dd>
                    <AnswerWords values={row.values} />
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  )
}
