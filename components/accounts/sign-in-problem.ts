import { signInErrors } from '@/lib/schemas/sign-in-form'

/** The forms of the sign-in page. */
export type SignInWay = 'letter' | 'password' | 'key'

/** Why a form of the sign-in page was refused: the control to go to, and what to do. */
export type SignInProblem = {
  readonly way: SignInWay
  readonly control: string
  readonly message: string
  /** A program may have sent it, so that a puzzle is solved first. */
  readonly asked: boolean
}

/** The id of the button that sends a letter. */
export const sendLetterId = 'send-letter'

/** What an address says of a refused form in words, `?problem=…&way=…&field=…`; null where none was refused. */
export function signInProblem(
  problem: string | undefined,
  sentBy: string | undefined,
  field: string | undefined,
): SignInProblem | null {
  if (problem === undefined || sentBy === undefined) return null
  const way = sentBy === 'password' || sentBy === 'key' ? sentBy : 'letter'
  const [first, second] = controls[way]
  const asked = problem === 'puzzle'
  // A password is not shown again; the rest of the form is as it was.
  if (asked && way === 'password') return { way, control: second, message: program.password, asked }
  if (asked) return { way, control: sendLetterId, message: program.letter, asked }
  if (problem === 'too-many-tries') return { way, control: first, message: tooMany, asked }
  if (field === 'password') return { way, control: second, message: wrong, asked }
  return { way, control: first, message: way === 'key' ? signInErrors.key : signInErrors.email, asked }
}

/** The ids of the controls of each form. */
const controls = { letter: ['email', 'email'], password: ['login', 'password'], key: ['key', 'key'] } as const

const tooMany = 'That was tried too often. Wait an hour and try again'
const wrong = 'This address and password do not go together'
const program = {
  letter: 'We could not tell you from a program. Send it again',
  password: 'We could not tell you from a program. Write your password again',
}
