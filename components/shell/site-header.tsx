import type { ReactNode } from 'react'
import { HeaderMark } from '@/components/brand/brand-mark'
import { StatusRegion } from '@/components/ui/status-region'

type SiteHeaderProps = { status?: string | undefined; right?: ReactNode; heardOnly?: boolean }

/** The mark of who asks, what is said by itself (saved, copied), and one optional action on the right. */
export function SiteHeader({ status, right, heardOnly = false }: SiteHeaderProps) {
  return (
    <header className="screen-only border-b border-brand-edge">
      <div className="mx-auto flex min-h-14 max-w-page flex-wrap items-center justify-between gap-x-4 px-5">
        <HeaderMark />
        <div className="flex flex-wrap items-center justify-end gap-x-4">
          <StatusRegion heardOnly={heardOnly} {...(status !== undefined && { initial: status })} />
          {right}
        </div>
      </div>
    </header>
  )
}
