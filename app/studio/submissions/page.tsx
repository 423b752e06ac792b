import type { Metadata } from 'next'
import { openStudio } from '@/app/studio/open-studio'
import { StudioShell } from '@/components/studio/studio-shell'
import { LinkFilter } from '@/components/submissions/link-filter'
import { NoSubmissions } from '@/components/submissions/no-submissions'
import { SubmissionList } from '@/components/submissions/submission-list'
import { SubmissionPages } from '@/components/submissions/submission-pages'
import { Notice } from '@/components/ui/notice'
import { countStarted, listSubmissionLinks, listSubmissions } from '@/lib/data/submissions'
import type { Member } from '@/lib/access/viewer'
import { isLinkId } from '@/lib/schemas/ids'
import { isRefusal } from '@/lib/schemas/refusal'
import { readCursor, writeCursor } from '@/lib/schemas/submission-page'
import { submissionRow } from '@/lib/views/submissions'
import { one, type Query } from './query'

type Props = { searchParams: Promise<Query> }

const home = '/studio/submissions'

export async function generateMetadata(): Promise<Metadata> {
  await openStudio(home)
  return { title: 'Submissions', robots: { index: false, follow: false } }
}

export default async function SubmissionsPage({ searchParams }: Props) {
  const { member, shell } = await openStudio(home)
  const query = await searchParams
  const { chosen, lines, next, links, started, further } = await opened(member, query)
  return (
    <StudioShell at="submissions" studio={shell} title="Submissions">
      <div className="grid grid-cols-1 gap-5 py-5">
        {one(query.removed) === '1' && (
          <Notice tone="success" heading="The submission is removed">
            <p>Nothing of it is left in this workspace but the counts of its link.</p>
          </Notice>
        )}
        {links.length > 1 && <LinkFilter action={home} links={links} chosen={chosen?.id ?? null} />}
        {lines.length > 0 && <SubmissionList rows={lines.map(submissionRow)} page={(id) => `${home}/${id}`} />}
        {lines.length === 0 && !further && (
          <NoSubmissions link={chosen?.name ?? null} started={started} all={home} links="/studio" />
        )}
        {lines.length === 0 && further && <p>There is nothing further back.</p>}
        <SubmissionPages
          first={further ? address(chosen?.id) : null}
          next={next ? address(chosen?.id, writeCursor(next)) : null}
        />
      </div>
    </StudioShell>
  )
}

/** One page of the list, as the address asks for it. What is no link of the workspace narrows nothing. */
async function opened(member: Member, query: Query) {
  const asked = one(query.link) ?? ''
  const links = await listSubmissionLinks(member, isLinkId(asked) ? asked : undefined)
  const chosen = isRefusal(links) ? undefined : links.find(({ id }) => id === asked)
  const after = readCursor(one(query.after))
  const page = await listSubmissions(member, { linkId: chosen?.id, after })
  const started = await countStarted(member, chosen?.id)
  return {
    chosen,
    ...(isRefusal(page) ? { lines: [], next: null } : page),
    links: isRefusal(links) ? [] : links,
    started: isRefusal(started) ? 0 : started,
    further: after !== null,
  }
}

const address = (link: string | undefined, after?: string) => {
  const asked = new URLSearchParams({ ...(link !== undefined && { link }), ...(after !== undefined && { after }) })
  return `${home}${asked.size > 0 ? `?${asked}` : ''}`
}
