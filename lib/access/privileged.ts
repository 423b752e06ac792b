import type { Verb } from './permissions'

/**
 * What a verb is to the audit log: to `look` changes nothing, `daily` is the work that a workspace is there for, and
 * whatever is `privileged` writes a line in the transaction that does it.
 */
export type Weight = 'look' | 'daily' | 'privileged'

const weights = {
  'people.see': 'look',
  'people.invite': 'privileged',
  'people.change': 'privileged',
  'owners.change': 'privileged',
  'workspace.change': 'privileged',
  'workspace.delete': 'privileged',
  'brand.change': 'privileged',
  'domain.change': 'privileged',
  'outbox.see': 'look',
  'links.see': 'look',
  'links.change': 'privileged',
  'links.send': 'privileged',
  'submissions.read': 'look',
  'submissions.work': 'daily',
  'submissions.export': 'privileged',
  'submissions.remove': 'privileged',
  'submissions.ask': 'privileged',
  'notes.write': 'daily',
  'notes.remove': 'privileged',
  'views.save': 'daily',
  'views.share': 'privileged',
  'views.remove': 'privileged',
  'pipeline.change': 'privileged',
  'analytics.see': 'look',
  'audit.see': 'look',
  'retention.see': 'look',
  'retention.change': 'privileged',
  'persons.see': 'look',
  'persons.export': 'privileged',
  'persons.erase': 'privileged',
} as const satisfies Readonly<Record<Verb, Weight>>

/** What a verb is to the audit log. @returns `privileged` where each change writes a line */
export const weightOf = (verb: Verb): Weight => weights[verb]

/** Everything a line of the audit log can say was done: what it was done to, and what. */
export const auditActions = [
  ...['workspace.made', 'workspace.renamed', 'workspace.deleted'],
  ...['member.joined', 'member.left', 'member.removed', 'member.ranked'],
  ...['invitation.sent', 'invitation.sent-again', 'invitation.revoked'],
  ...['brand.changed', 'pipeline.changed'],
  ...['domain.claimed', 'domain.checked', 'domain.removed'],
  ...['link.made', 'link.changed', 'link.copied', 'link.paused', 'link.resumed'],
  ...['link.extended', 'link.archived', 'link.unarchived'],
  ...['recipients.added', 'recipient.stopped', 'recipient.removed', 'recipient.restored'],
  ...['letters.sent', 'reminders.sent', 'letter.sent-again'],
  ...['submission.exported', 'submissions.exported', 'export.downloaded', 'export.cancelled'],
  ...['submission.removed', 'submissions.removed', 'submissions.restored'],
  ...['question.asked', 'question.revoked'],
  ...['note.removed', 'note.restored'],
  ...['view.shared', 'view.unshared', 'view.removed'],
  ...['retention.changed', 'retention.ran'],
  ...['person.exported', 'person.erased'],
  ...['rule.made', 'rule.started', 'rule.stopped', 'rule.moved', 'rule.removed'],
] as const

/** One of them. */
export type AuditAction = (typeof auditActions)[number]
