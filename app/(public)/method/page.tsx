import type { Metadata } from 'next'
import { Method } from '@/components/method/method'
import { PageShell } from '@/components/shell/page-shell'
import { currentRubric } from '@/lib/rubric/rubrics'
import { method } from '@/lib/views/method'

export const metadata: Metadata = { title: 'How scoring works' }

export default function MethodPage() {
  return (
    <PageShell>
      <Method method={method(currentRubric)} />
    </PageShell>
  )
}
