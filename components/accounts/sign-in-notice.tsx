import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { ForgetStudio } from './forget-studio'
import { SignOutForm } from './sign-out-form'

type NoticeProps = {
  /** The address a link was asked for a moment ago. */
  sent: string | null
  /** It was asked for again within half a minute. */
  tooSoon: boolean
  /** This server sends no mail: letters are printed where it runs. */
  printed: boolean
  /** Why a link let nobody in, by the word in the address. */
  problem: string | undefined
  out: boolean
  joined: boolean
  /** Who is signed in with this browser already. */
  person: string | null
  next: string
  /** Nobody has an account yet. */
  isUntouched: boolean
}

/** What happened before the sign-in page was opened. The same words stand whether or not an address has an account. */
export function SignInNotice({ sent, tooSoon, printed, problem, person, next, ...more }: NoticeProps) {
  if (sent !== null) return <Sent email={sent} tooSoon={tooSoon} printed={printed} />
  if (problem !== undefined) return <Ended problem={problem} />
  if (person !== null) return <Here person={person} next={next} />
  return <Before {...more} />
}

function Before({ out, joined, isUntouched }: Pick<NoticeProps, 'out' | 'joined' | 'isUntouched'>) {
  if (isUntouched) {
    return (
      <Notice heading="Nobody has an account here yet">
        <p>
          <a href="/setup">Set up the first workspace</a>
        </p>
      </Notice>
    )
  }
  if (out) {
    return (
      <Notice tone="success" heading="You are signed out">
        <p>This browser shows nothing of the workspace any more.</p>
        <ForgetStudio />
      </Notice>
    )
  }
  return joined ? (
    <Notice tone="success" heading="You have joined">
      <p>You have an account here already. Sign in to see the workspace.</p>
    </Notice>
  ) : null
}

function Sent({ email, tooSoon, printed }: { email: string; tooSoon: boolean; printed: boolean }) {
  return (
    <Notice
      tone={tooSoon ? 'info' : 'success'}
      heading={
        <>
          {printed ? 'A link is printed in the terminal for' : 'We sent a link to'} <bdi>{email}</bdi>
        </>
      }
    >
      <p>It works for 15 minutes.</p>
      {tooSoon && <p>That was less than 30 seconds ago. Wait a moment before you send another.</p>}
      <p>
        {printed
          ? 'This server sends no mail yet. '
          : 'No letter? Look among unwanted mail, and send it again after 30 seconds. '}
        An address without an account gets none: ask the owner of the workspace to invite you.
      </p>
    </Notice>
  )
}

function Ended({ problem }: { problem: string }) {
  return problem === 'too-many-misses' ? (
    <Notice tone="critical" heading="Too many links tried">
      <p>Too many links that open nothing were tried from your network. Try again in an hour.</p>
    </Notice>
  ) : (
    <Notice tone="critical" heading="This sign-in link has been used or is older than 15 minutes">
      <p>Send a new one.</p>
    </Notice>
  )
}

function Here({ person, next }: { person: string; next: string }) {
  return (
    <Notice
      heading={
        <>
          You are signed in as <bdi>{person}</bdi>
        </>
      }
    >
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <ButtonLink href={next}>Go on</ButtonLink>
        <SignOutForm />
      </div>
    </Notice>
  )
}
