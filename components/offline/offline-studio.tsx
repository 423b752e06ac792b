import { ProblemPage } from '@/components/shell/problem-page'
import { useReturn } from './use-return'

/** What works in the studio without a connection. `kept` says whether this device keeps a list of the inbox. */
export function OfflineStudio({ kept = true }: { kept?: boolean }) {
  useReturn(null, true)
  return (
    <ProblemPage title="There is no connection">
      <p>We cannot reach our server. Without a connection you can:</p>
      <ul>
        <li>look at the list of the inbox as you saw it last in this browser, for 24 hours</li>
        <li>change status, owner, tags and snoozes in it</li>
        <li>write a note on the page of a submission that is open already</li>
      </ul>
      <p>
        What you change waits on this device and is sent when you come back. You need a connection to read a submission,
        to search and for everything else here.
      </p>
      <p className="flex flex-wrap gap-x-6">
        {kept ? (
          <a href="/studio/inbox" className="inline-block py-1">
            See the list of the inbox
          </a>
        ) : (
          <span>This device keeps no list. Open the inbox once with a connection.</span>
        )}
        <a href="" className="inline-block py-1">
          Try again
        </a>
      </p>
    </ProblemPage>
  )
}
