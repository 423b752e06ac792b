import type { NeedStep } from '@/components/vendors/need-invitation'
import { hubView } from '@/lib/views/hub'
import { openDraft } from '../open-draft'

/** Where the questions about the business begin, go on or are checked; null where nobody may answer them. */
export async function needStep(assessment: string): Promise<NeedStep | null> {
  const open = await openDraft(assessment)
  if (!open) return null
  const { begun, next } = hubView(open.rubric, open.journey)
  if (!next) return { href: `${open.home}/check`, state: 'answered' }
  return { href: `${open.home}/q/${next.id}`, state: begun ? 'begun' : 'not_begun' }
}
