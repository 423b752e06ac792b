import type { ReactNode } from 'react'
import { SectionTitle } from '@/components/ui/page-title'

/** A part of what stands beside a report, with a heading that links can lead to. */
export function SidePart({ id, heading, children }: { id: string; heading: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className="grid scroll-mt-6 gap-2 border-t border-line py-5">
      <SectionTitle id={`${id}-heading`} className="text-lead!">
        {heading}
      </SectionTitle>
      {children}
    </section>
  )
}
