'use client'

import { useEffect, useState } from 'react'
import type { UsualView } from '@/lib/schemas/inbox-query'
import type { Count } from './inbox-tabs'
import { onNews } from './news'
import { Sparingly } from './sparingly'

type Counts = Readonly<Record<UsualView, Count>>

/**
 * How many each view has while colleagues work: asked anew when something changed, once in 2 s at most. It is drawn and
 * announced nowhere.
 * @param shown as the server drew them; another page of the list replaces what was heard
 */
export function useViewCounts(workspaceId: string, shown: Counts): Counts {
  const [heard, setHeard] = useState({ beside: shown, counts: shown })
  useEffect(() => {
    const asking = new Sparingly(
      () => fetchCounts(workspaceId),
      (counts) => setHeard({ beside: shown, counts }),
    )
    const stop = onNews(workspaceId, (news) => {
      if (news.of === 'submissions') asking.ask()
    })
    return () => {
      stop()
      asking.stop()
    }
  }, [workspaceId, shown])
  return heard.beside === shown ? heard.counts : shown
}

/** Null where they cannot be had, or are those of another workspace that was opened in another tab. */
async function fetchCounts(workspaceId: string): Promise<Counts | null> {
  try {
    const response = await fetch('/studio/inbox/counts', { headers: { accept: 'application/json' } })
    const said = response.ok ? ((await response.json()) as { workspace: string; views: Counts }) : null
    return said?.workspace === workspaceId ? said.views : null
  } catch {
    return null
  }
}
