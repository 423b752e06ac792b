import type { ReactNode } from 'react'
import { SectionTitle } from '@/components/ui/page-title'

/** A part of a page under a rule of its own. @param id of its heading, which names it */
export function RuledSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-3 border-t border-control pt-5">
      <SectionTitle id={id}>{title}</SectionTitle>
      {children}
    </section>
  )
}
