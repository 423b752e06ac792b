import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { LinkTable } from '@/components/links/link-table'
import { NoLinks } from '@/components/links/no-links'
import { StateFilter } from '@/components/links/state-filter'
import { StudioShell } from '@/components/studio/studio-shell'
import { ButtonLink } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { may } from '@/lib/access/permissions'
import { listLinks } from '@/lib/data/link-list'
import { readLinkState } from '@/lib/schemas/link-state'
import { isRefusal } from '@/lib/schemas/refusal'
import { openStudio } from './open-studio'

type Props = { searchParams: Promise<{ state?: string | string[] }> }

const title = 'Links'
const allArchived = 'Every link is archived. Choose “Archived” to see them, or make a new one.'

export async function generateMetadata(): Promise<Metadata> {
  await openStudio('/studio')
  return { title }
}

export default async function LinksPage({ searchParams }: Props) {
  const { member, shell } = await openStudio('/studio')
  const state = readLinkState((await searchParams).state)
  const now = new Date()
  const [links, archived] = [await listLinks(member, state, now), await listLinks(member, 'archived', now)]
  if (isRefusal(links) || isRefusal(archived)) return missing()
  const mayMake = may(member, 'links.change')
  const none = state === null && links.length === 0 && archived.length === 0
  return (
    <StudioShell at="links" studio={shell}>
      <div className="grid gap-5 pt-4">
        <div className="flex flex-wrap items-center justify-between gap-4">
          <PageTitle>{title}</PageTitle>
          {mayMake && !none && <ButtonLink href="/studio/links/new">New link</ButtonLink>}
        </div>
        {none ? (
          <NoLinks state={null} mayMake={mayMake} />
        ) : (
          <>
            <StateFilter chosen={state} />
            {links.length > 0 && <LinkTable links={links} />}
            {links.length === 0 &&
              (state === null ? <p>{allArchived}</p> : <NoLinks state={state} mayMake={mayMake} />)}
          </>
        )}
      </div>
    </StudioShell>
  )
}
