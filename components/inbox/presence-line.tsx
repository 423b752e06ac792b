'use client'

import { Fragment } from 'react'
import { useOthers, usePresence } from './use-presence'

type PresenceProps = { workspaceId: string; submission: string }

/** "Sam has this open", while others do; nothing while nobody does. */
export function PresenceLine({ workspaceId, submission }: PresenceProps) {
  const names = useOthers(workspaceId, submission)
  if (names.length === 0) return null
  return (
    <p className="text-note text-muted">
      {names.map((name, at) => (
        <Fragment key={at}>
          {at > 0 && (at === names.length - 1 ? ' and ' : ', ')}
          <bdi>{name}</bdi>
        </Fragment>
      ))}
      {names.length === 1 ? ' has this open' : ' have this open'}
    </p>
  )
}

/** The same on the page of the submission: it tells the others as well. */
export function SubmissionPresence({ workspaceId, submission }: PresenceProps) {
  usePresence(workspaceId, submission)
  return <PresenceLine workspaceId={workspaceId} submission={submission} />
}
