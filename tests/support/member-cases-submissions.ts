import { randomUUID } from 'node:crypto'
import { getActivity } from '@/lib/data/activity'
import { addFile, listFiles, removeFile, restoreFile } from '@/lib/data/file-links'
import { listMemberFollowUps, saveMemberFollowUp, type NewMemberFollowUp } from '@/lib/data/member-follow-ups'
import { editNote } from '@/lib/data/note-edits'
import { listNotes, removeNote, restoreNote, writeNote } from '@/lib/data/notes'
import { getPeers } from '@/lib/data/peers'
import { removeSubmission } from '@/lib/data/submission-removal'
import { countStarted, getSubmission, listSubmissionLinks } from '@/lib/data/submissions'
import { addTask, listTasks, setTask } from '@/lib/data/tasks'
import { isRefusal } from '@/lib/schemas/refusal'
import type { MemberCase } from './member-case'

const cameOfIt: NewMemberFollowUp = {
  ...{ day: 0, bought: 'nothing_now', measures: {}, course: null, again: null, occurred: [], versionNumber: 1 },
  ...{ rubricId: 'demo', rubricHash: '0'.repeat(64), outcome: 'nothing_now', variant: null, confidence: 'clear' },
  ...{ share: 1, found: [] },
}

/** What a member asks of one submission. */
export const submissionsCases: readonly MemberCase[] = [
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
    name: 'getPeers',
    verb: 'submissions.read',
    ask: (member, { submission }, now) => getPeers(member, submission, now),
  },
  {
    name: 'removeSubmission',
    verb: 'submissions.remove',
    ask: (member, { submission }, now) => removeSubmission(member, submission, now),
  },
]
