import { Notice } from '@/components/ui/notice'
import { invitationErrors } from '@/lib/schemas/invitation-form'
import type { InviteProblem } from './invite-form'

type PeopleNoticeProps = {
  done: string | undefined
  problem: string | undefined
  /** Whether letters leave this server. */
  mails: boolean
}

/** What the last form about people did, or why it did nothing. */
export function PeopleNotice({ done, problem, mails }: PeopleNoticeProps) {
  if (problem !== undefined) {
    return (
      <Notice tone="critical" heading="Nothing was changed">
        <p>{reasons[problem] ?? reasons['not-found']}</p>
      </Notice>
    )
  }
  const words = done === undefined ? undefined : ((mails ? undefined : printed[done]) ?? said[done])
  return words === undefined ? null : (
    <Notice tone="success" heading={words.heading}>
      <p>{words.line}</p>
    </Notice>
  )
}

/** Why nobody was invited, in words: by the word in the address, and who is there already. */
export function inviteProblem(
  problem: string | undefined,
  field: string | undefined,
  typed: string,
  there: { people: readonly { email: string }[]; invitations: readonly { email: string }[] },
): InviteProblem | null {
  if (problem === undefined) return null
  if (problem === 'too-many-tries') return { field: 'email', message: tooMany }
  if (field === 'rank') return { field, message: invitationErrors.rank }
  const email = typed.trim().toLowerCase()
  if (there.people.some((one) => one.email === email)) return { field: 'email', message: belongs }
  if (there.invitations.some((one) => one.email === email)) return { field: 'email', message: asked }
  return { field: 'email', message: invitationErrors.email }
}

const tooMany = 'This workspace sent as many invitations as it can in a day. Try again tomorrow'
const belongs = 'This person belongs to the workspace already'
const asked = 'This person was invited already. Send the invitation again below'

const reasons: Readonly<Record<string, string>> = {
  unprocessable: 'A workspace keeps an owner. Make somebody else an owner first.',
  forbidden: 'Your role does not allow this. Ask an owner of the workspace.',
  'too-many-tries': `${tooMany}.`,
  'not-found': 'That was not there any more. Look at the list as it is now.',
}

type Said = { readonly heading: string; readonly line: string }

/** What is said instead where no mail server is set. */
const printed: Readonly<Record<string, Said>> = {
  invited: {
    heading: 'The invitation is written',
    line: 'This server sends no mail: its link is printed in the terminal, once. It works once, for seven days.',
  },
  sent: {
    heading: 'The invitation is written again',
    line: 'This server sends no mail: the new link is printed in the terminal, once. The one before works no more.',
  },
}

const said: Readonly<Record<string, Said>> = {
  invited: {
    heading: 'The invitation is on its way',
    line: 'The letter holds a link that works once, for seven days.',
  },
  sent: { heading: 'The invitation is on its way again', line: 'The link in the letter before works no more.' },
  revoked: { heading: 'The invitation was taken back', line: 'Its link opens nothing from now on.' },
  changed: { heading: 'The role was changed', line: 'It holds from their next click on.' },
  removed: { heading: 'They were removed', line: 'Nothing here opens to them now. To undo this, invite them again.' },
}
