import type { ReactNode } from 'react'
import { PageTitle } from '@/components/ui/page-title'
import { Prose } from '@/components/ui/text'
import { PageShell } from './page-shell'

/** A page that says what happened, what it means for the answers, and where to go. */
export function ProblemPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <PageShell>
      <div className="grid gap-5 pt-10">
        <PageTitle>{title}</PageTitle>
        <Prose>{children}</Prose>
      </div>
    </PageShell>
  )
}
