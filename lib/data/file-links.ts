import 'server-only'
import { randomBytes } from 'node:crypto'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import type { FileForm } from '@/lib/schemas/file-form'
import { hostOf } from '@/lib/schemas/link-most'
import { forbidden, notFound, type Refusal } from '@/lib/schemas/refusal'
import { atSubmission, ownName, touch } from './at-submission'
import { ceilings, most } from './ceilings'
import { db } from './db'
import { inWorkspace } from './in-workspace'
import { daysAfter, removedNoteDays } from './lifetime'

/** A file that lies elsewhere, kept at a submission by its address. Nothing is ever fetched. */
export type FileLink = {
  readonly id: string
  /** The form that added it. */
  readonly opId: string
  readonly name: string
  /** https, without credentials. */
  readonly url: string
  /** Where it lies, to be shown beside its name: the host of `url`. */
  readonly host: string
  /** Who added it, as they were called then. */
  readonly author: string
  readonly addedAt: Date
  /** It was removed and can be brought back. */
  readonly removed: boolean
}

/** The files at one submission of the member's workspace, the last one first, removed ones among them. */
export async function listFiles(member: Member, submissionId: string): Promise<readonly FileLink[] | Refusal> {
  if (!may(member, 'submissions.read')) return forbidden
  const rows = await inWorkspace(member, (tx) =>
    tx.fileLink.findMany({
      where: { ...ownWorkspace(member), submissionId },
      orderBy: [{ addedAt: 'desc' }, { id: 'desc' }],
      select: { id: true, opId: true, name: true, url: true, authorName: true, addedAt: true, removedAt: true },
    }),
  )
  return rows.map(({ authorName, removedAt, ...file }) => ({
    ...file,
    host: hostOf(file.url),
    author: authorName,
    removed: removedAt !== null,
  }))
}

/**
 * Adds a file by its address. The same form sent again gives the file that is there already.
 * @returns its id; `op-reused` where the form added another file, `stopped` where the submission has ended, `too-many` at
 * 200 files
 */
export async function addFile(
  member: Member,
  submissionId: string,
  { opId, name, url }: FileForm,
  now: Date,
): Promise<{ id: string } | Refusal> {
  if (!may(member, 'submissions.work')) return forbidden
  return atSubmission(member, submissionId, async (tx) => {
    const own = ownWorkspace(member)
    const select = { id: true, submissionId: true, name: true, url: true }
    const before = await tx.fileLink.findFirst({ where: { ...own, opId }, select })
    if (before) {
      const same = before.submissionId === submissionId && before.name === name && before.url === url
      return same ? { id: before.id } : opReused
    }
    if ((await tx.fileLink.count({ where: { ...own, submissionId } })) >= most.files) return ceilings.files
    const id = randomBytes(10).toString('hex')
    const author = { authorId: member.userId, authorName: await ownName(tx, member) }
    const file = { ...own, id, submissionId, opId, name, url, ...author, addedAt: now }
    // The same form may add one at another submission at this moment: the second waits for it, and adds nothing.
    const { count } = await tx.fileLink.createMany({ data: [file], skipDuplicates: true })
    if (count === 0) return opReused
    await touch(tx, member, submissionId, now)
    return { id }
  })
}

/** Removes a file: it can be brought back for 30 days. Removing it again changes nothing. */
export const removeFile = (member: Member, submissionId: string, id: string, now: Date) =>
  setRemoved(member, submissionId, id, true, now)

/** Brings a removed file back. Bringing it back again changes nothing. */
export const restoreFile = (member: Member, submissionId: string, id: string, now: Date) =>
  setRemoved(member, submissionId, id, false, now)

/**
 * Deletes for good what was removed 30 days ago. Several processes may do it at once. Takes no member: time asks, not a
 * person. @returns how many
 */
export async function deleteRemovedFiles(now: Date): Promise<number> {
  const { count } = await db().fileLink.deleteMany({ where: { removedAt: { lte: daysAfter(now, -removedNoteDays) } } })
  return count
}

async function setRemoved(
  member: Member,
  submissionId: string,
  id: string,
  to: boolean,
  now: Date,
): Promise<{ id: string } | Refusal> {
  if (!may(member, 'submissions.work')) return forbidden
  return atSubmission(member, submissionId, async (tx) => {
    const own = { ...ownWorkspace(member), submissionId, id }
    const file = await tx.fileLink.findFirst({ where: own, select: { removedAt: true } })
    if (!file) return notFound
    if ((file.removedAt !== null) === to) return { id }
    const removed = to
      ? { removedAt: now, removedName: await ownName(tx, member) }
      : { removedAt: null, removedName: null }
    await tx.fileLink.updateMany({ where: own, data: removed })
    await touch(tx, member, submissionId, now)
    return { id }
  })
}

const opReused: Refusal = {
  refused: 'op-reused',
  field: 'opId',
  message: 'This form added another file already. Open the page again to add one more.',
}
