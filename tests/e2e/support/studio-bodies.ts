import { randomUUID } from 'node:crypto'
import { drawn } from '@/tests/support/drawn'

/** What stands in the places of one address and of what is sent to it. */
export type Placed = Readonly<Record<string, string>>

/** The fields of a form, as a browser sends them; a list sends a field several times. */
export type Fields = Readonly<Record<string, string | readonly string[]>>

const opId = () => randomUUID()
const order = () => ({ opId: opId() })
const nothing = () => ({})

const linkFields = ({ person = '' }: Placed) => ({
  ...{ opId: opId(), name: 'Tried', sender: 'Tried', sells: 'tries', colour: '#145c9e', intro: 'Tried' },
  ...{ buttonWords: 'Start now', callUrl: '', contact: 'off', expiresOn: '', told: [person] },
})

/**
 * What each POST of a workspace, of a brand and of the way in takes from whoever may send it, by its pattern: what is
 * refused for its form alone would show nothing of who may.
 */
const bodies: Readonly<Record<string, (places: Placed) => Fields>> = {
  '/studio/links': linkFields,
  '/studio/links/[link]/details': (places) => ({ ...linkFields(places), version: '1' }),
  '/studio/links/[link]/pause': order,
  '/studio/links/[link]/resumption': order,
  '/studio/links/[link]/archiving': order,
  '/studio/links/[link]/unarchiving': order,
  '/studio/links/[link]/copies': order,
  '/studio/links/[link]/extension': () => ({ expiresOn: '2031-05-12' }),
  '/studio/links/[link]/frames': () => ({ frames: 'https://a.example', version: '1' }),
  '/studio/links/[link]/letters': () => ({ opId: opId(), subject: 'Tried', words: 'Tried', remind: '' }),
  '/studio/links/[link]/reminders': ({ recipient = '' }) => ({ opId: opId(), recipient }),
  '/studio/links/[link]/recipients': () => ({ people: `Tried <tried-${randomUUID()}@mail.test>` }),
  '/studio/links/[link]/recipients/[recipient]/removal': order,
  '/studio/links/[link]/recipients/[recipient]/restoration': order,
  '/studio/links/[link]/recipients/[recipient]/stop': order,
  '/studio/settings/brand/details': () => ({ colour: '#145c9e', sells: 'tries' }),
  '/studio/settings/domain/hosts': () => ({ host: `h${randomUUID()}.example` }),
  '/studio/settings/domain/[domain]/check': nothing,
  '/studio/settings/domain/[domain]/removal': nothing,
  '/studio/settings/people/invitations': () => ({ opId: opId(), email: `${randomUUID()}@mail.test`, rank: 'member' }),
  '/studio/settings/people/invitations/[invitation]/revocation': nothing,
  '/studio/settings/people/invitations/[invitation]/sending': nothing,
  '/studio/settings/people/[person]/rank': () => ({ rank: 'admin' }),
  '/studio/settings/people/[person]/removal': nothing,
  '/studio/settings/workspace/deletion': () => ({ typed: 'not its name' }),
  '/studio/settings/workspace/name': () => ({ name: 'Tried' }),
  '/studio/workspaces': () => ({ opId: opId(), name: 'Tried' }),
  '/studio/submissions/[submission]/notes': () => ({ opId: opId(), words: 'A note that was tried' }),
  '/studio/submissions/[submission]/notes/[note]/removal': nothing,
  '/studio/submissions/[submission]/notes/[note]/restoration': nothing,
  '/studio/submissions/[submission]/removal': nothing,
  '/studio/outbox/[letter]/again': nothing,
  '/studio/workspaces/current': ({ workspace = '' }) => ({ workspace }),
  '/account/name': () => ({ name: 'Tried' }),
  '/account/password': () => ({ password: 'not the old one' }),
  '/account/browsers': ({ session = '' }) => ({ browser: session }),
  '/account/leaving': ({ workspace = '' }) => ({ workspace }),
  '/s/[slug]/view': order,
  '/s/[slug]/start': order,
  '/s/[slug]/stop': nothing,
  '/s/[slug]/stop/undo': nothing,
  '/invitation/[token]/acceptance': () => ({ name: 'Tried' }),
  '/sign-in/[token]/opening': nothing,
  '/sign-in/key': () => ({ key: 'a'.repeat(32) }),
  '/sign-in/letter': () => ({ email: `${randomUUID()}@mail.test`, drawn: drawn() }),
  '/sign-in/password': () => ({ email: `${randomUUID()}@mail.test`, password: 'x'.repeat(12), drawn: drawn() }),
  '/sign-out': nothing,
  '/setup/owner': () => ({ code: '2'.repeat(10), name: 'Tried', email: 'tried@mail.test', workspace: 'Tried' }),
}

/** Whose forms say which workspace their page showed: nothing in their address does. */
export const drawnIn: readonly string[] = [
  ...['/studio/links', '/studio/settings/brand/details', '/studio/settings/domain/hosts'],
  ...['/studio/settings/people/invitations', '/studio/settings/people/[person]/rank'],
  ...['/studio/settings/people/[person]/removal', '/studio/settings/workspace/deletion'],
  '/studio/settings/workspace/name',
]

/** What is named in the body of a POST and not in its address, by the places of `stand-ins.ts`. */
export const namedInside: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(drawnIn.map((pattern) => [pattern, ['workspace']])),
  '/studio/links': ['person', 'workspace'],
  '/studio/links/[link]/details': ['person'],
  '/studio/links/[link]/reminders': ['recipient'],
  '/studio/workspaces/current': ['workspace'],
  '/account/browsers': ['session'],
  '/account/leaving': ['workspace'],
}

/** What is sent to an address of a workspace, a brand or an entry. @throws when nothing says what it takes */
export function fieldsFor(pattern: string, places: Placed): Fields {
  const body = bodies[pattern]
  if (!body)
    throw new Error(`Nothing says what a POST to ${pattern} takes: name it in tests/e2e/support/studio-bodies.ts`)
  return body(places)
}
