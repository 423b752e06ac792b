import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { accountProblem, AccountSaved } from '@/components/accounts/account-problem'
import { Browsers } from '@/components/accounts/browsers'
import { ForgetStudio } from '@/components/accounts/forget-studio'
import { NameForm, NewWorkspaceForm } from '@/components/accounts/name-forms'
import { NewPasswordForm } from '@/components/accounts/new-password-form'
import { OwnWorkspaces } from '@/components/accounts/own-workspaces'
import { SignOutForm } from '@/components/accounts/sign-out-form'
import { PageShell } from '@/components/shell/page-shell'
import { StudioShell } from '@/components/studio/studio-shell'
import { PageTitle, SectionTitle } from '@/components/ui/page-title'
import { typedText } from '@/lib/route/typed-text'
import { openAccount } from './open-account'

type Query = Readonly<Record<'saved' | 'problem' | 'field' | 'form', string | string[] | undefined>>
type Props = { searchParams: Promise<Query> }

const heading = 'Your account'

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  await openAccount()
  const { problem } = await searchParams
  return { title: problem === undefined ? heading : `Error: ${heading}`, robots: { index: false } }
}

export default async function AccountPage({ searchParams }: Props) {
  const account = await openAccount()
  const query = await searchParams
  const problem = accountProblem(one(query.problem), one(query.field), one(query.form))
  const typed = problem ? await typedText(problem.form === 'workspace' ? 'workspace' : 'account') : {}
  const at = (form: string) => (problem?.form === form ? problem : null)
  return (
    <Frame shell={account.shell}>
      <div className="grid max-w-160 gap-12 pt-4">
        <div className="grid gap-5">
          <PageTitle>{heading}</PageTitle>
          <p>
            You sign in as <bdi>{account.email}</bdi>.
          </p>
          <AccountSaved saved={one(query.saved)} isNowhere={account.workspaces.length === 0} />
        </div>
        <section className="grid gap-4">
          <SectionTitle>Your name</SectionTitle>
          <NameForm name={at('name') ? (typed.name ?? account.name) : account.name} problem={at('name')} />
        </section>
        <section className="grid gap-4" id="password-form">
          <SectionTitle>{account.hasPassword ? 'Change your password' : 'Choose a password'}</SectionTitle>
          <NewPasswordForm has={account.hasPassword} isFresh={account.isFresh} problem={at('password')} />
        </section>
        <section className="grid gap-4">
          <SectionTitle>Browsers you are signed in with</SectionTitle>
          <Browsers browsers={account.browsers} />
        </section>
        <section className="grid gap-4">
          <SectionTitle>Workspaces you belong to</SectionTitle>
          <OwnWorkspaces workspaces={account.workspaces} problem={at('leaving')} />
        </section>
        <section className="grid gap-4" id="new-workspace">
          <SectionTitle>Make another workspace</SectionTitle>
          <NewWorkspaceForm
            opId={crypto.randomUUID()}
            name={at('workspace') ? (typed.name ?? '') : ''}
            problem={at('workspace')}
          />
        </section>
      </div>
    </Frame>
  )
}

type Shell = Awaited<ReturnType<typeof openAccount>>['shell']

/** Somebody who belongs to nothing has no studio around this page. */
function Frame({ shell, children }: { shell: Shell; children: ReactNode }) {
  if (!shell) {
    return (
      <PageShell right={<SignOutForm />}>
        <ForgetStudio />
        {children}
      </PageShell>
    )
  }
  return (
    <StudioShell at={null} studio={shell}>
      {children}
    </StudioShell>
  )
}

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)
