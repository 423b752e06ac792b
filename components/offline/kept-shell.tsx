import type { ReactNode } from 'react'
import { HeaderMark } from '@/components/brand/brand-mark'
import { SiteFooter } from '@/components/shell/site-footer'
import { SkipLink } from '@/components/ui/skip-link'
import { StatusRegion } from '@/components/ui/status-region'
import { WaitingLine } from '@/components/waiting/waiting-line'

type KeptShellProps = { workspaceId: string; userId: string; children: ReactNode }

/** The frame of a page of the studio without a connection: as wide as the real one, without the ways that need it. */
export function KeptShell({ workspaceId, userId, children }: KeptShellProps) {
  return (
    <>
      <SkipLink />
      <header className="screen-only border-b border-line">
        <div className="mx-auto flex min-h-14 max-w-[100rem] flex-wrap items-center justify-between gap-x-4 px-5">
          <HeaderMark />
          <div className="flex min-w-0 flex-wrap items-center gap-x-4 text-note">
            <StatusRegion />
            <WaitingLine {...{ workspaceId, userId }} />
          </div>
        </div>
      </header>
      <div className="mx-auto max-w-[100rem] px-5">
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <SiteFooter />
    </>
  )
}
