import { HeldDraft } from '@/components/landing/held-draft'
import { Day } from '@/components/ui/day'
import { Notice } from '@/components/ui/notice'
import type { HeldByLink } from '@/lib/views/held-by-link'

/** What this browser began by a link, above the button. Draws nothing when it holds nothing. */
export function HeldNotice({ held: { drafts, reports } }: { held: HeldByLink }) {
  if (drafts.length + reports.length === 0) return null
  return (
    <Notice>
      <ul className="grid gap-2">
        {drafts.map((draft) => (
          <HeldDraft key={draft.href} {...draft} />
        ))}
        {reports.map((report) => (
          <li key={report.href}>
            <Became {...report} />{' '}
            <a href={report.href} className="inline-block py-0.5">
              View your report
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Became({ madeOn, sentOn, takenBackOn }: Omit<HeldByLink['reports'][number], 'href'>) {
  if (takenBackOn !== null) {
    return (
      <>
        You took this back on <Day iso={takenBackOn} />.
      </>
    )
  }
  if (sentOn !== null) {
    return (
      <>
        You sent this on <Day iso={sentOn} />.
      </>
    )
  }
  return (
    <>
      You have a report
      {madeOn !== null && (
        <>
          {' '}
          from <Day iso={madeOn} />
        </>
      )}
      . It is not sent.
    </>
  )
}
