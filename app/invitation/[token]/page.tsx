import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { cache } from 'react'
import { tooMany } from '@/app/too-many'
import { AcceptForm } from '@/components/accounts/accept-form'
import { InvitationWords, OtherPerson } from '@/components/accounts/invitation-words'
import { PageShell } from '@/components/shell/page-shell'
import { ProblemPage } from '@/components/shell/problem-page'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { findInvitation } from '@/lib/data/accepting'
import { signedIn } from '@/lib/member-session'
import { holderAt } from '@/lib/route/holder-at'
import { answerWithStatus } from '@/lib/route/own-response'
import { typedText } from '@/lib/route/typed-text'
import { isKey } from '@/lib/schemas/ids'
import { isRefusal } from '@/lib/schemas/refusal'
import { rankWords } from '@/lib/views/rank-words'

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<Readonly<Record<'problem', string | string[] | undefined>>>
}

/** The same for every key: nothing of a workspace may show in a preview. */
export const metadata: Metadata = { title: 'Invitation', robots: { index: false } }

/** The invitation of a key. Looking uses nothing up. */
const openInvitation = cache(async (token: string) =>
  holderAt(async () => (isKey(token) ? findInvitation(token, new Date()) : null), new Headers(await headers())),
)

export default async function InvitationPage({ params, searchParams }: Props) {
  const { token } = await params
  const found = await openInvitation(token)
  if (isRefusal(found)) return found.refused === 'not-found' ? <Ended /> : tooMany(found.message)
  const { problem } = await searchParams
  const person = await signedIn()
  const isOther = person !== null && person.email !== found.email
  const { name = '' } = problem === undefined ? {} : await typedText('invitation')
  return (
    <PageShell>
      <div className="grid max-w-160 gap-7 pt-8">
        <PageTitle>
          Join <bdi>{found.workspaceName}</bdi>
        </PageTitle>
        <InvitationWords
          inviter={found.inviterName}
          email={found.email}
          until={found.expiresAt.toISOString()}
          rank={rankWords[found.rank]}
        />
        {problem === 'too-many-tries' && (
          <Notice tone="critical" heading="That was tried too often">
            <p>Wait an hour and try again.</p>
          </Notice>
        )}
        {isOther ? (
          <OtherPerson email={person.email} />
        ) : (
          <AcceptForm
            action={`/invitation/${token}/acceptance`}
            name={found.hasAccount ? null : name}
            refused={problem === 'unprocessable'}
            signsIn={found.hasAccount && person === null}
          />
        )}
      </div>
    </PageShell>
  )
}

function Ended() {
  answerWithStatus(404)
  return (
    <ProblemPage title="This invitation opens nothing">
      <p>It has been used, was taken back, or is older than seven days. Ask whoever sent it for a new one.</p>
      <p>
        If you accepted it already, <a href="/sign-in">sign in</a>.
      </p>
    </ProblemPage>
  )
}
