import { ProblemPage } from './problem-page'

export const missingTitle = 'Page not found'

/** What stands at an address where there is nothing, or nothing for this browser. */
export function MissingPage() {
  return (
    <ProblemPage title={missingTitle}>
      <p>
        Check the address. If you copied a link, check that all of it is there. If somebody sent you this link, ask them
        for a new one.
      </p>
      <p>
        An assessment opens in the browser it was started in. In another browser, open its resume link. Drafts are
        deleted after 90 days and reports after 12 months.
      </p>
      <ul>
        <li>
          <a href="/">Start, or continue an assessment in this browser</a>
        </li>
        <li>
          <a href="/help">Help</a>
        </li>
      </ul>
    </ProblemPage>
  )
}
