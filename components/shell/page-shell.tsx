import type { ReactNode } from 'react'
import { SkipLink } from '@/components/ui/skip-link'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

/** The frame of a public page. */
export function PageShell({ children, right }: { children: ReactNode; right?: ReactNode }) {
  return (
    <>
      <SkipLink />
      <SiteHeader right={right} />
      <main id="main" tabIndex={-1} className="mx-auto max-w-page px-5">
        {children}
      </main>
      <SiteFooter />
    </>
  )
}
