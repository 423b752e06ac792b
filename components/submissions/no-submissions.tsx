import { counted } from '@/lib/views/report/sentences'

type NoSubmissionsProps = {
  /** The name of the link that the list is narrowed to; null while it is not. */
  link: string | null
  /** People who started and have not sent anything. */
  started: number
  all: string
  links: string
}

/** Why the list is empty, and what to do next. */
export function NoSubmissions({ link, started, all, links }: NoSubmissionsProps) {
  return (
    <div className="grid max-w-[62ch] gap-3">
      <p>
        {link === null ? (
          <>
            No submissions yet. <a href={links}>Send a link</a>.
          </>
        ) : (
          <>
            Nothing was sent by <bdi>“{link}”</bdi> yet. <a href={all}>See all submissions</a>.
          </>
        )}
      </p>
      {started > 0 && (
        <p>{counted(started, 'person has', 'people have')} started. Their answers are private until they send them.</p>
      )}
    </div>
  )
}
