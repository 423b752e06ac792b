'use client'

import type { MouseEvent } from 'react'

type OpenProps = {
  /** An address that anyone may open. */
  href?: string
  /** Where a link is made that opens the same answers in a new tab. */
  make?: string
  /** The page that does so without a script. */
  instead?: string
}

/** The way out of a frame. Browsers keep what a frame keeps for one website alone, so answers go along by a link. */
export function OpenElsewhere({ href, make, instead }: OpenProps) {
  if (make === undefined) {
    return (
      <a href={href} target="_blank" rel="noopener" className={look}>
        {words}
      </a>
    )
  }
  const open = (event: MouseEvent) => {
    // Browsers open a tab at the moment of a click alone; its address follows.
    const tab = window.open('about:blank', '_blank')
    if (!tab) return
    event.preventDefault()
    tab.opener = null
    void madeAt(make).then((link) => {
      if (link !== null) openIn(tab, link)
      else {
        tab.close()
        location.assign(instead ?? '/')
      }
    })
  }
  return (
    <a href={instead} onClick={open} className={look}>
      {words}
    </a>
  )
}

/** Presses the button of the link in the tab: whoever opened it has pressed one already. */
function openIn(tab: Window, link: string) {
  const form = tab.document.createElement('form')
  form.method = 'post'
  form.action = `${link}/opening`
  tab.document.body.append(form)
  form.submit()
}

const words = 'Open in a new tab'
const look = 'inline-flex min-h-11 items-center text-note'

async function madeAt(address: string): Promise<string | null> {
  try {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(address, { method: 'POST', headers, body: '{}' })
    const { link } = (await answer.json()) as { link?: unknown }
    return typeof link === 'string' ? link : null
  } catch {
    return null
  }
}
