import { dayInWords } from '../day-in-words'
import { endedSentence } from '../submissions'

type Moved = {
  readonly status?: string
  readonly reason?: string | null
  readonly owner?: { readonly userId: string; readonly name: string | null } | null
  readonly snoozedUntil?: string | null
  readonly tags?: readonly string[]
  readonly removed?: boolean
}

type Deed =
  | { readonly kind: 'sent'; readonly version: number | null }
  | {
      readonly kind: 'changed'
      readonly change: string
      readonly before: Moved
      readonly after: Moved
      readonly total: number
      readonly undoes: string | null
      readonly undone: boolean
      readonly undoable: boolean
    }
  | { readonly kind: 'note-written' | 'note-edited' | 'note-removed'; readonly note: string }
  | { readonly kind: 'task-added' | 'task-done' | 'task-removed'; readonly task: string; readonly words: string }
  | { readonly kind: 'file-added' | 'file-removed'; readonly file: string; readonly name: string }
  | {
      readonly kind: 'asked-back' | 'asked-back-revoked' | 'answered'
      readonly question: string
      readonly words: string
    }
  | { readonly kind: 'ended'; readonly how: Parameters<typeof endedSentence>[0] }

type Happening = Deed & { readonly id: string; readonly at: Date; readonly by: string | null }

/** A piece of a sentence: our words, or what somebody called something, which is drawn apart. */
export type Piece = string | { readonly name: string }

/** One line of what happened, in words. */
export type ActivityLine = {
  readonly id: string
  /** An ISO moment. */
  readonly at: string
  readonly sentence: readonly Piece[]
  /** What is said beside it in a sentence of its own. */
  readonly beside: readonly Piece[]
  /** The change that can be undone by whoever reads, or null. */
  readonly undo: string | null
}

/** What a workspace calls its statuses. */
export type StatusNames = readonly { readonly status: string; readonly name: string }[]

/** One line of what happened at a submission, as a member reads it. */
export function activityLine(of: Happening, names: StatusNames): ActivityLine {
  const changed = of.kind === 'changed' ? of : null
  return {
    id: of.id,
    at: of.at.toISOString(),
    sentence: sentence(of, names),
    beside: changed ? beside(changed) : [],
    undo: changed?.undoable ? changed.change : null,
  }
}

/** What a change moved, as a sentence about whoever did it: “Sam moved it from “New” to “Won”.” */
function sentence(of: Happening, names: StatusNames): readonly Piece[] {
  const who: Piece = of.by === null ? 'Somebody' : { name: of.by }
  switch (of.kind) {
    case 'sent':
      return [of.version === null ? 'A version was sent.' : `Version ${of.version} was sent.`]
    case 'ended':
      // The moment stands beside it.
      return [endedSentence(of.how)]
    case 'changed':
      return [who, ...moved(of.before, of.after, names), '.']
    case 'task-added':
    case 'task-done':
    case 'task-removed':
      return [who, ` ${deeds[of.kind]} the task `, { name: `“${of.words}”` }, '.']
    case 'file-added':
    case 'file-removed':
      return [who, ` ${deeds[of.kind]} the file `, { name: `“${of.name}”` }, '.']
    case 'asked-back':
    case 'asked-back-revoked':
    case 'answered':
      return [of.kind === 'answered' ? 'The founder' : who, ` ${deeds[of.kind]} `, { name: `“${of.words}”` }, '.']
    default:
      return [who, ` ${deeds[of.kind]} a note.`]
  }
}

const deeds = {
  'note-written': 'wrote',
  'note-edited': 'changed',
  'note-removed': 'removed',
  'task-added': 'added',
  'task-done': 'finished',
  'task-removed': 'removed',
  'file-added': 'added',
  'file-removed': 'removed',
  'asked-back': 'asked back',
  'asked-back-revoked': 'took back the question',
  answered: 'answered the question',
} as const

function moved(before: Moved, after: Moved, names: StatusNames): readonly Piece[] {
  const called = (status: string): Piece => ({
    name: `“${names.find((named) => named.status === status)?.name ?? status}”`,
  })
  const parts: (readonly Piece[])[] = []
  if (after.status !== undefined) {
    const from: readonly Piece[] = before.status === undefined ? [] : [' from ', called(before.status)]
    parts.push([' moved it', ...from, ' to ', called(after.status)])
  }
  if (after.owner !== undefined) {
    const name = after.owner && (after.owner.name ?? 'somebody who has left')
    parts.push(name === null ? [' left it without an owner'] : [' made ', { name }, ' the owner'])
  }
  if (after.snoozedUntil !== undefined) {
    const until = after.snoozedUntil
    parts.push([until === null ? ' brought it back to the list' : ` put it away until ${dayInWords(until)}`])
  }
  if (after.tags !== undefined) parts.push(...tagged(before.tags ?? [], after.tags))
  if (after.removed !== undefined) {
    parts.push([after.removed ? ' removed it from the inbox' : ' brought it back into the inbox'])
  }
  return parts.length > 0 ? parts.flatMap((part, index) => (index > 0 ? [' and', ...part] : part)) : [' changed it']
}

function tagged(before: readonly string[], after: readonly string[]): (readonly Piece[])[] {
  const added = after.filter((tag) => !before.includes(tag))
  const taken = before.filter((tag) => !after.includes(tag))
  return [
    ...(added.length > 0 ? [[` added the ${tags(added)} `, ...listed(added)]] : []),
    ...(taken.length > 0 ? [[` took off the ${tags(taken)} `, ...listed(taken)]] : []),
  ]
}

const tags = (of: readonly string[]) => (of.length === 1 ? 'tag' : 'tags')

const listed = (of: readonly string[]): readonly Piece[] =>
  of.flatMap((tag, index): readonly Piece[] => [...(index > 0 ? [', '] : []), { name: `“${tag}”` }])

function beside({ after, total, undoes, undone }: Extract<Deed, { kind: 'changed' }>): readonly Piece[] {
  return [
    ...(after.reason ? ['Reason: ', { name: after.reason }, ' '] : []),
    ...(total > 1 ? [`One of ${total} changed at once. `] : []),
    ...(undoes !== null ? ['This undid an earlier change. '] : []),
    ...(undone ? ['It was undone later. '] : []),
  ]
}
