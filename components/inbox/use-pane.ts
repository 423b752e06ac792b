'use client'

import { useCallback, useEffect, useState } from 'react'
import type { PaneTold } from '@/lib/views/inbox/pane'
import { onNews } from './news'
import { Sparingly } from './sparingly'

type Read = { readonly id: string; readonly told: PaneTold | null; readonly failed: boolean }

/** How long a first answer may take before anything says that it is on its way, ms. */
const quiet = 200

/**
 * What stands beside the list for one submission, kept as the server has it while colleagues work.
 * @returns what is known; `failed` where it could not be read, and the call that tries again
 */
export function usePane(workspaceId: string, id: string) {
  const [read, setRead] = useState<Read>({ id, told: null, failed: false })
  const [tries, setTries] = useState(0)
  const [slow, setSlow] = useState<string | null>(null)
  useEffect(() => {
    const asking = new Sparingly(
      () => fetchPane(id),
      (said) =>
        setRead((was) => {
          const known = was.id === id ? was.told : null
          return { id, told: said.told ?? known, failed: said.told === null && known === null }
        }),
      2_000,
      0,
    )
    asking.ask()
    const timer = setTimeout(() => setSlow(id), quiet)
    const stop = onNews(workspaceId, (news) => {
      if (news.of === 'submissions' && (news.ids?.includes(id) ?? true)) asking.ask()
    })
    return () => {
      stop()
      asking.stop()
      clearTimeout(timer)
    }
  }, [workspaceId, id, tries])
  const retry = useCallback(() => {
    setRead({ id, told: null, failed: false })
    setTries((count) => count + 1)
  }, [id])
  const mine = read.id === id ? read : { told: null, failed: false }
  return { told: mine.told, failed: mine.failed, loading: mine.told === null && !mine.failed && slow === id, retry }
}

async function fetchPane(id: string): Promise<{ readonly told: PaneTold | null }> {
  try {
    const address = `/studio/submissions/${encodeURIComponent(id)}/pane`
    const response = await fetch(address, { headers: { accept: 'application/json' } })
    return { told: response.ok ? ((await response.json()) as PaneTold) : null }
  } catch {
    return { told: null }
  }
}
