'use client'

import type { ComponentProps, MouseEvent } from 'react'
import { useGo } from './go'

type SoftLinkProps = ComponentProps<'a'> & {
  href: string
  /** Leads to the top of the page. */
  top?: boolean
}

/** A link to another list. With a script the page stays as it is and only the list changes. */
export function SoftLink({ href, top = false, onClick, ...props }: SoftLinkProps) {
  const { go } = useGo()
  const press = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0
    if (elsewhere || event.defaultPrevented) return
    event.preventDefault()
    go(href, { top })
  }
  return <a href={href} onClick={press} {...props} />
}
