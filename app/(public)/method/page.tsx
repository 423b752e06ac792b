import type { Metadata } from 'next'
import { Method } from '@/components/method/method'
import { PageShell } from '@/components/shell/page-shell'
import { listOutcomes } from '@/lib/data/outcomes'
import { isUnreachable } from '@/lib/data/unreachable'
import { currentRubric } from '@/lib/rubric/rubrics'
import { method } from '@/lib/views/method'

export const metadata: Metadata = { title: 'How scoring works' }

export default async function MethodPage() {
  return (
    <PageShell>
      <Method method={method(currentRubric, await toldOutcomes())} />
    </PageShell>
  )
}

/** The rest of the page is there to be read while the database cannot be reached. */
async function toldOutcomes() {
  try {
    return await listOutcomes()
  } catch (error) {
    if (isUnreachable(error)) return null
    throw error
  }
}
