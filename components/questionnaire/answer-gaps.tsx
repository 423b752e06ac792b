import { Notice } from '@/components/ui/notice'
import type { AnswerRow } from '@/lib/views/check'

/** What has to be answered before we can advise. Draws nothing when enough is. */
export function AnswerGaps({ home, gaps }: { home: string; gaps: readonly AnswerRow[] }) {
  if (gaps.length === 0) return null
  return (
    <Notice tone="critical" heading="Too few answers to advise">
      <p>We advise once at least 6 in 10 questions are answered. “I do not know” counts as an answer.</p>
      <p>These are still open:</p>
      <ul className="grid gap-1">
        {gaps.map(({ id, label }) => (
          <li key={id}>
            <a href={`${home}/q/${id}?from=check`} className="inline-block py-1">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
