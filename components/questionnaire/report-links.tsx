import { Day } from '@/components/ui/day'

/** A report that was sent for. `submittedOn` is an ISO date. */
export type SentReport = { number: number; submittedOn: string }

/** The reports of an assessment, newest first. Draws nothing when there is none. */
export function ReportLinks({ home, reports }: { home: string; reports: readonly SentReport[] }) {
  if (reports.length === 0) return null
  return (
    <ul className="grid max-w-[62ch] gap-1 border-l-4 border-success bg-success-tint px-4 py-3">
      {reports.toReversed().map(({ number, submittedOn }, index) => (
        <li key={number}>
          <a href={index === 0 ? `${home}/report` : `${home}/report/${number}`} className="inline-block py-1">
            Your report, version {number}
          </a>
          , from <Day iso={submittedOn} />
        </li>
      ))}
    </ul>
  )
}
