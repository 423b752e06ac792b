import { randomUUID } from 'node:crypto'
import { usualKeys } from '@/lib/schemas/keys'
import { statuses, usualStatuses } from '@/lib/schemas/status'
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
  '/studio/exports/files': () => ({ opId: opId(), query: 'view=all', columns: ['company', 'id'], format: 'csv' }),
  '/studio/exports/[export]/cancellation': nothing,
  '/studio/inbox/presence': ({ submission = '' }) => ({ submission, tab: randomUUID() }),
  '/studio/settings/shortcuts/keys': () => ({ singleKeys: 'yes', ...usualKeys.keys }),
  '/studio/inbox/changes': ({ submission = '', person = '' }) => ({
    ...{ opId: opId(), do: 'owner', id: submission, owner: person },
    // One form asks for everything: what its pressed button does not need is passed over.
    ...{ status: 'new', reason: '', until: '', add: '' },
  }),
  '/studio/inbox/chosen': ({ submission = '' }) => ({
    ...{ id: submission, then: 'removal', opId: opId(), back: '/studio/inbox' },
    // What its other buttons would send, passed over here.
    ...{ status: 'new', reason: '', owner: '', until: '', add: '' },
  }),
  '/studio/inbox/changes/[change]/cancellation': nothing,
  '/studio/inbox/changes/[change]/undo': order,
  '/studio/settings/retention/details': () => ({ does: 'anonymise', months: '120' }),
  '/studio/settings/pipeline/details': () => ({
    ...Object.fromEntries(statuses.map((status) => [`name-${status}`, usualStatuses[status].name])),
    ...{ 'used-in_review': 'yes', 'used-meeting_booked': 'yes', sold: ['scoped_audit'] },
  }),
  '/studio/inbox/views': () => ({ opId: opId(), name: 'Tried', query: 'view=all&q=tried' }),
  '/studio/inbox/views/[view]/removal': nothing,
  '/studio/settings/brand/details': () => ({ colour: '#145c9e', sells: 'tries' }),
  '/studio/settings/domain/hosts': () => ({ host: `h${randomUUID()}.example` }),
  '/studio/settings/domain/[domain]/check': nothing,
  '/studio/settings/domain/[domain]/removal': nothing,
  '/studio/settings/people/invitations': () => ({ opId: opId(), email: `${randomUUID()}@mail.test`, rank: 'member' }),
  '/studio/settings/people/invitations/[invitation]/revocation': nothing,
  '/studio/settings/people/invitations/[invitation]/sending': nothing,
  '/studio/settings/people/[person]/rank': () => ({ rank: 'admin' }),
  '/studio/settings/people/[person]/removal': nothing,
  '/studio/settings/person/look': () => ({ email: 'tried@mail.test' }),
  '/studio/settings/person/file': () => ({ email: 'tried@mail.test', format: 'json' }),
  '/studio/settings/person/erasure': () => ({ opId: opId(), email: 'tried@mail.test', typed: 'tried@mail.test' }),
  '/studio/settings/rules/drafts': ({ link = '', person = '' }) => ({
    ...{ opId: opId(), outcome: '', link, urgency: '', owner: person },
  }),
  '/studio/settings/rules/[rule]/state': () => ({ do: 'start' }),
  '/studio/settings/rules/[rule]/removal': nothing,
  '/studio/settings/workspace/deletion': () => ({ typed: 'not its name' }),
  '/studio/settings/workspace/name': () => ({ name: 'Tried' }),
  '/studio/workspaces': () => ({ opId: opId(), name: 'Tried' }),
  '/studio/submissions/[submission]/notes': () => ({ opId: opId(), words: 'A note that was tried' }),
  '/studio/submissions/[submission]/notes/[note]/edits': () => ({ words: 'Tried otherwise', seen: '0' }),
  '/studio/submissions/[submission]/notes/[note]/removal': nothing,
  '/studio/submissions/[submission]/notes/[note]/restoration': nothing,
  '/studio/submissions/[submission]/questions': () => ({ opId: opId(), words: 'A question that was tried' }),
  '/studio/submissions/[submission]/questions/[ask]/revocation': nothing,
  '/studio/submissions/[submission]/tasks': ({ person = '' }) => ({
    ...{ opId: opId(), words: 'Tried', dueOn: '2031-05-12', owner: person },
  }),
  '/studio/submissions/[submission]/tasks/[task]/state': () => ({ to: 'done' }),
  '/studio/submissions/[submission]/files': () => ({ opId: opId(), name: 'Tried', url: 'https://files.test/tried' }),
  '/studio/submissions/[submission]/files/[file]/removal': nothing,
  '/studio/submissions/[submission]/files/[file]/restoration': nothing,
  '/studio/submissions/[submission]/follow-up/answers': () => ({ bought: 'nothing_now' }),
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
  '/studio/exports/files',
  '/studio/inbox/presence',
  '/studio/inbox/chosen',
  '/studio/inbox/changes',
  '/studio/settings/pipeline/details',
  '/studio/settings/retention/details',
  '/studio/inbox/views',
  ...['/studio/links', '/studio/settings/brand/details', '/studio/settings/domain/hosts'],
  ...['/studio/settings/people/invitations', '/studio/settings/people/[person]/rank'],
  ...['/studio/settings/people/[person]/removal', '/studio/settings/workspace/deletion'],
  '/studio/settings/workspace/name',
  ...['/studio/settings/person/look', '/studio/settings/person/file', '/studio/settings/person/erasure'],
  '/studio/settings/rules/drafts',
]

/** What is named in the body of a POST and not in its address, by the places of `stand-ins.ts`. */
export const namedInside: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(drawnIn.map((pattern) => [pattern, ['workspace']])),
  '/studio/submissions/[submission]/tasks': ['person'],
  '/studio/inbox/presence': ['submission', 'workspace'],
  '/studio/inbox/chosen': ['submission', 'workspace'],
  '/studio/inbox/changes': ['submission', 'person', 'workspace'],
  '/studio/links': ['person', 'workspace'],
  '/studio/settings/rules/drafts': ['link', 'person', 'workspace'],
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

/** What a script sends where a form says the same in other fields. */
const scripts: Readonly<Record<string, (places: Placed) => object>> = {
  '/studio/inbox/chosen': ({ submission = '' }) => ({ then: 'removal', ids: [submission] }),
  '/studio/inbox/changes': ({ submission = '', person = '' }) => ({
    ...{ opId: opId(), on: { ids: [submission] }, asked: { do: 'owner', owner: person } },
  }),
  '/studio/settings/pipeline/details': () => ({
    statuses: statuses.map((status) => ({ status, name: usualStatuses[status].name, used: true })),
    sold: ['scoped_audit'],
  }),
}

/** The same of an address from a script; null where it sends what the form does. */
export const scriptsFor = (pattern: string, places: Placed): object | null => scripts[pattern]?.(places) ?? null
