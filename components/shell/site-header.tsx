import type { ReactNode } from 'react'
import { StatusRegion } from '@/components/ui/status-region'

type SiteHeaderProps = { status?: string | undefined; right?: ReactNode; heardOnly?: boolean }

/** The word mark, what is said by itself (saved, copied), and one optional action on the right. */
export function SiteHeader({ status, right, heardOnly = false }: SiteHeaderProps) {
  return (
    <header className="screen-only border-b border-line">
      <div className="mx-auto flex min-h-14 max-w-page flex-wrap items-center justify-between gap-x-4 px-5">
        <a href="/" className="py-2 font-[750] tracking-[-0.01em] text-ink no-underline hover:underline">
          Seam Gauge
        </a>
        <div className="flex flex-wrap items-center justify-end gap-x-4">
          <StatusRegion heardOnly={heardOnly} {...(status !== undefined && { initial: status })} />
          {right}
        </div>
      </div>
    </header>
  )
}
