import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { openStudio } from '@/app/studio/open-studio'
import { idsIn, one, type Query } from '@/app/studio/submissions/query'
import { RemovalForm } from '@/components/inbox/removal-form'
import { missingTitle } from '@/components/shell/missing-page'
import { StudioShell } from '@/components/studio/studio-shell'
import { may } from '@/lib/access/permissions'
import { addressBack, studioBack } from '@/lib/route/studio-back'
import { counted } from '@/lib/views/report/sentences'
import { inbox } from '../changes/change-answer'
import { rowsNow } from '../rows-now'

type Props = { searchParams: Promise<Query> }

const robots = { index: false, follow: false }

async function open({ searchParams }: Props) {
  const { member, shell } = await openStudio(inbox)
  const query = await searchParams
  const rows = may(member, 'submissions.remove') ? await rowsNow(member, idsIn(query.ids), new Date()) : []
  const back = addressBack(studioBack(new URLSearchParams({ back: one(query.back) ?? '' }), inbox))
  // What has ended has no box in the list, and a change of the inbox leaves it alone.
  return { shell, back, ticked: query.ids !== undefined, rows: rows.filter(({ ended }) => ended === null) }
}

const titleOf = (rows: readonly unknown[]) =>
  rows.length > 0 ? `Delete ${counted(rows.length, 'submission')}?` : 'Nothing is ticked'

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { rows, ticked } = await open(props)
  return { title: rows.length === 0 && ticked ? missingTitle : titleOf(rows), robots }
}

/** Asks whether to delete the rows that were ticked, in a browser without a script. */
export default async function RemovalPage(props: Props) {
  const { shell, back, rows, ticked } = await open(props)
  if (rows.length === 0 && ticked) return missing()
  return (
    <StudioShell at="inbox" studio={shell} title={titleOf(rows)} back={{ href: back, words: 'Back to the inbox' }}>
      {rows.length > 0 ? (
        <RemovalForm {...{ rows, back, opId: crypto.randomUUID() }} />
      ) : (
        <p className="py-5">Go back to the inbox, tick what to delete and choose Delete.</p>
      )}
    </StudioShell>
  )
}
