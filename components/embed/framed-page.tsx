import type { ReactNode } from 'react'
import { FrameManners } from './frame-manners'
import { OpenElsewhere } from './open-elsewhere'

type FramedProps = {
  /** Origins of the pages that may be told how high this one is. */
  origins: readonly string[]
  /** Addresses under these open inside the frame; all others in a new tab. */
  within: readonly string[]
  /** Where the same goes on in a new tab: an address, or one that makes it. */
  elsewhere: { href: string } | { make: string; instead: string }
  children: ReactNode
}

/**
 * A page inside a frame on another website: without the outer parts of ours, which `data-framed` takes away, and with a
 * way out of the frame that can always be seen (UX §2.2 C7).
 */
export function FramedPage({ origins, within, elsewhere, children }: FramedProps) {
  return (
    <>
      <FrameManners origins={origins} within={within} />
      <nav aria-label="This frame" data-framed className="screen-only mx-auto flex max-w-page justify-end px-5 pt-1">
        <OpenElsewhere {...elsewhere} />
      </nav>
      {children}
      <footer className="screen-only mx-auto max-w-page px-5 pt-10 pb-3 text-note text-muted">
        <p>
          Run by Seam Gauge.{' '}
          <a href="/method" target="_blank" rel="noopener" className="inline-block py-1">
            How scoring works<span className="sr-only"> (opens a new tab)</span>
          </a>
        </p>
      </footer>
    </>
  )
}
