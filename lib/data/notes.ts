import 'server-only'
import { randomBytes } from 'node:crypto'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import type { NoteForm } from '@/lib/schemas/note-form'
import { forbidden, notFound, type Refusal } from '@/lib/schemas/refusal'
import { ceilings, most } from './ceilings'
import { db, type Transaction } from './db'
import { Prisma } from './generated/client'
import { inWorkspace } from './in-workspace'
import { daysAfter, removedNoteDays } from './lifetime'

/** What a member noted at a submission. The prospect never sees it. */
export type Note = {
  readonly id: string
  /** The form that wrote it. */
  readonly opId: string
  /** As it was when it was written. */
  readonly author: string
  readonly words: string
  readonly writtenAt: Date
  /** It was removed and can be brought back. */
  readonly removed: boolean
  /** Whether the member who asks may remove it, or bring it back: their own, or anyone's by rank. */
  readonly removable: boolean
}

/**
 * The notes at one submission of the member's workspace, the newest first, those that were removed and can be brought
 * back among them.
 */
export async function listNotes(member: Member, submissionId: string): Promise<readonly Note[] | Refusal> {
  if (!may(member, 'submissions.read')) return forbidden
  return inWorkspace(member, async (tx) => {
    const rows = await tx.note.findMany({
      where: { ...ownWorkspace(member), submissionId },
      orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
      select: { id: true, opId: true, authorId: true, authorName: true, words: true, writtenAt: true, removedAt: true },
    })
    return rows.map(({ authorId, authorName, removedAt, ...note }) => ({
      ...note,
      author: authorName,
      removed: removedAt !== null,
      removable: mayRemove(member, authorId),
    }))
  })
}

/**
 * Writes a note under the member's name as it is now. The same form sent again gives the note that is there already.
 * @returns its id; `op-reused` where the form wrote another note, `stopped` where the submission has ended, `too-many` at
 * 500 notes
 */
export async function writeNote(
  member: Member,
  submissionId: string,
  { opId, words }: NoteForm,
  now: Date,
): Promise<{ id: string } | Refusal> {
  if (!may(member, 'notes.write')) return forbidden
  return whileThere(member, submissionId, async (tx) => {
    const own = ownWorkspace(member)
    const same = () => tx.note.findFirst({ where: { ...own, opId }, select: written })
    const before = await same()
    if (!before && (await tx.note.count({ where: { ...own, submissionId } })) >= most.notes) return ceilings.notes
    if (!before) {
      const author = { authorId: member.userId, authorName: await nameOf(tx, member) }
      const note = { ...own, id: randomBytes(10).toString('hex'), submissionId, opId, words, ...author, writtenAt: now }
      // Of two that come at once, the second waits here for the first and then adds nothing.
      await tx.note.createMany({ data: [note], skipDuplicates: true })
    }
    const kept = before ?? (await same())
    return kept?.submissionId === submissionId && kept.words === words ? { id: kept.id } : opReused
  })
}

const written = { id: true, submissionId: true, words: true } as const

/**
 * Runs a change at a submission that is there and has not ended, before the change and after it. A note holds its
 * submission from the moment it is written: an end that comes later waits and deletes the note, and one that came
 * while the change waited is found here. Then all of the change is undone.
 */
async function whileThere<Result>(
  member: Member,
  id: string,
  change: (tx: Transaction) => Promise<Result | Refusal>,
): Promise<Result | Refusal> {
  try {
    return await inWorkspace(member, async (tx) => {
      const whyNot = async () => {
        const where = { ...ownWorkspace(member), id }
        const found = await tx.submission.findFirst({ where, select: { endedAt: true } })
        return found === null ? notFound : found.endedAt && ended
      }
      const refused = await whyNot()
      if (refused) return refused
      const changed = await change(tx)
      const endedMeanwhile = await whyNot()
      if (endedMeanwhile) throw new Ended(endedMeanwhile)
      return changed
    })
  } catch (error) {
    if (error instanceof Ended) return error.refusal
    // Removed with all its notes, by itself or with its workspace.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2003') return notFound
    throw error
  }
}

class Ended extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message)
  }
}

/** Removes a note: it can be brought back for 30 days. Removing it again changes nothing. */
export const removeNote = (member: Member, submissionId: string, id: string, now: Date) =>
  setRemoved(member, submissionId, id, now)

/** Brings a removed note back. Bringing it back again changes nothing. */
export const restoreNote = (member: Member, submissionId: string, id: string) =>
  setRemoved(member, submissionId, id, null)

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
  to: Date | null,
): Promise<{ id: string } | Refusal> {
  if (!may(member, 'notes.write') && !may(member, 'notes.remove')) return forbidden
  return inWorkspace(member, async (tx) => {
    const own = { ...ownWorkspace(member), submissionId, id }
    const note = await tx.note.findFirst({ where: own, select: { authorId: true } })
    if (!note) return notFound
    if (!mayRemove(member, note.authorId)) return forbidden
    const from = to === null ? { removedAt: { not: null } } : { removedAt: null }
    await tx.note.updateMany({ where: { ...own, ...from }, data: { removedAt: to } })
    return { id }
  })
}

async function nameOf(tx: Transaction, member: Member): Promise<string> {
  const user = await tx.user.findFirst({ where: { id: member.userId }, select: { name: true, email: true } })
  return user?.name.trim() || user?.email || 'A member'
}

const ended: Refusal = { refused: 'stopped', message: 'This submission has ended. Nothing more is noted here.' }

const opReused: Refusal = {
  refused: 'op-reused',
  field: 'opId',
  message: 'This form wrote another note already. Open the page again to write one more.',
}
