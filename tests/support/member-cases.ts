import { randomUUID } from 'node:crypto'
import type { Verb } from '@/lib/access/permissions'
import type { Member, Rank } from '@/lib/access/viewer'
import { getActivity } from '@/lib/data/activity'
import { getAnalytics } from '@/lib/data/analytics'
import { askRecipients } from '@/lib/data/asking'
import { getAuditHead, listAudit } from '@/lib/data/audit-log'
import { getBrandSettings, saveBrandSettings } from '@/lib/data/brand-settings'
import { changeLink, createLink, duplicateLink, getLink, listTellable } from '@/lib/data/branded-links'
import { undoChange } from '@/lib/data/change-undo'
import { cancelChange, change, getChange } from '@/lib/data/changes'
import { claimDomain, getDomain, listDomains, recordCheck, removeDomain } from '@/lib/data/claimed-domains'
import { addFile, listFiles, removeFile, restoreFile } from '@/lib/data/file-links'
import { getExportFile, getExportPart, openExport } from '@/lib/data/export-file'
import { askExport, cancelExport, listExports } from '@/lib/data/exports'
import { countInbox, listFacets } from '@/lib/data/inbox-count'
import { getNeighbours, inboxLines, listInbox } from '@/lib/data/inbox-list'
import { listViews, removeView, saveView } from '@/lib/data/inbox-views'
import { invite, listInvitations, revokeInvitation, sendInvitationAgain } from '@/lib/data/invitations'
import { getLinkActivity } from '@/lib/data/link-activity'
import { listLinks } from '@/lib/data/link-list'
import { getLinkOrigin } from '@/lib/data/link-origin'
import { archiveLink, extendLink, pauseLink, resumeLink, unarchiveLink } from '@/lib/data/link-states'
import { getLetter, listLetters, sendAgain } from '@/lib/data/letter-outbox'
import { listMemberFollowUps, saveMemberFollowUp, type NewMemberFollowUp } from '@/lib/data/member-follow-ups'
import { changeRank, leaveWorkspace, listMembers, removeMember } from '@/lib/data/members'
import { editNote } from '@/lib/data/note-edits'
import { listNotes, removeNote, restoreNote, writeNote } from '@/lib/data/notes'
import { bePresent, listHere } from '@/lib/data/presence'
import { addRecipients, listRecipients, removeRecipient, restoreRecipient, stopRecipient } from '@/lib/data/recipients'
import { remind } from '@/lib/data/reminders'
import { recordExport } from '@/lib/data/submission-export'
import { listRules, makeRule, removeRule, stepRule } from '@/lib/data/routing-rules'
import { countAtStatuses, getPipeline, savePipeline } from '@/lib/data/status-names'
import { removeSubmission } from '@/lib/data/submission-removal'
import { countStarted, getSubmission, listSubmissionLinks, listSubmissions } from '@/lib/data/submissions'
import { addTask, listTasks, setTask } from '@/lib/data/tasks'
import { deleteWorkspace, renameWorkspace } from '@/lib/data/workspaces'
import type { ExportForm } from '@/lib/schemas/export-form'
import type { Asked, ChangeOn } from '@/lib/schemas/change-form'
import { plainQuery, type InboxQuery } from '@/lib/schemas/inbox-query'
import type { LinkFields } from '@/lib/schemas/link-form'
import { isRefusal } from '@/lib/schemas/refusal'
import { statuses, usualStatuses } from '@/lib/schemas/status'
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
  ...{ task: newId(), file: newId(), export: newId(), view: newId(), ownersView: newId() },
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

const fields = (told: readonly string[] = []): LinkFields => ({
  ...{ name: 'Demo link', sender: 'Demo Advisers', sells: 'advice', colour: '#145c9e', intro: 'Hello', told },
  ...{ buttonWords: 'Start now', callUrl: null, contact: 'off', expiresAt: null },
})
const cameOfIt: NewMemberFollowUp = {
  ...{ day: 0, bought: 'nothing_now', measures: {}, course: null, again: null, occurred: [], versionNumber: 1 },
  ...{ rubricId: 'demo', rubricHash: '0'.repeat(64), outcome: 'nothing_now', variant: null, confidence: 'clear' },
  ...{ share: 1, found: [] },
}
const rule = (linkId: string, ownerId: string) => ({
  ...{ opId: randomUUID(), ownerId },
  conditions: { outcome: 'nothing_now' as const, linkId, closeCall: false, urgency: null },
})
const form = (told?: readonly string[]) => ({ opId: randomUUID(), fields: fields(told), withoutLogo: false })
const file = (of: ExportForm['of']): ExportForm => ({ opId: randomUUID(), of, columns: ['company'], format: 'csv' })
const everything: InboxQuery = { ...plainQuery, view: 'all' }
const view = () => ({ opId: randomUUID(), name: 'Demo view', query: 'view=all', shared: false, view: null })
const changing = (on: ChangeOn, asked: Asked) => ({ opId: randomUUID(), on, asked })
const pipeline = () => ({ statuses: statuses.map((status) => ({ status, ...usualStatuses[status] })), sold: [] })
const invitation = (rank: Rank) => ({ opId: randomUUID(), email: `${randomUUID()}@mail.test`, rank })
/** Long enough after a letter for a reminder. */
const after = (now: Date) => new Date(now.getTime() + 10 * 86_400_000)
const picture = { type: 'png', bytes: new Uint8Array([1, 2, 3]), width: 1, height: 1 } as const

/** Every function of lib/data that takes a member; tests/data/member-access.test.ts finds whichever is missing. */
export const memberCases: readonly MemberCase[] = [
  {
    name: 'listAudit',
    verb: 'audit.see',
    ask: (member) => listAudit(member, { person: null, action: null, before: null }, 50),
  },
  {
    name: 'listAudit, of one person',
    verb: 'audit.see',
    ask: (member, { user }) => listAudit(member, { person: user, action: null, before: null }, 50),
  },
  { name: 'getAuditHead', verb: 'audit.see', ask: (member) => getAuditHead(member) },
  {
    name: 'recordExport',
    verb: 'submissions.export',
    ask: (member, { submission }, now) => recordExport(member, submission, { as: 'csv', version: 1 }, now),
  },
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
  {
    name: 'listMemberFollowUps',
    verb: 'submissions.read',
    ask: (member, { submission }) => listMemberFollowUps(member, submission),
  },
  {
    name: 'saveMemberFollowUp',
    verb: 'submissions.work',
    ask: (member, { submission }, now) => saveMemberFollowUp(member, submission, cameOfIt, now),
  },
  { name: 'listRules', verb: 'submissions.read', ask: (member, _, now) => listRules(member, now) },
  {
    name: 'makeRule',
    verb: 'pipeline.change',
    ask: (member, { link, user }, now) => makeRule(member, rule(link, user), now),
  },
  {
    name: 'stepRule',
    verb: 'pipeline.change',
    ask: (member, { rule }, now) => stepRule(member, rule, 'start', now),
  },
  { name: 'removeRule', verb: 'pipeline.change', ask: (member, { rule }, now) => removeRule(member, rule, now) },
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
  { name: 'removeDomain', verb: 'domain.change', ask: (member, { domain }, now) => removeDomain(member, domain, now) },
  {
    name: 'listNotes',
    verb: 'submissions.read',
    ask: (member, { submission }, now) => listNotes(member, submission, now),
  },
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
    ask: (member, { submission, note }, now) => restoreNote(member, submission, note, now),
  },
  {
    name: 'removeNote, another’s',
    verb: 'notes.remove',
    ask: (member, { submission, ownersNote }, now) => removeNote(member, submission, ownersNote, now),
  },
  {
    name: 'restoreNote, another’s',
    verb: 'notes.remove',
    ask: (member, { submission, ownersNote }, now) => restoreNote(member, submission, ownersNote, now),
  },
  {
    name: 'writeNote, mentioning somebody',
    verb: 'notes.write',
    // Whoever is no member is passed over; the id is new each time.
    ask: async (member, { submission, user }, now) => {
      const note = await writeNote(member, submission, { opId: randomUUID(), words: 'A note', mentions: [user] }, now)
      return isRefusal(note) ? note : { written: true }
    },
  },
  {
    name: 'editNote',
    verb: 'notes.write',
    ask: async (member, { submission }, now) => {
      const note = await writeNote(member, submission, { opId: randomUUID(), words: 'A note' }, now)
      return isRefusal(note) ? note : editNote(member, submission, note.id, { words: 'Another', seen: 0 }, now)
    },
  },
  { name: 'listTasks', verb: 'submissions.read', ask: (member, { submission }) => listTasks(member, submission) },
  {
    name: 'addTask',
    verb: 'submissions.work',
    ask: (member, { submission, user }, now) =>
      addTask(member, submission, { opId: randomUUID(), words: 'Call', dueOn: '2031-05-12', owner: user }, now),
  },
  ...(['done', 'open', 'removed', 'back'] as const).map((to): MemberCase => ({
    name: `setTask, ${to}`,
    verb: 'submissions.work',
    ask: (member, { submission, task }, now) => setTask(member, submission, task, to, now),
  })),
  { name: 'listFiles', verb: 'submissions.read', ask: (member, { submission }) => listFiles(member, submission) },
  {
    name: 'addFile',
    verb: 'submissions.work',
    ask: (member, { submission }, now) =>
      addFile(member, submission, { opId: randomUUID(), name: 'Plan', url: 'https://files.test/plan' }, now),
  },
  {
    name: 'removeFile',
    verb: 'submissions.work',
    ask: (member, { submission, file }, now) => removeFile(member, submission, file, now),
  },
  {
    name: 'restoreFile',
    verb: 'submissions.work',
    ask: (member, { submission, file }, now) => restoreFile(member, submission, file, now),
  },
  {
    name: 'getActivity',
    verb: 'submissions.read',
    ask: (member, { submission }, now) => getActivity(member, submission, now),
  },
  ...(
    [
      ['status', { do: 'status', status: 'not_a_fit', reason: 'Too small' }],
      ['snooze', { do: 'snooze', until: '2031-05-12' }],
      ['tags', { do: 'tags', add: ['warm'], remove: [] }],
    ] as const
  ).map(([what, to]): MemberCase => ({
    name: `change, ${what}`,
    verb: 'submissions.work',
    ask: (member, { submission }, now) => change(member, changing({ ids: [submission] }, to), now),
  })),
  {
    name: 'change, owner',
    verb: 'submissions.work',
    ask: (member, { submission, user }, now) =>
      change(member, changing({ ids: [submission] }, { do: 'owner', owner: user }), now),
  },
  {
    name: 'change, of a list',
    verb: 'submissions.work',
    ask: (member, { link }, now) =>
      change(member, changing({ query: `view=all&link=${link}` }, { do: 'owner', owner: null }), now),
  },
  {
    name: 'change, removal',
    verb: 'submissions.remove',
    ask: (member, { submission }, now) => change(member, changing({ ids: [submission] }, { do: 'removal' }), now),
  },
  {
    name: 'undoChange',
    verb: 'submissions.work',
    ask: (member, { change }, now) => undoChange(member, change, randomUUID(), now),
  },
  { name: 'getChange', verb: 'submissions.read', ask: (member, { change }, now) => getChange(member, change, now) },
  {
    name: 'cancelChange',
    verb: 'submissions.work',
    ask: (member, { change }, now) => cancelChange(member, change, now),
  },
  { name: 'getPipeline', verb: 'submissions.read', ask: (member) => getPipeline(member) },
  { name: 'countAtStatuses', verb: 'submissions.read', ask: (member) => countAtStatuses(member) },
  {
    name: 'savePipeline',
    verb: 'pipeline.change',
    ask: (member, _, now) => savePipeline(member, pipeline(), now),
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
    ask: (member, { submission }, now) => removeSubmission(member, submission, now),
  },
  { name: 'listExports', verb: 'submissions.export', ask: (member) => listExports(member) },
  {
    name: 'askExport',
    verb: 'submissions.export',
    ask: (member, _, now) => askExport(member, file({ query: 'view=all' }), now),
  },
  {
    name: 'askExport, of one',
    verb: 'submissions.export',
    ask: async (member, { submission }, now) => {
      const asked = await askExport(member, file({ ids: [submission] }), now)
      return 'id' in asked ? asked.total : asked
    },
  },
  {
    name: 'cancelExport',
    verb: 'submissions.export',
    ask: async (member, ids, now) => {
      const cancelled = await cancelExport(member, ids.export, now)
      return 'id' in cancelled ? 'cancelled' : cancelled
    },
  },
  {
    name: 'getExportFile',
    verb: 'submissions.export',
    ask: (member, ids, now) => getExportFile(member, ids.export, now),
  },
  {
    name: 'getExportPart',
    verb: 'submissions.export',
    ask: (member, ids, now) => getExportPart(member, ids.export, 0, now),
  },
  { name: 'openExport', verb: 'submissions.export', ask: (member, ids, now) => openExport(member, ids.export, now) },
  {
    name: 'bePresent',
    verb: 'submissions.read',
    ask: (member, { submission }, now) => bePresent(member, { submission, tab: randomUUID() }, now),
  },
  { name: 'listHere', verb: 'submissions.read', ask: (member, _, now) => listHere(member, now) },
  { name: 'listInbox', verb: 'submissions.read', ask: (member, _, now) => listInbox(member, everything, now) },
  {
    name: 'listInbox, of a link and an owner',
    verb: 'submissions.read',
    ask: (member, { link, owner }, now) => listInbox(member, { ...everything, link: [link], owner: [owner] }, now),
  },
  {
    name: 'listInbox, of a word',
    verb: 'submissions.read',
    ask: (member, { name }, now) => listInbox(member, { ...everything, q: name.slice(0, 16) }, now),
  },
  {
    name: 'countInbox',
    verb: 'submissions.read',
    ask: (member, { link }, now) => countInbox(member, { ...everything, link: [link] }, now),
  },
  {
    name: 'listFacets',
    verb: 'submissions.read',
    ask: (member, { owner }, now) => listFacets(member, { ...everything, owner: [owner] }, now),
  },
  { name: 'inboxLines', verb: 'submissions.read', ask: (member, { submission }) => inboxLines(member, [submission]) },
  {
    name: 'getNeighbours',
    verb: 'submissions.read',
    ask: (member, { submission }, now) => getNeighbours(member, everything, submission, now),
  },
  { name: 'listViews', verb: 'submissions.read', ask: (member) => listViews(member) },
  { name: 'saveView', verb: 'views.save', ask: (member, _, now) => saveView(member, view(), now) },
  {
    name: 'saveView, shared',
    verb: 'views.share',
    ask: (member, _, now) => saveView(member, { ...view(), shared: true }, now),
  },
  {
    name: 'removeView, another’s',
    verb: 'views.remove',
    ask: (member, { ownersView }, now) => removeView(member, ownersView, now),
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
    ask: (member, { link, recipient }, now) => restoreRecipient(member, link, recipient, now),
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
  {
    name: 'getAnalytics',
    verb: 'analytics.see',
    ask: (member, { link }, now) =>
      getAnalytics(member, { from: '2020-01-01', to: '2031-01-01', link, compare: false }, now),
  },
  {
    name: 'changeRank',
    verb: 'people.change',
    ask: (member, { user }, now) => changeRank(member, user, 'viewer', now),
  },
  {
    name: 'changeRank, to owner',
    verb: 'owners.change',
    ask: (member, { user }, now) => changeRank(member, user, 'owner', now),
  },
  {
    name: 'changeRank, of an owner',
    verb: 'owners.change',
    ask: (member, { owner }, now) => changeRank(member, owner, 'owner', now),
  },
  { name: 'removeMember', verb: 'people.change', ask: (member, { user }, now) => removeMember(member, user, now) },
  { name: 'leaveWorkspace', verb: 'people.see', ask: (member, _, now) => leaveWorkspace(member, now) },
  {
    name: 'renameWorkspace',
    verb: 'workspace.change',
    ask: (member, _, now) => renameWorkspace(member, 'Renamed', now),
  },
  {
    name: 'deleteWorkspace',
    verb: 'workspace.delete',
    ask: (member, { name }, now) => deleteWorkspace(member, name, now),
  },
]
