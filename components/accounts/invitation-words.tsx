import { Day } from '@/components/ui/day'
import { Notice } from '@/components/ui/notice'
import { Lead } from '@/components/ui/text'
import { SignOutForm } from './sign-out-form'

type InvitationWordsProps = {
  inviter: string
  email: string
  /** The day it ends. */
  until: string
  rank: { readonly name: string; readonly may: string }
}

/** Who asks whom to join, and as what. */
export function InvitationWords({ inviter, email, until, rank }: InvitationWordsProps) {
  return (
    <div className="grid gap-3">
      <Lead>
        <bdi>{inviter}</bdi> invites <bdi>{email}</bdi> as {rank.name.toLowerCase()}.
      </Lead>
      <p className="text-muted">
        {rank.may}. The invitation works until <Day iso={until} />.
      </p>
    </div>
  )
}

/** Somebody else is signed in with this browser: the invitation is not theirs. */
export function OtherPerson({ email }: { email: string }) {
  return (
    <Notice
      tone="caution"
      heading={
        <>
          You are signed in as <bdi>{email}</bdi>
        </>
      }
    >
      <p>This invitation is for another address. Sign out, and open the link in the letter again.</p>
      <SignOutForm />
    </Notice>
  )
}
