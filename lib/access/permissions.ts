import type { Member, Rank } from './viewer'

/**
 * What can be done in a workspace, and by whom: one line a verb. Whoever is not named may not.
 * - `outbox`: letters hold the addresses of prospects and colleagues.
 * - `own`: what makes or ends the workspace itself, or an owner of it.
 */
const allowed = {
  'people.see': ['owner', 'admin', 'member', 'viewer'],
  'people.invite': ['owner', 'admin'],
  'people.change': ['owner', 'admin'],
  'owners.change': ['owner'],
  'workspace.change': ['owner', 'admin'],
  'workspace.delete': ['owner'],
  'brand.change': ['owner', 'admin'],
  'domain.change': ['owner', 'admin'],
  'outbox.see': ['owner', 'admin'],
  'links.see': ['owner', 'admin', 'member', 'viewer'],
  'links.change': ['owner', 'admin', 'member'],
  'links.send': ['owner', 'admin', 'member'],
  'submissions.read': ['owner', 'admin', 'member', 'viewer'],
  'submissions.work': ['owner', 'admin', 'member'],
  'submissions.export': ['owner', 'admin', 'member'],
  'submissions.remove': ['owner', 'admin'],
  'submissions.ask': ['owner', 'admin', 'member'],
  'notes.write': ['owner', 'admin', 'member'],
  'notes.remove': ['owner', 'admin'],
  'views.save': ['owner', 'admin', 'member', 'viewer'],
  'views.share': ['owner', 'admin', 'member'],
  'views.remove': ['owner', 'admin'],
  'pipeline.change': ['owner', 'admin'],
  'analytics.see': ['owner', 'admin', 'member', 'viewer'],
  'audit.see': ['owner', 'admin'],
  'retention.see': ['owner', 'admin'],
  'retention.change': ['owner', 'admin'],
  'persons.see': ['owner', 'admin'],
  'persons.export': ['owner', 'admin'],
  'persons.erase': ['owner', 'admin'],
} as const satisfies Readonly<Record<string, readonly Rank[]>>

/** One thing that can be done in a workspace. */
export type Verb = keyof typeof allowed

/** Every verb, with the ranks that may: what a test goes through. */
export const permissions: Readonly<Record<Verb, readonly Rank[]>> = allowed

/** Whether a member may do something in the workspace they look at. */
export const may = (member: Member, verb: Verb): boolean => permissions[verb].includes(member.rank)
