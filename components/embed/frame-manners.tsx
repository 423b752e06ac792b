'use client'

import { useEffect } from 'react'

type MannersProps = {
  /** Origins of the pages that may be told how high this one is. */
  origins: readonly string[]
  /** Addresses under these open inside the frame; all others in a new tab. */
  within: readonly string[]
}

/**
 * How a page behaves inside a frame: it tells the page around it how high it is, and nothing else, and only where that
 * page is on the link's list; what it leads to outside the path of the link opens in a new tab, since no frame may show
 * it (Trust §2.5, case 24).
 */
export function FrameManners({ origins, within }: MannersProps) {
  const [listed, inside] = [origins.join(' '), within.join(' ')]

  useEffect(() => {
    if (parent === window) {
      // Drawn for a frame, shown without one: the outer parts of an assessment's pages stay.
      if (location.pathname.startsWith('/embed/')) return
      document.querySelectorAll('[data-framed]').forEach((mark) => mark.removeAttribute('data-framed'))
      return
    }
    return tellHeight(listed.split(' '))
  }, [listed])

  useEffect(() => {
    const outwards = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (!link || link.target !== '' || link.hash === link.getAttribute('href')) return
      const stays =
        link.origin === location.origin &&
        inside.split(' ').some((root) => link.pathname === root || link.pathname.startsWith(`${root}/`))
      if (stays) return
      link.target = '_blank'
      link.rel = 'noopener'
    }
    document.addEventListener('click', outwards, true)
    return () => document.removeEventListener('click', outwards, true)
  }, [inside])

  return null
}

/** Tells the page around this one how high it is, now and after every change. @returns what stops it */
function tellHeight(origins: readonly string[]): () => void {
  let around = origins.find((origin) => origin === originAround())
  let told = 0

  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height)
    if (around === undefined || height === told) return
    told = height
    parent.postMessage({ type: 'seam-gauge:height', height }, around)
  }
  const greeted = ({ source, origin, data }: MessageEvent) => {
    if (source !== parent || !origins.includes(origin) || !isGreeting(data)) return
    around = origin
    told = 0
    tell()
  }

  const watch = new ResizeObserver(tell)
  watch.observe(document.body)
  addEventListener('message', greeted)
  tell()
  return () => {
    watch.disconnect()
    removeEventListener('message', greeted)
  }
}

/** The origin of the page around this one where the browser tells; its own greeting tells elsewhere. */
const originAround = (): string | undefined => location.ancestorOrigins?.[0]

const isGreeting = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'type' in data && data.type === 'seam-gauge:hello'
