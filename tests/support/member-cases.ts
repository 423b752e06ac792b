import { randomUUID } from 'node:crypto'
import type { Verb } from '@/lib/access/permissions'
import type { Member, Rank } from '@/lib/access/viewer'
import { askRecipients } from '@/lib/data/asking'
import { getBrandSettings, saveBrandSettings } from '@/lib/data/brand-settings'
import { changeLink, createLink, duplicateLink, getLink, listTellable } from '@/lib/data/branded-links'
import { claimDomain, getDomain, listDomains, recordCheck, removeDomain } from '@/lib/data/claimed-domains'
import { invite, listInvitations, revokeInvitation, sendInvitationAgain } from '@/lib/data/invitations'
import { getLinkActivity } from '@/lib/data/link-activity'
import { listLinks } from '@/lib/data/link-list'
import { getLinkOrigin } from '@/lib/data/link-origin'
import { archiveLink, extendLink, pauseLink, resumeLink, unarchiveLink } from '@/lib/data/link-states'
import { getLetter, listLetters, sendAgain } from '@/lib/data/letter-outbox'
import { changeRank, leaveWorkspace, listMembers, removeMember } from '@/lib/data/members'
import { listNotes, removeNote, restoreNote, writeNote } from '@/lib/data/notes'
import { addRecipients, listRecipients, removeRecipient, restoreRecipient, stopRecipient } from '@/lib/data/recipients'
import { remind } from '@/lib/data/reminders'
import { removeSubmission } from '@/lib/data/submission-removal'
import { countStarted, getSubmission, listSubmissionLinks, listSubmissions } from '@/lib/data/submissions'
import { deleteWorkspace, renameWorkspace } from '@/lib/data/workspaces'
import type { LinkFields } from '@/lib/schemas/link-form'
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
    | 'recipient'
    | 'invitation'
    | 'domain'
    | 'letter'
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
  recipient: of.recipient.id,
  invitation: of.invitation.id,
  domain: of.domain.id,
  letter: of.letters.failed,
  user: of.people.viewer.userId,
  owner: of.people.owner.userId,
  name: of.name,
})

/** Ids that nothing has. */
export const nobodysIds = (): Ids => ({
  ...{ workspace: newId(), link: newId(), logo: newId(), submission: newId(), note: newId(), ownersNote: newId() },
  ...{
    recipient: newId(),
    invitation: newId(),
    domain: newId(),
    letter: newId(),
    user: newId(),
    owner: newId(),
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

const fields = (told: readonly string[] = []): LinkFields => ({
  ...{ name: 'Demo link', sender: 'Demo Advisers', sells: 'advice', colour: '#145c9e', intro: 'Hello', told },
  ...{ buttonWords: 'Start now', callUrl: null, contact: 'off', expiresAt: null },
})
const form = (told?: readonly string[]) => ({ opId: randomUUID(), fields: fields(told), withoutLogo: false })
const invitation = (rank: Rank) => ({ opId: randomUUID(), email: `${randomUUID()}@mail.test`, rank })
/** Long enough after a letter for a reminder. */
const after = (now: Date) => new Date(now.getTime() + 10 * 86_400_000)
const picture = { type: 'png', bytes: new Uint8Array([1, 2, 3]), width: 1, height: 1 } as const

/** Every function of lib/data that takes a member; tests/data/member-access.test.ts finds whichever is missing. */
export const memberCases: readonly MemberCase[] = [
  { name: 'getBrandSettings', verb: 'links.see', ask: (member) => getBrandSettings(member) },
  {
    name: 'saveBrandSettings',
    verb: 'brand.change',
    ask: (member, _, now) =>
      saveBrandSettings(member, { colour: '#112233', sells: 'More', withoutLogo: false }, picture, now),
  },
  { name: 'getLink', verb: 'links.see', ask: (member, { link }, now) => getLink(member, link, now) },
  { name: 'listLinks', verb: 'links.see', ask: (member, _, now) => listLinks(member, null, now) },
  { name: 'listTellable', verb: 'people.see', ask: (member) => listTellable(member) },
  { name: 'createLink', verb: 'links.change', ask: (member, _, now) => createLink(member, form(), picture, now) },
  {
    name: 'createLink, told',
    verb: 'links.change',
    ask: (member, { user }, now) => createLink(member, form([user]), null, now),
  },
  {
    name: 'changeLink',
    verb: 'links.change',
    ask: (member, { link }, now) => changeLink(member, link, { version: 1, name: 'Changed' }, null, now),
  },
  {
    name: 'changeLink, told',
    verb: 'links.change',
    ask: (member, { link, user }, now) => changeLink(member, link, { version: 1, told: [user] }, null, now),
  },
  {
    name: 'duplicateLink',
    verb: 'links.change',
    ask: (member, { link }, now) => duplicateLink(member, link, randomUUID(), now),
  },
  { name: 'pauseLink', verb: 'links.change', ask: (member, { link }, now) => pauseLink(member, link, now) },
  { name: 'resumeLink', verb: 'links.change', ask: (member, { link }, now) => resumeLink(member, link, now) },
  { name: 'extendLink', verb: 'links.change', ask: (member, { link }, now) => extendLink(member, link, null, now) },
  { name: 'archiveLink', verb: 'links.change', ask: (member, { link }, now) => archiveLink(member, link, now) },
  { name: 'unarchiveLink', verb: 'links.change', ask: (member, { link }, now) => unarchiveLink(member, link, now) },
  { name: 'listDomains', verb: 'links.see', ask: (member) => listDomains(member) },
  { name: 'getDomain', verb: 'domain.change', ask: (member, { domain }) => getDomain(member, domain) },
  {
    name: 'claimDomain',
    verb: 'domain.change',
    ask: (member, _, now) => claimDomain(member, `${randomUUID()}.example`, now),
  },
  {
    name: 'recordCheck',
    verb: 'domain.change',
    ask: (member, { domain }, now) => recordCheck(member, domain, { proven: true, problem: null }, now),
  },
  { name: 'removeDomain', verb: 'domain.change', ask: (member, { domain }) => removeDomain(member, domain) },
  { name: 'listNotes', verb: 'submissions.read', ask: (member, { submission }) => listNotes(member, submission) },
  {
    name: 'writeNote',
    verb: 'notes.write',
    ask: (member, { submission }, now) => writeNote(member, submission, { opId: randomUUID(), words: 'A note' }, now),
  },
  {
    name: 'removeNote, one’s own',
    verb: 'notes.write',
    ask: (member, { submission, note }, now) => removeNote(member, submission, note, now),
  },
  {
    name: 'restoreNote, one’s own',
    verb: 'notes.write',
    ask: (member, { submission, note }) => restoreNote(member, submission, note),
  },
  {
    name: 'removeNote, another’s',
    verb: 'notes.remove',
    ask: (member, { submission, ownersNote }, now) => removeNote(member, submission, ownersNote, now),
  },
  {
    name: 'restoreNote, another’s',
    verb: 'notes.remove',
    ask: (member, { submission, ownersNote }) => restoreNote(member, submission, ownersNote),
  },
  { name: 'listSubmissions', verb: 'submissions.read', ask: (member) => listSubmissions(member) },
  {
    name: 'listSubmissions, of a link',
    verb: 'submissions.read',
    ask: (member, { link }) => listSubmissions(member, { linkId: link }),
  },
  { name: 'listSubmissionLinks', verb: 'submissions.read', ask: (member) => listSubmissionLinks(member) },
  { name: 'countStarted', verb: 'submissions.read', ask: (member, { link }) => countStarted(member, link) },
  {
    name: 'getSubmission',
    verb: 'submissions.read',
    ask: (member, { submission }) => getSubmission(member, submission),
  },
  {
    name: 'getSubmission, a version',
    verb: 'submissions.read',
    ask: (member, { submission }) => getSubmission(member, submission, 1),
  },
  {
    name: 'removeSubmission',
    verb: 'submissions.remove',
    ask: (member, { submission }) => removeSubmission(member, submission),
  },
  { name: 'listLetters', verb: 'outbox.see', ask: (member) => listLetters(member, 1) },
  { name: 'getLetter', verb: 'outbox.see', ask: (member, { letter }) => getLetter(member, letter) },
  { name: 'sendAgain', verb: 'outbox.see', ask: (member, { letter }, now) => sendAgain(member, letter, now) },
  { name: 'getLinkActivity', verb: 'links.see', ask: (member, { link }) => getLinkActivity(member, link) },
  { name: 'getLinkOrigin', verb: 'links.see', ask: (member) => getLinkOrigin(member) },
  { name: 'listRecipients', verb: 'links.see', ask: (member, { link }) => listRecipients(member, link) },
  {
    name: 'addRecipients',
    verb: 'links.send',
    ask: (member, { link }, now) =>
      addRecipients(member, link, [{ name: null, email: `${randomUUID()}@mail.test` }], now),
  },
  {
    name: 'stopRecipient',
    verb: 'links.send',
    ask: (member, { link, recipient }, now) => stopRecipient(member, link, recipient, now),
  },
  {
    name: 'removeRecipient',
    verb: 'links.send',
    ask: (member, { link, recipient }, now) => removeRecipient(member, link, recipient, now),
  },
  {
    name: 'restoreRecipient',
    verb: 'links.send',
    ask: (member, { link, recipient }) => restoreRecipient(member, link, recipient),
  },
  {
    name: 'askRecipients',
    verb: 'links.send',
    ask: async (member, { link }, now) => {
      await addRecipients(member, link, [{ name: null, email: `${randomUUID()}@mail.test` }], now)
      return askRecipients(member, link, { opId: randomUUID(), subject: 'Hello', words: 'Hello', remind: true }, now)
    },
  },
  { name: 'remind', verb: 'links.send', ask: (member, { link }, now) => remind(member, link, null, now) },
  {
    name: 'remind, one',
    verb: 'links.send',
    ask: (member, { link, recipient }, now) => remind(member, link, recipient, after(now)),
  },
  { name: 'listInvitations', verb: 'people.invite', ask: (member) => listInvitations(member) },
  { name: 'invite', verb: 'people.invite', ask: (member, _, now) => invite(member, invitation('member'), now) },
  {
    name: 'invite, an owner',
    verb: 'owners.change',
    ask: (member, _, now) => invite(member, invitation('owner'), now),
  },
  {
    name: 'sendInvitationAgain',
    verb: 'people.invite',
    ask: (member, ids, now) => sendInvitationAgain(member, ids.invitation, now),
  },
  {
    name: 'revokeInvitation',
    verb: 'people.invite',
    ask: (member, ids, now) => revokeInvitation(member, ids.invitation, now),
  },
  { name: 'listMembers', verb: 'people.see', ask: (member) => listMembers(member) },
  { name: 'changeRank', verb: 'people.change', ask: (member, { user }) => changeRank(member, user, 'viewer') },
  { name: 'changeRank, to owner', verb: 'owners.change', ask: (member, { user }) => changeRank(member, user, 'owner') },
  {
    name: 'changeRank, of an owner',
    verb: 'owners.change',
    ask: (member, { owner }) => changeRank(member, owner, 'owner'),
  },
  { name: 'removeMember', verb: 'people.change', ask: (member, { user }) => removeMember(member, user) },
  { name: 'leaveWorkspace', verb: 'people.see', ask: (member) => leaveWorkspace(member) },
  { name: 'renameWorkspace', verb: 'workspace.change', ask: (member) => renameWorkspace(member, 'Renamed') },
  { name: 'deleteWorkspace', verb: 'workspace.delete', ask: (member, { name }) => deleteWorkspace(member, name) },
]
