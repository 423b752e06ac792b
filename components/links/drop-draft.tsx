'use client'

import { useEffect } from 'react'
import { dropDraft } from './link-draft'

/** Lets go of the draft on this device once its link is published. Draws nothing. */
export function DropDraft({ workspaceId }: { workspaceId: string }) {
  useEffect(() => dropDraft(workspaceId), [workspaceId])
  return null
}
