import type { ReactNode } from 'react'
import { FindingHeading } from '@/components/ui/finding'

type BlockProps = {
  id: string
  heading: string
  lead?: readonly string[]
  children?: ReactNode
}

/** One block of a report: a finding, one or two sentences, what shows it. */
export function Block({ id, heading, lead = [], children }: BlockProps) {
  return (
    <section id={id} className="grid scroll-mt-6 grid-cols-1 gap-3 border-t border-line py-9">
      <FindingHeading>{heading}</FindingHeading>
      {lead.length > 0 && <p className="max-w-measure text-lead">{lead.join(' ')}</p>}
      {children}
    </section>
  )
}

/** A part of a block with a heading of its own, which states no finding. */
export function Part({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <div className="mt-4 grid grid-cols-1 gap-2">
      <h3 className="font-[680]">{heading}</h3>
      {children}
    </div>
  )
}

/** Ruled rows. */
export function Rows({ children, ordered = false }: { children: ReactNode; ordered?: boolean }) {
  const List = ordered ? 'ol' : 'ul'
  return <List className="ledger max-w-measure [&>li]:border-b [&>li]:border-line [&>li]:py-2.5">{children}</List>
}

/** Terms and what they mean, in ruled rows. */
export function Terms({ of }: { of: readonly { term: string; text: ReactNode }[] }) {
  return (
    <dl className="ledger max-w-measure">
      {of.map(({ term, text }) => (
        <div
          key={term}
          className="grid gap-x-6 gap-y-0.5 border-b border-line py-2.5 sm:grid-cols-[10rem_minmax(0,1fr)]"
        >
          <dt className="font-[650]">{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Short lines beneath each other. */
export function Lines({ of }: { of: readonly string[] }) {
  return (
    <ul className="grid gap-1">
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
