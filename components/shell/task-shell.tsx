import type { ReactNode } from 'react'
import { SkipLink } from '@/components/ui/skip-link'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

type TaskShellProps = {
  children: ReactNode
  /** What the status region says when the page opens: "Saved at 14:02". */
  status?: string
  /** What the status region says is heard and not shown, because it stands on the page. */
  heardOnly?: boolean
  /** One action on the right of the header: "Share or print". */
  right?: ReactNode
  /** The ruler, drawn right under the header. */
  ruler?: ReactNode
  back?: { href: string; words?: string }
}

/** The frame of a page within one assessment: a question, the check page, a report. */
export function TaskShell({ children, status, heardOnly = false, right, ruler, back }: TaskShellProps) {
  return (
    <>
      <SkipLink />
      <SiteHeader status={status} heardOnly={heardOnly} right={right} />
      <div className="mx-auto max-w-page px-5">
        {ruler}
        {back && (
          <nav aria-label="Back" className="screen-only">
            <a href={back.href} className="inline-block py-2.5">
              {back.words ?? 'Back'}
            </a>
          </nav>
        )}
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <SiteFooter />
    </>
  )
}

/** Two columns from 960 px: the task, and a note beside it ("Why we ask"). One column below. */
export function TaskColumns({ children, note }: { children: ReactNode; note?: ReactNode }) {
  return (
    <div className="grid gap-7 min-[60rem]:grid-cols-[minmax(0,40rem)_16.25rem] min-[60rem]:gap-16">
      <div className="min-w-0">{children}</div>
      {note}
    </div>
  )
}

/** A note in the margin, outside the task itself. */
export function MarginNote({ id, heading, children }: { id: string; heading: string; children: ReactNode }) {
  return (
    <aside
      aria-labelledby={id}
      className="screen-only mt-7 self-start border-l-[3px] border-line pl-4 text-note text-muted"
    >
      <h2 id={id} className="mb-1 font-[680] text-ink">
        {heading}
      </h2>
      <div className="grid gap-2">{children}</div>
    </aside>
  )
}
