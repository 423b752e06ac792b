import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import type { NoteEdit } from '@/lib/schemas/note-edit-form'
import { forbidden, notFound, type Refusal } from '@/lib/schemas/refusal'
import { atSubmission, touch } from './at-submission'
import { ceilings, most } from './ceilings'
import type { Transaction } from './db'
import type { Prisma } from './generated/client'
import { mentionedBy, tellMentioned } from './note-mentions'
import { editableUntil } from './notes'
import { refreshWords } from './search-words'

/**
 * Changes what a note says, by whoever wrote it and for 24 hours; what it said before is kept. Whoever it mentions now
 * and did not before gets a letter. The same words again change nothing.
 * @returns its id; `stopped` after 24 hours or where it was removed, `changed-meanwhile` where another tab changed it,
 * `forbidden` for the note of somebody else
 */
export async function editNote(
  member: Member,
  submissionId: string,
  id: string,
  { words, mentions = [], seen }: NoteEdit,
  now: Date,
): Promise<{ id: string } | Refusal> {
  if (!may(member, 'notes.write')) return forbidden
  return atSubmission(member, submissionId, async (tx) => {
    const own = ownWorkspace(member)
    const note = await tx.note.findFirst({ where: { ...own, submissionId, id }, select: columns })
    if (!note) return notFound
    if (note.authorId !== member.userId) return forbidden
    const mentioned = await mentionedBy(tx, member, words, mentions)
    const ids = mentioned.map(({ userId }) => userId)
    if (note.words === words && ids.join() === note.mentions.join()) return { id }
    const refused = whyNot(note, seen, now)
    if (refused) return refused
    if (note.words !== words) await keepVersion(tx, own.workspaceId, id, note)
    const said = { words, mentions: ids, editedAt: now }
    await tx.note.updateMany({ where: { ...own, id }, data: said })
    await refreshWords(tx, own.workspaceId, submissionId)
    await touch(tx, member, submissionId, now)
    await tellMentioned(tx, member, { note: id, submissionId, who: note.authorName, mentioned }, now)
    return { id }
  })
}

const columns = {
  ...{ authorId: true, authorName: true, words: true, mentions: true, writtenAt: true, editedAt: true },
  ...{ removedAt: true, _count: { select: { versions: true } } },
} satisfies Prisma.NoteSelect

type Row = Prisma.NoteGetPayload<{ select: typeof columns }>

function whyNot(note: Row, seen: number, now: Date): Refusal | null {
  if (note.removedAt !== null) return isRemoved
  if (now >= editableUntil(note.writtenAt)) return isOver
  if (note._count.versions !== seen) return isChanged
  return note._count.versions >= most.noteEdits ? ceilings.noteEdits : null
}

async function keepVersion(tx: Transaction, workspaceId: string, noteId: string, note: Row): Promise<void> {
  const { words, editedAt, writtenAt } = note
  const version = { workspaceId, noteId, number: note._count.versions + 1, words, writtenAt: editedAt ?? writtenAt }
  await tx.noteVersion.createMany({ data: [version] })
}

const isRemoved: Refusal = { refused: 'stopped', message: 'This note was removed. Bring it back first.' }

const isOver: Refusal = {
  refused: 'stopped',
  field: 'words',
  message: 'A note can be changed for 24 hours. Write another note instead.',
}

const isChanged: Refusal = {
  refused: 'changed-meanwhile',
  field: 'words',
  message: 'You changed this note in another tab. Read what it says now, then change it again.',
}
