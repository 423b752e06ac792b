import { Notice } from '@/components/ui/notice'
import { accountErrors } from '@/lib/schemas/account-form'
import { workspaceErrors } from '@/lib/schemas/workspace-form'

/** Why a form of the account page was refused: which one, the control to go to, and what to do. */
export type AccountProblem = {
  readonly form: 'name' | 'password' | 'leaving' | 'workspace'
  readonly control: string
  readonly message: string
}

/** What an address says of a refused form in words, `?problem=…&field=…`; null where none was refused. */
export function accountProblem(
  problem: string | undefined,
  field: string | undefined,
  form: string | undefined,
): AccountProblem | null {
  if (problem === undefined) return null
  const isTooOften = problem === 'too-many-tries'
  if (form === 'workspace') {
    return { form, control: 'new-name', message: isTooOften ? tooMany : workspaceErrors.name }
  }
  if (field === 'current') return { form: 'password', control: 'current', message: accountErrors.current }
  if (field === 'password') {
    return { form: 'password', control: 'password', message: isTooOften ? tooMany : accountErrors.password }
  }
  if (field === 'name') return { form: 'name', control: 'name', message: accountErrors.name }
  return { form: 'leaving', control: 'workspaces', message: problem === 'not-found' ? gone : lastOwner }
}

const tooMany = 'That was tried too often. Wait an hour and try again'
const gone = 'That was not there any more. Nothing was changed'
const lastOwner = 'You are its only owner. Make somebody else an owner first, or delete the workspace'

/** What the last form on the account page did. */
export function AccountSaved({ saved, isNowhere }: { saved: string | undefined; isNowhere: boolean }) {
  const words = saved === undefined ? undefined : said[saved]
  return (
    <>
      {words !== undefined && (
        <Notice tone="success" heading="Saved">
          <p>{words}</p>
        </Notice>
      )}
      {isNowhere && (
        <Notice heading="You belong to no workspace">
          <p>Make one below, or ask an owner to invite you.</p>
        </Notice>
      )}
    </>
  )
}

const said: Readonly<Record<string, string>> = {
  name: 'Your colleagues read your new name from now on.',
  password: 'You can sign in with this password. Every other browser was signed out.',
  browsers: 'Whoever used it has to sign in again.',
  deleted: 'The workspace and everything in it are gone.',
  left: 'You left the workspace. What you made there stays.',
}
