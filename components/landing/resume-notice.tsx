import { Day } from '@/components/ui/day'

/** `about` is the number of questions expected, `savedOn` an ISO date or null before the first save. */
export type Draft = { href: string; answered: number; about: number; savedOn: string | null }

/** `submittedOn` is an ISO date. */
export type SentReport = { href: string; submittedOn: string | null }

/** What this browser already holds, above the start button. Draws nothing when it holds nothing. */
export function ResumeNotice({ drafts, reports }: { drafts: readonly Draft[]; reports: readonly SentReport[] }) {
  if (drafts.length + reports.length === 0) return null
  return (
    <ul className="grid max-w-[62ch] gap-2 border-l-4 border-brand bg-brand-tint px-4 py-3">
      {drafts.map(({ href, answered, about, savedOn }) => (
        <li key={href}>
          <a href={href} className="inline-block py-0.5">
            Continue your assessment
          </a>
          : {answered} of about {about} answered
          {savedOn !== null && (
            <>
              , last saved <Day iso={savedOn} />
            </>
          )}
        </li>
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
