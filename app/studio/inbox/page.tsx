import type { Metadata } from 'next'
import { openStudio } from '@/app/studio/open-studio'
import { one, type Query } from '@/app/studio/submissions/query'
import { Inbox } from '@/components/inbox/inbox'
import { inboxAddress, queryOfFields } from '@/components/inbox/inbox-address'
import { StudioShell } from '@/components/studio/studio-shell'
import { isSubmissionId } from '@/lib/schemas/ids'
import { isRefusal } from '@/lib/schemas/refusal'
import { InboxNotices } from './inbox-notices'
import { openInbox } from './open-inbox'
import { toldByAddress } from './told-by-address'

type Props = { searchParams: Promise<Query> }

const home = '/studio/inbox'

export async function generateMetadata(): Promise<Metadata> {
  await openStudio(home)
  return { title: 'Inbox', robots: { index: false, follow: false } }
}

export default async function InboxPage({ searchParams }: Props) {
  const { member, shell } = await openStudio(home)
  const [said, now] = [await searchParams, new Date()]
  const [query, saved, open] = [queryIn(said), one(said.saved) ?? null, one(said.open) ?? '']
  const opened = await openInbox(member, { query, saved, open: isSubmissionId(open) ? open : null }, now)
  const told = await toldByAddress(member, said, inboxAddress(query, { saved }), now)
  return (
    <StudioShell at="inbox" studio={shell} title="Inbox" wide>
      <InboxNotices {...told.notices} />
      {isRefusal(opened) ? <p>{opened.message}</p> : <Inbox {...opened} refused={told.view} />}
    </StudioShell>
  )
}

/** A form without a script says a name once for each value. */
const queryIn = (said: Query) =>
  queryOfFields(
    Object.entries(said).flatMap(([name, value]) => [value ?? []].flat().map((one): [string, string] => [name, one])),
  )
