import 'server-only'
import { randomBytes } from 'node:crypto'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import type { NoteForm } from '@/lib/schemas/note-form'
import { forbidden, notFound, type Refusal } from '@/lib/schemas/refusal'
import { atSubmission, ownName, touch } from './at-submission'
import { audit } from './audit'
import { ceilings, most } from './ceilings'
import { db, type Transaction } from './db'
import type { Prisma } from './generated/client'
import { inWorkspace } from './in-workspace'
import { daysAfter, noteEditHours, removedNoteDays } from './lifetime'
import { mentionedBy, tellMentioned } from './note-mentions'
import { refreshWords } from './search-words'

/** What a member noted at a submission. The prospect never sees it. */
export type Note = {
  readonly id: string
  /** The form that wrote it. */
  readonly opId: string
  /** As it was when it was written. */
  readonly author: string
  readonly words: string
  /** The members it mentions, as they are called now; who is a member no more is not among them. */
  readonly mentions: readonly { readonly userId: string; readonly name: string }[]
  readonly writtenAt: Date
  /** When it was changed last; null where it never was. */
  readonly editedAt: Date | null
  /** What it said before, the oldest first, each with when that was written. */
  readonly versions: readonly { readonly number: number; readonly words: string; readonly writtenAt: Date }[]
  /** Until when the member who asks may change it; null where they may not. */
  readonly editableUntil: Date | null
  /** It was removed and can be brought back. */
  readonly removed: boolean
  /** Whether the member who asks may remove it, or bring it back: their own, or anyone's by rank. */
  readonly removable: boolean
}

/**
 * The notes at one submission of the member's workspace, the newest first, those that were removed and can be brought
 * back among them.
 */
export async function listNotes(member: Member, submissionId: string, now: Date): Promise<readonly Note[] | Refusal> {
  if (!may(member, 'submissions.read')) return forbidden
  return inWorkspace(member, async (tx) => {
    const rows = await tx.note.findMany({
      where: { ...ownWorkspace(member), submissionId },
      orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
      select: noteColumns,
    })
    const names = await namesOf(tx, member, [...new Set(rows.flatMap(({ mentions }) => mentions))])
    return rows.map((row) => asNote(member, row, names, now))
  })
}

const noteColumns = {
  ...{ id: true, opId: true, authorId: true, authorName: true, words: true, mentions: true },
  ...{ writtenAt: true, editedAt: true, removedAt: true },
  versions: { orderBy: { number: 'asc' }, select: { number: true, words: true, writtenAt: true } },
} satisfies Prisma.NoteSelect

type Row = Prisma.NoteGetPayload<{ select: typeof noteColumns }>

function asNote(member: Member, row: Row, names: ReadonlyMap<string, string>, now: Date): Note {
  const { authorId, authorName, removedAt, mentions, ...note } = row
  const own = may(member, 'notes.write') && authorId === member.userId
  const until = editableUntil(note.writtenAt)
  return {
    ...note,
    author: authorName,
    mentions: mentions.flatMap((userId) => {
      const name = names.get(userId)
      return name === undefined ? [] : [{ userId, name }]
    }),
    editableUntil: own && removedAt === null && now < until ? until : null,
    removed: removedAt !== null,
    removable: mayRemove(member, authorId),
  }
}

/** Until when whoever wrote a note can change it. */
export const editableUntil = (writtenAt: Date): Date => daysAfter(writtenAt, noteEditHours / 24)

async function namesOf(tx: Transaction, member: Member, ids: string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.member.findMany({
    where: { AND: [ownWorkspace(member), { userId: { in: ids } }] },
    select: { userId: true, user: { select: { name: true, email: true } } },
  })
  return new Map(rows.map(({ userId, user }) => [userId, user.name.trim() || user.email]))
}

/**
 * Writes a note under the member's name as it is now; whoever it mentions gets a letter. The same form sent again gives
 * the note that is there already.
 * @returns its id; `op-reused` where the form wrote another note, `stopped` where the submission has ended, `too-many` at
 * 500 notes
 */
export async function writeNote(
  member: Member,
  submissionId: string,
  { opId, words, mentions = [] }: NoteForm,
  now: Date,
): Promise<{ id: string } | Refusal> {
  if (!may(member, 'notes.write')) return forbidden
  return atSubmission(member, submissionId, async (tx) => {
    const own = ownWorkspace(member)
    const same = () => tx.note.findFirst({ where: { ...own, opId }, select: writtenColumns })
    const before = await same()
    if (before) return saysTheSame(before, submissionId, words) ? { id: before.id } : opReused
    if ((await tx.note.count({ where: { ...own, submissionId } })) >= most.notes) return ceilings.notes
    const id = randomBytes(10).toString('hex')
    const mentioned = await mentionedBy(tx, member, words, mentions)
    const said = { words, mentions: mentioned.map(({ userId }) => userId), writtenAt: now }
    const author = { authorId: member.userId, authorName: await ownName(tx, member) }
    const note = { ...own, id, submissionId, opId, ...said, ...author }
    // The same form may write at another submission at this moment: the second waits for it, and adds nothing.
    const { count } = await tx.note.createMany({ data: [note], skipDuplicates: true })
    if (count === 0) return opReused
    await refreshWords(tx, own.workspaceId, submissionId)
    await touch(tx, member, submissionId, now)
    await tellMentioned(tx, member, { note: id, submissionId, who: author.authorName, mentioned }, now)
    return { id }
  })
}

const writtenColumns = {
  ...{ id: true, submissionId: true, words: true },
  versions: { where: { number: 1 }, select: { words: true } },
} satisfies Prisma.NoteSelect

/** Whether a form wrote this note, which may have been changed since. */
const saysTheSame = (
  note: Prisma.NoteGetPayload<{ select: typeof writtenColumns }>,
  submissionId: string,
  words: string,
): boolean => note.submissionId === submissionId && (note.versions[0]?.words ?? note.words) === words

/** Removes a note: it can be brought back for 30 days. Removing it again changes nothing. */
export const removeNote = (member: Member, submissionId: string, id: string, now: Date) =>
  setRemoved(member, submissionId, id, true, now)

/** Brings a removed note back. Bringing it back again changes nothing. */
export const restoreNote = (member: Member, submissionId: string, id: string, now: Date) =>
  setRemoved(member, submissionId, id, false, now)

/**
 * Deletes for good what was removed 30 days ago. Several processes may do it at once. Takes no member: time asks, not a
 * person. @returns how many
 */
export async function deleteRemovedNotes(now: Date): Promise<number> {
  const { count } = await db().note.deleteMany({ where: { removedAt: { lte: daysAfter(now, -removedNoteDays) } } })
  return count
}

const mayRemove = (member: Member, authorId: string | null) =>
  may(member, 'notes.remove') || (may(member, 'notes.write') && authorId === member.userId)

async function setRemoved(
  member: Member,
  submissionId: string,
  id: string,
  to: boolean,
  now: Date,
): Promise<{ id: string } | Refusal> {
  if (!may(member, 'notes.write') && !may(member, 'notes.remove')) return forbidden
  return atSubmission(member, submissionId, async (tx) => {
    const own = { ...ownWorkspace(member), submissionId, id }
    const note = await tx.note.findFirst({ where: own, select: { authorId: true } })
    if (!note) return notFound
    if (!mayRemove(member, note.authorId)) return forbidden
    const { count } = await tx.note.updateMany({
      where: { ...own, ...(to ? { removedAt: null } : { removedAt: { not: null } }) },
      data: to ? { removedAt: now, removedName: await ownName(tx, member) } : { removedAt: null, removedName: null },
    })
    if (count === 0) return { id }
    await refreshWords(tx, own.workspaceId, submissionId)
    await touch(tx, member, submissionId, now)
    const others = note.authorId !== member.userId
    if (others)
      await audit(
        tx,
        member,
        { action: to ? 'note.removed' : 'note.restored', object: `note ${id}`, meta: { submission: submissionId } },
        now,
      )
    return { id }
  })
}

const opReused: Refusal = {
  refused: 'op-reused',
  field: 'opId',
  message: 'This form wrote another note already. Open the page again to write one more.',
}
