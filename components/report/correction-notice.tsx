import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { ConflictTold, CorrectionNews } from '@/lib/views/correction-news'
import type { CorrectionTold, Named } from '@/lib/views/correction-told'
import { capital } from '@/lib/views/report/sentences'
import type { Corrections } from './corrections'

type NoticeProps = { news: CorrectionNews; home: string; corrections: Corrections }

/**
 * What became of a correction, at the top of the report. It takes focus by its place in the address, so that it is read
 * first without a script.
 */
export function CorrectionNotice({ news: { what, conflict }, home, corrections }: NoticeProps) {
  return (
    <div
      id="corrected"
      data-takes-focus
      tabIndex={-1}
      role="group"
      aria-label="Your change"
      className="grid max-w-[62ch] gap-4"
    >
      {conflict && <Conflict of={conflict} corrections={corrections} />}
      {what.kind === 'made' && <Made told={what.told} home={home} />}
      {what.kind === 'same' && (
        <Notice heading="Nothing changed">
          <p>Version {what.version} rests on this answer already, so there is no new version.</p>
        </Notice>
      )}
      {what.kind === 'few' && (
        <Notice tone="caution" heading="Your answer is saved. There are too few answers for a new version">
          <p>Answer these first. Until then this version stays as it is.</p>
          <Links of={what.gaps} href={(question) => `${home}/q/${question}?from=check`} />
        </Notice>
      )}
      {what.kind === 'refused' && (
        <Notice tone="critical" heading="Your change is not saved">
          <p>{what.control === null ? what.error : <a href={`#${what.control}`}>{what.error}</a>}</p>
        </Notice>
      )}
    </div>
  )
}

function Made({ told, home }: { told: CorrectionTold; home: string }) {
  const { from, to, heading, changed, dropped, answer, patterns, along, opened } = told
  return (
    <Notice tone="success" heading={heading}>
      <ul className="grid gap-1">
        {changed.map((row) => (
          <li key={row.question}>
            <strong>{row.label}</strong>: from {row.from} to {row.to}.
          </li>
        ))}
      </ul>
      {along !== null && <p>{along}</p>}
      {dropped !== null && <p>{dropped}</p>}
      <p>{answer.join(' ')}</p>
      {patterns.length > 0 && <p>{patterns.join(' ')}</p>}
      {opened.length > 0 && (
        <div>
          <p>{opened.length === 1 ? 'One more question applies now:' : `${opened.length} more questions apply now:`}</p>
          <Links of={opened} href={(question) => `#answer-${question}`} />
        </div>
      )}
      <p>
        <a href={`${home}/compare?a=${from}&b=${to}`} className="inline-block py-1">
          Compare version {to} with version {from}
        </a>
      </p>
    </Notice>
  )
}

function Links({ of, href }: { of: readonly Named[]; href: (question: string) => string }) {
  return (
    <ul className="grid gap-1">
      {of.map(({ question, label }) => (
        <li key={question}>
          <a href={href(question)} className="inline-block py-1">
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Both answers, and a way to the other one. The one that counts needs nothing more. */
function Conflict({ of, corrections }: { of: ConflictTold; corrections: Corrections }) {
  const { question, label, counts, other, options, baseVersion } = of
  return (
    <Notice tone="caution" heading="Two different answers">
      <p>
        “{label}” was changed in two places. {capital(counts)} was saved last and counts. The other answer is {other}.
      </p>
      {options.length > 0 && (
        <form method="post" action={corrections.action} noValidate className="justify-self-start">
          <input type="hidden" name="questionId" value={question} />
          <input type="hidden" name="opId" value={corrections.opId} />
          <input type="hidden" name="submissionOpId" value={corrections.submissionOpId} />
          <input type="hidden" name="baseVersion" value={baseVersion} />
          <input type="hidden" name="seen" value={corrections.seen} />
          {options.map((option) => (
            <input key={option} type="hidden" name="answer" value={option} />
          ))}
          <Button look="secondary">Use {other}</Button>
        </form>
      )}
    </Notice>
  )
}
