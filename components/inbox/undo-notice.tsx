'use client'

import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { announce } from '@/components/ui/announce'
import { TextButton } from '@/components/ui/button'
import type { InboxStore } from './inbox-store'
import { Kbd } from './kbd'
import { undoAloud } from './undo-aloud'

/** How long it stays at least, ms. It waits while the pointer or focus is on it. */
const stay = 10_000

/** Says what was done last and takes it back. `undoKey` is shown beside it; '' where keys are off. */
export function UndoNotice({ store, undoKey }: { store: InboxStore; undoKey: string }) {
  const last = useSyncExternalStore(store.subscribe, store.last, () => null)
  const [closed, setClosed] = useState<string | null>(null)
  const [newest, setNewest] = useState<string | null>(null)
  const [seen] = useState(() => new Set<string>())
  const [hovered, setHovered] = useState(false)
  const [focused, setFocused] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const held = hovered || focused
  const id = last?.opId ?? null
  const words = last?.words
  // What was done before is on top again once the last thing was taken back: that is no news.
  const isShown = id !== null && (id === newest || !seen.has(id)) && id !== closed

  useEffect(() => {
    if (id === null || seen.has(id)) return
    seen.add(id)
    setNewest(id)
  }, [id, seen])
  useEffect(() => {
    if (words !== undefined && id === newest) announce(words)
  }, [id, words, newest])
  useEffect(() => {
    if (!isShown || held) return
    const timer = setTimeout(() => setClosed(id), stay)
    return () => clearTimeout(timer)
  }, [id, isShown, held])
  useEffect(() => {
    // What has focus stays above the notice, however many lines it has; the page is longer by it, for what stands last.
    const [shown, page, body] = [box.current, document.documentElement.style, document.body.style]
    if (!shown) return
    const sized = new ResizeObserver(() => {
      page.scrollPaddingBottom = body.paddingBottom = `${shown.offsetHeight + 24}px`
    })
    sized.observe(shown)
    return () => {
      sized.disconnect()
      setHovered(false)
      setFocused(false)
      page.scrollPaddingBottom = body.paddingBottom = ''
    }
  }, [isShown])

  if (!last || !isShown) return null
  return (
    <div
      ref={box}
      role="group"
      aria-label="Last change"
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      className="screen-only fixed bottom-3 left-3 z-20 flex max-w-[calc(100vw-1.5rem)] flex-wrap items-center gap-x-4 rounded-control border border-control bg-surface px-4 py-1 shadow-[0_2px_12px_rgb(0_0_0/0.2)]"
    >
      <p>
        <bdi>{last.words}</bdi>
      </p>
      <TextButton type="button" onClick={() => void undoAloud(store)}>
        Undo{undoKey !== '' && <>&nbsp;</>}
        {undoKey !== '' && <Kbd>{undoKey}</Kbd>}
      </TextButton>
      <TextButton type="button" onClick={() => setClosed(id)}>
        Close
      </TextButton>
    </div>
  )
}
