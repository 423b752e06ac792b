import type { ReactNode } from 'react'
import { SiteFooter } from '@/components/shell/site-footer'
import { cn } from '@/components/ui/cn'
import { PageTitle } from '@/components/ui/page-title'
import { SkipLink } from '@/components/ui/skip-link'
import { WorkspaceShown } from './workspace-shown'
import { StudioHeader, type Studio, type StudioPlace } from './studio-header'

type StudioShellProps = {
  children: ReactNode
  /** Which part of the studio the page belongs to; null for pages of a person. */
  at: StudioPlace | null
  studio: Studio
  /** The heading of the page, unless it stands among its children. */
  title?: ReactNode
  back?: { href: string; words?: string }
  /** Takes the width of the window, as a long table does. */
  wide?: boolean
}

/** The frame of a page of the studio: whose workspace it is, the way around, and the way out. */
export function StudioShell({ children, at, studio, title, back, wide = false }: StudioShellProps) {
  return (
    <>
      <SkipLink />
      <StudioHeader at={at} studio={studio} wide={wide} />
      <div className={cn('mx-auto px-5', wide ? 'max-w-[100rem]' : 'max-w-page')}>
        {back && (
          <nav aria-label="Back" className="screen-only flex">
            <a href={back.href} className="inline-block py-2.5">
              {back.words ?? 'Back'}
            </a>
          </nav>
        )}
        <main id="main" tabIndex={-1}>
          {title !== undefined && <PageTitle className="pt-4">{title}</PageTitle>}
          <WorkspaceShown id={studio.workspaceId}>{children}</WorkspaceShown>
        </main>
      </div>
      <SiteFooter />
    </>
  )
}
