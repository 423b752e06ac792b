import type { ReactNode } from 'react'

/** One group of components on the kitchen page. */
export function Shelf({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-6 border-t border-line py-9 mt-9">
      <h2 className="text-heading font-[680]">{title}</h2>
      {children}
    </section>
  )
}
