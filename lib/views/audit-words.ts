import type { AuditAction } from '@/lib/access/privileged'
import { auditActions } from '@/lib/access/privileged'
import type { Rank } from '@/lib/access/viewer'
import { rankWords } from './rank-words'
import { reachWords, ruleWords } from './retention-words'

type Meta = Readonly<Record<string, string | number | boolean | null>>

type Entry = {
  readonly seq: number
  readonly at: Date
  readonly actor: { readonly userId: string; readonly name: string | null } | null
  readonly action: string
  readonly object: string
  readonly objectName: string | null
  readonly meta: Meta
}

/** A line of the audit log as an owner or an admin reads it. `on` is an ISO time. */
export type AuditLine = {
  readonly seq: number
  readonly on: string
  /** A name as it is now; `known` is false where there is none to tell. */
  readonly who: { readonly name: string; readonly known: boolean }
  readonly what: string
  /** What it was done to, by its name, where it has one and is still there. */
  readonly to: string | null
  /** Where to look at it; null where it is gone or has no page. */
  readonly href: `/studio/${string}` | null
  /** More about it, as “12 people”; null where there is no more. */
  readonly more: string | null
}

/** What each action is called, as something somebody did. */
const words: Readonly<Record<AuditAction, string>> = {
  'workspace.made': 'Made the workspace',
  'workspace.renamed': 'Renamed the workspace',
  'workspace.deleted': 'Deleted the workspace',
  'member.joined': 'Joined the workspace',
  'member.left': 'Left the workspace',
  'member.removed': 'Removed somebody',
  'member.ranked': 'Changed a role',
  'invitation.sent': 'Invited somebody',
  'invitation.sent-again': 'Sent an invitation again',
  'invitation.revoked': 'Took an invitation back',
  'brand.changed': 'Changed the brand',
  'pipeline.changed': 'Changed the pipeline',
  'domain.claimed': 'Added a host',
  'domain.checked': 'Checked a host',
  'domain.removed': 'Removed a host',
  'link.made': 'Made a link',
  'link.changed': 'Changed a link',
  'link.copied': 'Copied a link',
  'link.paused': 'Paused a link',
  'link.resumed': 'Resumed a link',
  'link.extended': 'Changed when a link ends',
  'link.archived': 'Archived a link',
  'link.unarchived': 'Brought a link back',
  'recipients.added': 'Added recipients',
  'recipient.stopped': 'Stopped letters to a recipient',
  'recipient.removed': 'Removed a recipient',
  'recipient.restored': 'Brought a recipient back',
  'letters.sent': 'Sent a link by letter',
  'reminders.sent': 'Sent reminders',
  'letter.sent-again': 'Sent a letter again',
  'submission.exported': 'Took a submission away as a file',
  'submissions.exported': 'Asked for an export',
  'export.downloaded': 'Downloaded an export',
  'export.cancelled': 'Cancelled an export',
  'submission.removed': 'Removed a submission for good',
  'submissions.removed': 'Removed submissions',
  'submissions.restored': 'Brought submissions back',
  'question.asked': 'Asked back',
  'question.revoked': 'Took a question back',
  'note.removed': 'Removed a note of somebody else',
  'note.restored': 'Brought back a note of somebody else',
  'view.shared': 'Saved a shared view',
  'view.unshared': 'Stopped sharing a view',
  'view.removed': 'Removed a shared view',
  'retention.changed': 'Changed how long submissions are kept',
  'retention.ran': 'Let go of old submissions',
  'person.exported': 'Took away what is held of one person',
  'person.erased': 'Erased one person',
  'rule.made': 'Wrote a routing rule',
  'rule.started': 'Turned a routing rule on',
  'rule.stopped': 'Turned a routing rule off',
  'rule.moved': 'Moved a routing rule up',
  'rule.removed': 'Removed a routing rule',
}

/** Every action with its words, as a filter lists them. */
export const auditChoices: readonly { readonly value: AuditAction; readonly label: string }[] = auditActions.map(
  (value) => ({ value, label: words[value] }),
)

/** What an action is called; the action itself where a later release wrote it. */
export const auditWords = (action: string): string => (isAction(action) ? words[action] : action)

/** A line of the log in words. */
export function auditLine({ seq, at, actor, action, object, objectName, meta }: Entry): AuditLine {
  return {
    seq,
    on: at.toISOString(),
    who: whoDid(actor),
    what: auditWords(action),
    // Who joined or left is said once.
    to: object === `member ${actor?.userId}` ? null : objectName,
    href: gone.has(action) ? null : hrefOf(object, meta),
    more: moreOf(action, meta),
  }
}

/** Who did something, in words: nobody is named who has left. */
export function whoDid(actor: Entry['actor']): AuditLine['who'] {
  if (actor === null) return { name: 'Seam Gauge itself', known: false }
  return actor.name === null ? { name: 'Somebody who has left', known: false } : { name: actor.name, known: true }
}

const isAction = (action: string): action is AuditAction => Object.hasOwn(words, action)

/** Of these nothing is left to look at. */
const gone: ReadonlySet<string> = new Set([
  ...['workspace.deleted', 'submission.removed', 'submissions.removed', 'domain.removed', 'view.removed'],
])

function hrefOf(object: string, meta: Meta): AuditLine['href'] {
  const [kind = '', id = ''] = object.split(' ')
  switch (kind) {
    case 'link':
      return `/studio/links/${id}`
    case 'recipient':
      return typeof meta.link === 'string' ? `/studio/links/${meta.link}/send` : null
    case 'submission':
      return `/studio/submissions/${id}`
    case 'note':
      return typeof meta.submission === 'string' ? `/studio/submissions/${meta.submission}` : null
    case 'letter':
      return `/studio/outbox/${id}`
    case 'export':
      return '/studio/exports'
    default:
      return null
  }
}

function moreOf(action: string, meta: Meta): string | null {
  const { from, to, rank, fields, count, as, proven } = meta
  if (action.startsWith('retention.')) return retentionMore(meta)
  if (isRank(from) && isRank(to)) return `From ${rankWords[from].name} to ${rankWords[to].name}.`
  if (isRank(rank)) return `Role: ${rankWords[rank].name}.`
  if (typeof fields === 'string') return fields === '' ? 'Nothing in it was different.' : `${listed(fields)}.`
  if (typeof as === 'string') return `As ${kindWords[as] ?? as.toUpperCase()}.`
  if (typeof proven === 'boolean') return proven ? 'It was shown to be yours.' : 'It was not shown to be yours.'
  if (typeof count === 'number') return `${count.toLocaleString('en-GB')} ${unitOf(action, count)}.`
  return null
}

function retentionMore({ months, does, submissions, people }: Meta): string {
  if (typeof months !== 'number' || (does !== 'anonymise' && does !== 'delete')) return 'Nothing is let go of.'
  const rule = `${ruleWords({ months, does })}.`
  if (typeof submissions !== 'number' || typeof people !== 'number') return rule
  return `${rule} It reached ${reachWords({ submissions, people })}.`
}

const isRank = (value: unknown): value is Rank => typeof value === 'string' && Object.hasOwn(rankWords, value)

const kindWords: Readonly<Record<string, string>> = { docx: 'Word', summary: 'text' }

/** The fields of a link, as its form calls them. */
const fieldWords: Readonly<Record<string, string>> = {
  ...{ name: 'name', sender: 'who sends it', sells: 'what they sell', colour: 'colour', intro: 'words' },
  ...{ buttonWords: 'button', callUrl: 'call address', contact: 'contact', expiresAt: 'end', told: 'who is told' },
  ...{ frames: 'embedding', logo: 'logo' },
}

function listed(fields: string): string {
  const named = fields.split(' ').map((field) => fieldWords[field] ?? field)
  const text = named.length === 1 ? named[0]! : `${named.slice(0, -1).join(', ')} and ${named.at(-1)!}`
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

function unitOf(action: string, count: number): string {
  if (action.startsWith('submissions.') || action.startsWith('export.'))
    return count === 1 ? 'submission' : 'submissions'
  if (action.startsWith('person.')) return count === 1 ? 'place' : 'places'
  return count === 1 ? 'person' : 'people'
}
