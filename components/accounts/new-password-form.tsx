import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { AccountProblem } from './account-problem'
import { PasswordField } from './password-field'

type PasswordFormProps = {
  /** There is a password already. */
  has: boolean
  /** They signed in a moment ago, so the old one is not asked for. */
  isFresh: boolean
  problem: AccountProblem | null
}

/** Chooses a password, or another. Works without a script. */
export function NewPasswordForm({ has, isFresh, problem }: PasswordFormProps) {
  if (!has && !isFresh) {
    return (
      <p>
        Sign out, sign in by a link, and choose a password within 15 minutes. So nobody chooses one who finds your
        browser open.
      </p>
    )
  }
  const at = (control: string) => (problem?.control === control ? { error: problem.message } : {})
  return (
    <form method="post" action="/account/password" noValidate className="grid max-w-question gap-5">
      {problem && <ErrorSummary errors={[{ href: `#${problem.control}`, text: problem.message }]} />}
      {has && !isFresh && (
        <PasswordField
          name="current"
          label="Your password now"
          hint="Forgotten it? Sign in by a link: then it is not asked for 15 minutes"
          {...at('current')}
        />
      )}
      <PasswordField
        label="New password"
        hint="12 characters or more. Every other browser is signed out"
        isNew
        {...at('password')}
      />
      <Button look="secondary" className="justify-self-start">
        Save the password
      </Button>
    </form>
  )
}
