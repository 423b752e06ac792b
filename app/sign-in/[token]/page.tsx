import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { SendingForm } from '@/components/accounts/sending-form'
import { PageShell } from '@/components/shell/page-shell'
import { Button } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { Lead } from '@/components/ui/text'
import { isSignInKey } from '@/lib/schemas/sign-in-form'

type Props = { params: Promise<{ token: string }> }

/** The same for every key. */
export const metadata: Metadata = { title: 'Sign in', robots: { index: false } }

/** A sign-in link, opened. It looks nothing up: what opens links ahead of a person uses none up. */
export default async function SignInLinkPage({ params }: Props) {
  const { token } = await params
  if (!isSignInKey(token)) return missing()
  return (
    <PageShell>
      <div className="grid max-w-160 gap-6 pt-8">
        <PageTitle>Sign in</PageTitle>
        <Lead>This link signs you in once, in this browser.</Lead>
        <SendingForm action={`/sign-in/${token}/opening`} offline="You need a connection to sign in">
          <Button className="justify-self-start">Sign in</Button>
        </SendingForm>
      </div>
    </PageShell>
  )
}
