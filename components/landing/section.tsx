import type { ReactNode } from 'react'
import { SectionTitle } from '@/components/ui/page-title'

/** A ruled block of the landing page. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-4 border-t border-line py-9">
      <SectionTitle>{title}</SectionTitle>
      {children}
    </section>
  )
}
