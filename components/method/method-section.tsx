import type { ReactNode } from 'react'
import { SectionTitle } from '@/components/ui/page-title'

/** A part of a page that explains the method. */
export function MethodSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid grid-cols-1 gap-4 border-t border-line pt-9">
      <SectionTitle>{title}</SectionTitle>
      {children}
    </section>
  )
}
