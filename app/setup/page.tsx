import type { Metadata } from 'next'
import { cache } from 'react'
import { SetupForm, setupProblems } from '@/components/accounts/setup-form'
import { PageShell } from '@/components/shell/page-shell'
import { ButtonLink } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { Lead } from '@/components/ui/text'
import { isUntouched } from '@/lib/data/setup'
import { typedText } from '@/lib/route/typed-text'

type Props = { searchParams: Promise<Readonly<Record<'problem' | 'field', string | string[] | undefined>>> }

const heading = 'Set up your workspace'
const doneHeading = 'The setup is done'

/** Whether there is nobody yet; the page and its title ask once for each request. */
const asked = cache(isUntouched)

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const robots = { index: false }
  if (!(await asked())) return { title: doneHeading, robots }
  return { title: (await searchParams).problem === undefined ? heading : `Error: ${heading}`, robots }
}

export default async function SetupPage({ searchParams }: Props) {
  if (!(await asked())) return <Done />
  const query = await searchParams
  const told = { problem: one(query.problem), field: one(query.field) }
  const typed = told.problem === undefined ? {} : await typedText('setup')
  return (
    <PageShell>
      <div className="grid max-w-160 gap-7 pt-8">
        <PageTitle>{heading}</PageTitle>
        <Lead>Nobody has an account here yet. Whoever holds the code from the terminal becomes the owner.</Lead>
        <SetupForm typed={typed} problems={setupProblems(told, typed)} />
      </div>
    </PageShell>
  )
}

function Done() {
  return (
    <PageShell>
      <div className="grid max-w-160 justify-items-start gap-6 pt-8">
        <PageTitle>{doneHeading}</PageTitle>
        <Lead>There is an owner already. To join a workspace, ask its owner for an invitation.</Lead>
        <ButtonLink href="/sign-in">Sign in</ButtonLink>
      </div>
    </PageShell>
  )
}

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)
