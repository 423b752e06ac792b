import type { Metadata } from 'next'
import { AgainForm, KeyForm, LetterForm, PasswordForm } from '@/components/accounts/sign-in-forms'
import { signInProblem } from '@/components/accounts/sign-in-problem'
import { SignInNotice } from '@/components/accounts/sign-in-notice'
import { PageShell } from '@/components/shell/page-shell'
import { PageTitle } from '@/components/ui/page-title'
import { isUntouched } from '@/lib/data/setup'
import { env } from '@/lib/env'
import { signedIn } from '@/lib/member-session'
import { drawnAt } from '@/lib/route/person'
import { typedText } from '@/lib/route/typed-text'
import { nextPath } from '@/lib/schemas/sign-in-form'

type Query = Readonly<
  Record<'next' | 'sent' | 'problem' | 'way' | 'field' | 'out' | 'joined', string | string[] | undefined>
>
type Props = { searchParams: Promise<Query> }

const heading = 'Sign in'

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { problem } = await searchParams
  return { title: problem === undefined ? heading : `Error: ${heading}`, robots: { index: false } }
}

export default async function SignInPage({ searchParams }: Props) {
  const query = await searchParams
  const next = nextPath(one(query.next))
  const problem = signInProblem(one(query.problem), one(query.way), one(query.field))
  const { email = '' } = problem || query.sent !== undefined ? await typedText('sign-in') : {}
  const sent = query.sent !== undefined && email !== '' ? email : null
  const person = await signedIn()
  const drawn = drawnAt(new Date())
  return (
    <PageShell>
      <div className="grid max-w-160 gap-7 pt-8">
        <PageTitle>{heading}</PageTitle>
        <SignInNotice
          sent={sent}
          tooSoon={query.sent === 'before'}
          printed={env().SMTP_URL === undefined}
          problem={problem ? undefined : one(query.problem)}
          out={query.out !== undefined}
          joined={query.joined !== undefined}
          person={person?.email ?? null}
          isUntouched={!person && (await isUntouched())}
          next={next}
        />
        {sent === null ? (
          <LetterForm {...{ email, next, drawn, problem }} />
        ) : (
          <AgainForm email={sent} next={next} drawn={drawn} />
        )}
        <div className="grid gap-2">
          {sent !== null && (
            <p>
              <a href={`/sign-in?next=${encodeURIComponent(next)}`}>Use another address</a>
            </p>
          )}
          <KeyForm next={next} problem={problem} open={sent !== null} />
          <PasswordForm {...{ email, next, drawn, problem }} />
        </div>
      </div>
    </PageShell>
  )
}

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)
