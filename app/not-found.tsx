import type { Metadata } from 'next'
import { ProblemPage } from '@/components/shell/problem-page'

export const metadata: Metadata = { title: 'Page not found' }

export default function NotFound() {
  return (
    <ProblemPage title="Page not found">
      <p>Check the address. If you copied a link, check that all of it is there.</p>
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
