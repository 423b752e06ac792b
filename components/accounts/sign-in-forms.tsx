import type { ReactNode } from 'react'
import { Signs } from '@/components/puzzle/signs'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/text-field'
import { AddressField } from './address-field'
import { PasswordField } from './password-field'
import { SendingForm } from './sending-form'
import { sendLetterId, type SignInProblem } from './sign-in-problem'

type SignInFormProps = {
  /** What was typed before. */
  email: string
  /** Where to go on. */
  next: string
  /** When the page was drawn, marked. */
  drawn: string
  problem: SignInProblem | null
}

const offline = 'You need a connection to sign in'

/** Sends a link to an address. Works without a script. */
export function LetterForm({ email, next, drawn, problem }: SignInFormProps) {
  const error = problem?.way === 'letter' ? problem : null
  return (
    <SendingForm action="/sign-in/letter" offline={offline}>
      {error && <Problem problem={error} />}
      <AddressField
        label="Your e-mail address"
        hint="We send a link that signs you in, and works for 15 minutes"
        defaultValue={email}
        autoComplete="username"
        {...errorAt('email', error)}
      />
      <input type="hidden" name="next" value={next} />
      <Signs drawn={drawn} asked={error?.asked ?? false} hurried />
      <Button id={sendLetterId} className="justify-self-start">
        Send me a link
      </Button>
    </SendingForm>
  )
}

/** Signs in whoever has chosen a password. */
export function PasswordForm({ email, next, drawn, problem }: SignInFormProps) {
  const error = problem?.way === 'password' ? problem : null
  return (
    <Folded words="Sign in with a password" action="/sign-in/password" open={error !== null}>
      {error && <Problem problem={error} />}
      <AddressField
        id="login"
        label="E-mail address"
        defaultValue={email}
        autoComplete="username"
        {...errorAt('login', error)}
      />
      <PasswordField label="Password" {...errorAt('password', error)} />
      <input type="hidden" name="next" value={next} />
      <Signs drawn={drawn} asked={error?.asked ?? false} hurried />
      <SignInButton />
    </Folded>
  )
}

/** Takes the link of a letter that was opened on another device. */
export function KeyForm({ next, problem, open }: Pick<SignInFormProps, 'next' | 'problem'> & { open: boolean }) {
  const error = problem?.way === 'key' ? problem : null
  return (
    <Folded words="Paste the link instead" action="/sign-in/key" open={open || error !== null}>
      {error && <Problem problem={error} />}
      <TextField
        name="key"
        label="The link from the letter"
        hint="The whole link, or what stands after its last slash"
        autoComplete="one-time-code"
        maxLength={500}
        {...errorAt('key', error)}
      />
      <input type="hidden" name="next" value={next} />
      <SignInButton />
    </Folded>
  )
}

/** Sends the same letter once more. */
export function AgainForm({ email, next, drawn }: Omit<SignInFormProps, 'problem'>) {
  return (
    <SendingForm action="/sign-in/letter" offline={offline}>
      <input type="hidden" name="email" value={email} />
      <input type="hidden" name="next" value={next} />
      <Signs drawn={drawn} hurried />
      <Button look="secondary" className="justify-self-start">
        Send it again
      </Button>
    </SendingForm>
  )
}

type FoldedProps = { words: string; action: string; open: boolean; children: ReactNode }

/** A form that fewer people need: it opens when its words are pressed. */
function Folded({ words, action, open, children }: FoldedProps) {
  return (
    <details open={open}>
      <summary className="inline-flex min-h-11 items-center text-link underline underline-offset-[0.18em]">
        {words}
      </summary>
      <SendingForm action={action} offline={offline} className="mt-3">
        {children}
      </SendingForm>
    </details>
  )
}

const SignInButton = () => (
  <Button look="secondary" className="justify-self-start">
    Sign in
  </Button>
)

const Problem = ({ problem }: { problem: SignInProblem }) => (
  <ErrorSummary errors={[{ href: `#${problem.control}`, text: problem.message }]} />
)

const errorAt = (control: string, problem: SignInProblem | null) =>
  problem?.control === control ? { error: problem.message } : {}
