import type { ReactNode } from 'react'
import { SectionTitle } from '@/components/ui/page-title'

type SidePartProps = { id: string; heading: string; mark?: ReactNode; children: ReactNode }

/** A part of what stands beside a report, with a heading that links can lead to. `mark` stands beside the heading. */
export function SidePart({ id, heading, mark, children }: SidePartProps) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className="grid scroll-mt-6 gap-2 border-t border-line py-5">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <SectionTitle id={`${id}-heading`} className="text-lead!">
          {heading}
        </SectionTitle>
        {mark}
      </div>
      {children}
    </section>
  )
}
