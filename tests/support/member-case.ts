import type { Verb } from '@/lib/access/permissions'
import type { Member } from '@/lib/access/viewer'
import { newId } from './planting'
import type { Tenant } from './workspaces'

/** Everything of a workspace that a member can name by its id. */
export type Ids = Readonly<
  Record<
    | 'workspace'
    | 'link'
    | 'logo'
    | 'submission'
    | 'note'
    | 'ownersNote'
    | 'task'
    | 'ask'
    | 'file'
    | 'view'
    | 'ownersView'
    | 'export'
    | 'change'
    | 'recipient'
    | 'invitation'
    | 'domain'
    | 'letter'
    | 'rule'
    | 'user'
    | 'owner'
    | 'name',
    string
  >
>

/** The ids of a workspace. */
export const idsOf = (of: Tenant): Ids => ({
  workspace: of.workspaceId,
  link: of.link.id,
  logo: of.logo,
  submission: of.sent.submission,
  note: of.note,
  ownersNote: of.ownersNote,
  task: of.work.task,
  ask: of.work.ask,
  file: of.work.file,
  view: of.work.view,
  ownersView: of.work.ownersView,
  export: of.work.export,
  change: of.work.change,
  recipient: of.recipient.id,
  invitation: of.invitation.id,
  domain: of.domain.id,
  letter: of.letters.failed,
  rule: of.rule,
  user: of.people.viewer.userId,
  owner: of.people.owner.userId,
  name: of.name,
})

/** Ids that nothing has. */
export const nobodysIds = (): Ids => ({
  ...{ workspace: newId(), link: newId(), logo: newId(), submission: newId(), note: newId(), ownersNote: newId() },
  ...{ ask: newId(), task: newId(), file: newId(), export: newId(), view: newId(), ownersView: newId() },
  ...{
    recipient: newId(),
    invitation: newId(),
    domain: newId(),
    letter: newId(),
    rule: newId(),
    user: newId(),
    owner: newId(),
    change: newId(),
    name: newId(),
  },
})

/** One thing that a member asks of lib/data, and what the table of permissions calls it. */
export type MemberCase = {
  /** The function's name; `, …` after it tells apart several ways to ask the same. */
  readonly name: string
  readonly verb: Verb
  readonly ask: (member: Member, ids: Ids, now: Date) => Promise<unknown>
}
