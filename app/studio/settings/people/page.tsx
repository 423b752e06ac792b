import type { Metadata } from 'next'
import { InviteForm } from '@/components/people/invite-form'
import { OpenInvitations } from '@/components/people/open-invitations'
import { inviteProblem, PeopleNotice } from '@/components/people/people-notice'
import { PeopleList } from '@/components/people/people-list'
import { SettingsNav } from '@/components/studio/settings-nav'
import { StudioShell } from '@/components/studio/studio-shell'
import { PageTitle, SectionTitle } from '@/components/ui/page-title'
import { env } from '@/lib/env'
import { typedText } from '@/lib/route/typed-text'
import { openPeople } from './open-people'

type Query = Readonly<Record<'done' | 'problem' | 'form' | 'field', string | string[] | undefined>>
type Props = { searchParams: Promise<Query> }

const heading = 'People'
const page = '/studio/settings/people'

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { workspaceName } = await openPeople()
  const { problem } = await searchParams
  return { title: `${problem === undefined ? '' : 'Error: '}${heading} – ${workspaceName}` }
}

export default async function PeoplePage({ searchParams }: Props) {
  const { shell, people, invitations, offered, mayInvite } = await openPeople()
  const query = await searchParams
  const problem = one(query.problem)
  const ofInvite = one(query.form) === 'invite'
  const typed = problem !== undefined && ofInvite ? await typedText('invite') : {}
  return (
    <StudioShell at="settings" studio={shell}>
      <SettingsNav at="people" studio={shell} />
      <div className="grid max-w-160 gap-12 pt-6">
        <div className="grid gap-5">
          <PageTitle>{heading}</PageTitle>
          <PeopleNotice
            done={one(query.done)}
            problem={ofInvite ? undefined : problem}
            mails={env().SMTP_URL !== undefined}
          />
          <PeopleList people={people} offered={offered} page={page} />
        </div>
        {mayInvite && (
          <section className="grid gap-4">
            <SectionTitle>Invite somebody</SectionTitle>
            <InviteForm
              action={`${page}/invitations`}
              opId={crypto.randomUUID()}
              offered={offered}
              typed={{ email: typed.email ?? '', rank: typed.rank ?? '' }}
              problem={
                ofInvite ? inviteProblem(problem, one(query.field), typed.email ?? '', { people, invitations }) : null
              }
            />
          </section>
        )}
        {invitations.length > 0 && (
          <section className="grid gap-4">
            <SectionTitle>Invited, not here yet</SectionTitle>
            <OpenInvitations invitations={invitations} page={page} />
          </section>
        )}
      </div>
    </StudioShell>
  )
}

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)
