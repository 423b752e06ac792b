import { redirect } from 'next/navigation'
import { openStudio } from '@/app/studio/open-studio'
import { isLinkId } from '@/lib/schemas/ids'
import { plainQuery, writeInboxQuery } from '@/lib/schemas/inbox-query'
import { one, type Query } from './query'

type Props = { searchParams: Promise<Query> }

/** The list was here; it is the inbox now. */
export default async function SubmissionsPage({ searchParams }: Props) {
  await openStudio('/studio/submissions')
  const { link, removed } = await searchParams
  const id = one(link) ?? ''
  const query = writeInboxQuery({ ...plainQuery, view: 'all', link: isLinkId(id) ? [id] : [] })
  redirect(`/studio/inbox${query}${one(removed) === '1' ? '&removed=1' : ''}`)
}
