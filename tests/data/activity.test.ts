import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/viewer'
import { getActivity, type Activity } from '@/lib/data/activity'
import { change } from '@/lib/data/changes'
import { undoChange } from '@/lib/data/change-undo'
import { db } from '@/lib/data/db'
import { addFile, removeFile, restoreFile } from '@/lib/data/file-links'
import { editNote } from '@/lib/data/note-edits'
import { removeNote, writeNote } from '@/lib/data/notes'
import { withdraw } from '@/lib/data/sending'
import { addTask, setTask } from '@/lib/data/tasks'
import type { Asked } from '@/lib/schemas/change-form'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import { noon } from '../support/factories'
import { newMember, newWorkspace } from '../support/members'
import { newId } from '../support/planting'
import { viewerOf } from '../support/viewer'
import { workedOn, type WorkedOn } from '../support/worked-on'

let at: WorkedOn
let start: Date
beforeEach(async () => {
  at = await workedOn()
  start = (await db().submission.findUniqueOrThrow({ where: { id: at.submission } })).sentAt
})

const later = (ms: number) => new Date(start.getTime() + ms)
const day = 86_400_000

function sure<Result>(result: Result | Refusal): Result {
  if (isRefusal(result)) throw new Error(`${result.refused}: ${result.message}`)
  return result
}

const activity = async (who: Member = at.viewer, now = later(1000), before?: string): Promise<Activity> =>
  sure(await getActivity(who, at.submission, now, before))

const asks = async (asked: Asked, ms: number, who: Member = at.member) =>
  sure(await change(who, { opId: randomUUID(), on: { ids: [at.submission] }, asked }, later(ms)))

const told = async (who?: Member, now?: Date) =>
  (await activity(who, now)).happened.map(({ kind, at, by }) => [kind, at.getTime() - start.getTime(), by])

describe('what happened at a submission', () => {
  test('is told newest first: what was sent, notes, tasks, files and who did it', async () => {
    const where = [at.member, at.submission] as const
    const note = sure(await writeNote(...where, { opId: randomUUID(), words: 'One' }, later(1)))
    sure(await editNote(...where, note.id, { words: 'Two', seen: 0 }, later(2)))
    sure(await editNote(...where, note.id, { words: 'Three', seen: 1 }, later(3)))
    sure(await removeNote(at.owner, at.submission, note.id, later(4)))
    const task = sure(
      await addTask(...where, { opId: randomUUID(), words: 'Call', dueOn: null, owner: null }, later(5)),
    )
    sure(await setTask(at.admin, at.submission, task.id, 'done', later(6)))
    const form = { opId: randomUUID(), name: 'Plan', url: 'https://files.test/plan' }
    const file = sure(await addFile(...where, form, later(7)))
    sure(await removeFile(at.admin, at.submission, file.id, later(8)))
    expect(await told()).toEqual([
      ['file-removed', 8, 'Demo Admin'],
      ['file-added', 7, 'Demo Member'],
      ['task-done', 6, 'Demo Admin'],
      ['task-added', 5, 'Demo Member'],
      ['note-removed', 4, 'Demo Owner'],
      ['note-edited', 3, 'Demo Member'],
      ['note-edited', 2, 'Demo Member'],
      ['note-written', 1, 'Demo Member'],
      ['sent', 0, null],
    ])
    sure(await restoreFile(at.admin, at.submission, file.id, later(9)))
    expect((await told())[0]).toEqual(['file-added', 7, 'Demo Member'])
    const { happened, more } = await activity()
    expect(more).toBeNull()
    expect(new Set(happened.map(({ id }) => id)).size).toBe(happened.length)
    expect(happened.at(-1)).toMatchObject({ kind: 'sent', version: 1 })
  })

  test('has every change with what stood there before and after', async () => {
    await asks({ do: 'status', status: 'not_a_fit', reason: 'Too small' }, 1)
    await asks({ do: 'owner', owner: at.owner.userId }, 2)
    await asks({ do: 'snooze', until: '2099-12-01' }, 3)
    await asks({ do: 'tags', add: ['dental'], remove: [] }, 4)
    const { happened } = await activity(at.member)
    expect(happened.slice(0, 4)).toMatchObject([
      { kind: 'changed', before: { tags: [] }, after: { tags: ['dental'] }, by: 'Demo Member', at: later(4) },
      { before: { snoozedUntil: null }, after: { snoozedUntil: '2099-12-01' } },
      { before: { owner: null }, after: { owner: { userId: at.owner.userId, name: 'Demo Owner' } } },
      { before: { status: 'new', reason: null }, after: { status: 'not_a_fit', reason: 'Too small' }, total: 1 },
    ])
    expect(Object.keys(happened[0]?.kind === 'changed' ? happened[0].after : {})).toEqual(['tags'])
  })

  test('says of a change whether whoever asks can undo it now, and that it was undone', async () => {
    const { id } = await asks({ do: 'status', status: 'contacted', reason: null }, 1)
    const first = async (who: Member, now?: Date) => (await activity(who, now)).happened[0]
    for (const who of [at.owner, at.admin, at.member]) expect(await first(who)).toMatchObject({ undoable: true })
    expect(await first(at.viewer)).toMatchObject({ undoable: false })
    expect(await first(at.owner, later(day))).toMatchObject({ undoable: true })
    expect(await first(at.owner, later(day + 1))).toMatchObject({ undoable: false })
    const undone = sure(await undoChange(at.owner, id, randomUUID(), later(2)))
    expect((await activity(at.member)).happened.slice(0, 2)).toMatchObject([
      { change: undone.id, undoes: id, undone: false, undoable: true, by: 'Demo Owner', after: { status: 'new' } },
      { change: id, undone: true, undoable: false },
    ])
  })

  test('lets those alone undo a removal who may remove', async () => {
    await asks({ do: 'removal' }, 1, at.owner)
    const first = async (who: Member) => (await activity(who)).happened[0]
    expect(await first(at.member)).toMatchObject({ undoable: false, before: { removed: false } })
    expect(await first(at.admin)).toMatchObject({ undoable: true, after: { removed: true } })
  })

  test('goes on where it ended, and keeps what moved without a word of it', async () => {
    await writeNote(at.member, at.submission, { opId: randomUUID(), words: 'Canary' }, later(1))
    await asks({ do: 'status', status: 'not_a_fit', reason: 'Canary' }, 2)
    await asks({ do: 'tags', add: ['canary'], remove: [] }, 3)
    await withdraw(viewerOf(at.assessment), later(4))
    expect(await told()).toEqual([
      ['ended', 4, null],
      ['changed', 3, 'Demo Member'],
      ['changed', 2, 'Demo Member'],
      ['sent', 0, null],
    ])
    const ended = await activity(at.owner)
    expect(JSON.stringify(ended).toLowerCase()).not.toContain('canary')
    expect(ended.happened.filter((one) => one.kind === 'changed' && one.undoable)).toEqual([])
    expect(ended.happened[0]).toMatchObject({ how: 'withdrawn' })
    expect(ended.happened.at(-1)).toMatchObject({ kind: 'sent', version: null })
  })

  test('is told 200 lines at a time, each once and in order, whatever is asked for', async () => {
    const of = { workspaceId: at.workspaceId, submissionId: at.submission }
    const some = Array.from({ length: 450 }, (_, n) => n)
    await db().note.createMany({
      data: some.map((n) => ({
        ...{ ...of, id: newId(), opId: randomUUID(), authorName: 'Demo', words: 'x', writtenAt: later(n % 7) },
      })),
    })
    for (let n = 0; n < 30; n += 1) await asks({ do: 'tags', add: [`tag ${n % 3}`], remove: [`tag ${(n + 1) % 3}`] }, n)
    const pages: Activity[] = [await activity()]
    for (let more = pages[0]?.more; more; more = pages.at(-1)?.more) {
      pages.push(await activity(at.viewer, later(1000), more))
    }
    const lines = pages.flatMap(({ happened }) => happened)
    expect(pages.map(({ happened }) => happened.length)).toEqual([200, 200, lines.length - 400])
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
    expect(lines.map((one) => one.at.getTime())).toEqual(lines.map((one) => one.at.getTime()).toSorted((a, b) => b - a))
    const changes = await db().changeRow.count({ where: of })
    expect(lines.length).toBe(450 + changes + 1)
    for (const odd of ['', 'x', '1.', '99999999999999999.a', `${start.getTime()}.changed:\u0000`, '%00']) {
      expect(await activity(at.viewer, later(1000), odd)).toEqual(pages[0])
    }
  })

  test('of another workspace’s submission and of none is one answer', async () => {
    const stranger = await newMember(await newWorkspace('Other'), 'owner')
    const missing = await getActivity(stranger, newId(), noon)
    expect(missing).toMatchObject({ refused: 'not-found' })
    expect(await getActivity(stranger, at.submission, noon)).toEqual(missing)
  })

  test('does not name an owner any more who left', async () => {
    const leaving = await newMember(at.workspaceId, 'member', 'Gone Person')
    await asks({ do: 'owner', owner: leaving.userId }, 1)
    await db().member.deleteMany({ where: { userId: leaving.userId } })
    const [line] = (await activity()).happened
    expect(line).toMatchObject({ after: { owner: { userId: leaving.userId, name: null } } })
  })
})
