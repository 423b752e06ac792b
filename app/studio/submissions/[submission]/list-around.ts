import { may } from '@/lib/access/permissions'
import type { Member } from '@/lib/access/viewer'
import { getNeighbours } from '@/lib/data/inbox-list'
import { writeInboxQuery } from '@/lib/schemas/inbox-query'
import { isRefusal } from '@/lib/schemas/refusal'
import type { Query } from '../query'
import { fromOf, listOf } from './from-list'
import { submissionPage } from './open-submission'

/** The list around a submission: where it goes back to, and the pages before and after. */
export type ListAround = { readonly back: string; readonly before: string | null; readonly after: string | null }

/** The list that a submission was opened from, or the inbox without the ways to others where it was opened from none. */
export async function listAround(member: Member, submission: string, query: Query, now: Date): Promise<ListAround> {
  const list = listOf(query)
  const row = `#row-${submission}`
  if (!list || !may(member, 'submissions.read')) return { back: `/studio/inbox${row}`, before: null, after: null }
  const found = await getNeighbours(member, list, submission, now)
  const { before, after } = isRefusal(found) ? { before: null, after: null } : found
  const page = (id: string | null) => id && `${submissionPage({ submission: id })}${fromOf(query)}`
  return { back: `/studio/inbox${writeInboxQuery(list)}${row}`, before: page(before), after: page(after) }
}
