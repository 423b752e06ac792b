import { newId, newKey, newSlug } from '@/tests/support/planting'
import type { Tenant } from '@/tests/support/workspaces'
import { namedInside } from './studio-bodies'

/**
 * What stands in one place of an address: what is A's own, what is B's, and what nothing has. Whoever holds a key may use
 * it, so in the place of a key what counts as B's is B's with one letter changed.
 */
export type StandIn = { readonly own: string; readonly foreign: string; readonly nobodys: string }

/** Whose things stand in addresses: the ids of one tenant, by place. */
const ids: Readonly<Record<string, (of: Tenant) => string>> = {
  assessment: ({ sent }) => sent.id,
  vendor: ({ sent }) => sent.vendor,
  share: ({ sent }) => sent.share,
  link: ({ link }) => link.id,
  recipient: ({ recipient }) => recipient.id,
  submission: ({ sent }) => sent.submission,
  note: ({ note }) => note,
  rule: ({ rule }) => rule,
  task: ({ work }) => work.task,
  ask: ({ work }) => work.ask,
  change: ({ work }) => work.change,
  view: ({ work }) => work.view,
  file: ({ work }) => work.file,
  export: ({ work }) => work.export,
  letter: ({ letters }) => letters.failed,
  domain: ({ domain }) => domain.id,
  invitation: ({ invitation }) => invitation.id,
  member: ({ people }) => people.viewer.userId,
  person: ({ people }) => people.viewer.userId,
  user: ({ people }) => people.viewer.userId,
  session: ({ people }) => people.owner.session,
  workspace: ({ workspaceId }) => workspaceId,
}

/** Keys, by the first part of the address and the place. */
const keys: Readonly<Record<string, (of: Tenant) => string>> = {
  'resume key': ({ sent }) => sent.resumeKey,
  'r token': ({ sent }) => sent.shareKey,
  'v token': ({ sent }) => sent.vendorKey,
  'answer token': ({ work }) => work.askKey,
  'invitation token': ({ invitation }) => invitation.key,
  'sign-in token': () => letters(32),
  's slug': ({ link }) => link.slug,
  'embed slug': ({ link }) => link.slug,
  'logo logo': ({ logo }) => logo,
  'logo id': ({ logo }) => logo,
  'logo picture': ({ logo }) => logo,
}

/** What names nothing of anybody. */
const fixed: Readonly<Record<string, string>> = {
  version: '1',
  number: '1',
  question: 'business_size',
  picture: 'funnel',
}

/** The places of an address and of what is sent to it, and what can stand in each. @throws when nothing says what stands in one */
export function standIns(pattern: string, a: Tenant, b: Tenant): Readonly<Record<string, StandIn>> {
  const first = pattern.split('/')[1] ?? ''
  const inAddress = [...pattern.matchAll(/\[(\w+)\]/g)].map(([, place]) => place ?? '')
  const places = [...inAddress, ...(namedInside[pattern] ?? [])]
  return Object.fromEntries(
    places.map((place) => {
      const key = keys[`${first} ${place}`]
      const id = ids[place]
      const one = fixed[place]
      if (key) return [place, ofKeys(key(a), key(b))]
      if (id)
        return [place, { own: id(a), foreign: id(b), nobodys: /^[0-9a-f]{20}$/.test(id(b)) ? newId() : idLike(id(b)) }]
      if (one !== undefined) return [place, { own: one, foreign: one, nobodys: one }]
      throw new Error(`Nothing says what stands in [${place}] of ${pattern}: name it in tests/e2e/support/stand-ins.ts`)
    }),
  )
}

const ofKeys = (own: string, theirs: string): StandIn => {
  const like: Readonly<Record<number, () => string>> = { 20: newId, 22: newSlug, 32: () => letters(32) }
  const nobodys = (like[theirs.length] ?? newKey)()
  return { own, foreign: nearMiss(theirs), nobodys }
}

/** Keys of sign-in links are letters alone. */
export const letters = (length: number) =>
  Array.from({ length }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join('')

/** The same key with one letter changed. */
const nearMiss = (key: string): string => `${key.slice(0, 9)}${key[9] === 'a' ? 'b' : 'a'}${key.slice(10)}`

const idLike = (id: string) => `${newId()}${newId()}`.slice(0, id.length)

/** An address with its places filled. */
export const filled = (pattern: string, places: Readonly<Record<string, string>>): string =>
  pattern.replaceAll(/\[(\w+)\]/g, (_, place: string) => places[place] ?? 'x')
