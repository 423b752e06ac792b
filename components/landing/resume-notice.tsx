import { Day } from '@/components/ui/day'
import { HeldDraft, type Draft } from './held-draft'

/** `submittedOn` is an ISO date. */
export type SentReport = { href: string; submittedOn: string | null }

/** What this browser already holds, above the start button. Draws nothing when it holds nothing. */
export function ResumeNotice({ drafts, reports }: { drafts: readonly Draft[]; reports: readonly SentReport[] }) {
  if (drafts.length + reports.length === 0) return null
  return (
    <ul className="grid max-w-[62ch] gap-2 border-l-4 border-brand bg-brand-tint px-4 py-3">
      {drafts.map((draft) => (
        <HeldDraft key={draft.href} {...draft} />
      ))}
      {reports.map(({ href, submittedOn }) => (
        <li key={href}>
          <a href={href} className="inline-block py-0.5">
            Your report
            {submittedOn !== null && (
              <>
                {' '}
                from <Day iso={submittedOn} />
              </>
            )}
          </a>
        </li>
      ))}
    </ul>
  )
}
