import type { Metadata } from 'next'
import { DeleteWorkspace } from '@/components/people/delete-workspace'
import { RenameWorkspace } from '@/components/people/rename-workspace'
import { SettingsNav } from '@/components/studio/settings-nav'
import { StudioShell } from '@/components/studio/studio-shell'
import { Notice } from '@/components/ui/notice'
import { PageTitle, SectionTitle } from '@/components/ui/page-title'
import { may } from '@/lib/access/permissions'
import { typedText } from '@/lib/route/typed-text'
import { openStudio } from '../../open-studio'

type Query = Readonly<Record<'saved' | 'problem' | 'field', string | string[] | undefined>>
type Props = { searchParams: Promise<Query> }

const heading = 'Workspace'
const page = '/studio/settings/workspace'

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { workspace } = await openStudio(page)
  const { problem } = await searchParams
  return { title: `${problem === undefined ? '' : 'Error: '}${heading} – ${workspace.name}` }
}

export default async function WorkspacePage({ searchParams }: Props) {
  const { member, workspace, shell } = await openStudio(page)
  const { saved, problem, field } = await searchParams
  const ofName = problem !== undefined && field !== 'typed'
  const typed = ofName ? await typedText('workspace-name') : {}
  const words = typeof saved === 'string' ? said[saved] : undefined
  return (
    <StudioShell at="settings" studio={shell}>
      <SettingsNav at="workspace" studio={shell} />
      <div className="grid max-w-160 gap-12 pt-6">
        <div className="grid gap-5">
          <PageTitle>{heading}</PageTitle>
          {words !== undefined && (
            <Notice tone="success" heading="Saved">
              <p>{words}</p>
            </Notice>
          )}
          {problem === 'forbidden' && (
            <Notice tone="critical" heading="Nothing was changed">
              <p>Your role does not allow this. Ask an owner of the workspace.</p>
            </Notice>
          )}
        </div>
        <section className="grid gap-4">
          <SectionTitle>Its name</SectionTitle>
          {may(member, 'workspace.change') ? (
            <RenameWorkspace
              action={`${page}/name`}
              name={typed.name ?? workspace.name}
              refused={ofName && problem !== 'forbidden'}
            />
          ) : (
            <p>
              It is called <bdi>{workspace.name}</bdi>. Owners and admins can change that.
            </p>
          )}
        </section>
        <section className="grid gap-4">
          <SectionTitle>Another workspace</SectionTitle>
          <p>
            You can make another, switch, or leave this one on <a href="/account#new-workspace">your account page</a>.
          </p>
        </section>
        {may(member, 'workspace.delete') && (
          <section className="grid gap-4" id="deletion">
            <SectionTitle>Delete it</SectionTitle>
            <DeleteWorkspace
              action={`${page}/deletion`}
              name={workspace.name}
              refused={problem !== undefined && field === 'typed'}
            />
          </section>
        )}
      </div>
    </StudioShell>
  )
}

const said: Readonly<Record<string, string>> = {
  name: 'Prospects read the new name from now on. What they agreed to before keeps the old one.',
  made: 'This is your new workspace. You own it, and nobody else belongs to it yet.',
}
