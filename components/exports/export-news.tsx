'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { onNews } from '@/components/inbox/news'
import { announce } from '@/components/ui/announce'

type ExportNewsProps = {
  workspaceId: string
  lines: readonly { readonly id: string; readonly state: string; readonly going: boolean }[]
}

/** The least time between two looks, and the time after which there is one without any news, ms. */
const [apart, unasked] = [1_000, 5_000] as const

/** Draws the page again as its exports move on, and says of each that it is over. */
export function ExportNews({ workspaceId, lines }: ExportNewsProps) {
  const { refresh } = useRouter()
  const going = lines.some((line) => line.going)
  const before = useRef<ReadonlySet<string>>(new Set())
  useEffect(() => {
    for (const { id, state, going } of lines) if (!going && before.current.has(id)) announce(state)
    before.current = new Set(lines.filter((line) => line.going).map(({ id }) => id))
  }, [lines])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        refresh()
      }, apart)
    }
    const stop = onNews(workspaceId, (news) => {
      if (news.of === 'export') soon()
    })
    const looking = going ? setInterval(soon, unasked) : undefined
    return () => {
      stop()
      clearTimeout(timer)
      clearInterval(looking)
    }
  }, [workspaceId, going, refresh])
  return null
}
