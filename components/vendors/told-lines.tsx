import { EvidenceLink } from './evidence-link'
import type { ToldOnce } from './recorded-question'

/** Every answer to a question, by conversation. */
export function ToldLines({ of }: { of: readonly ToldOnce[] }) {
  if (of.length === 0) return null
  return (
    <ul className="grid gap-1.5">
      {of.map(({ call, by, answer, shown, note, evidence }) => (
        <li key={call} data-call={call}>
          {answer ?? 'No answer'}{' '}
          <span className="text-muted">
            ({by}
            {shown && ', proof seen'})
          </span>
          {note !== null && <span className="block text-note whitespace-pre-line wrap-anywhere">{note}</span>}
          {evidence && (
            <span className="block text-note">
              <EvidenceLink {...evidence} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
