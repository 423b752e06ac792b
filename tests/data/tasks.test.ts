import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { daysAfter, removedNoteDays } from '@/lib/data/lifetime'
import { db } from '@/lib/data/db'
import { leaveWorkspace, removeMember } from '@/lib/data/members'
import { addTask, deleteRemovedTasks, listTasks, setTask, type Task } from '@/lib/data/tasks'
import { isRefusal } from '@/lib/schemas/refusal'
import { parseTaskForm, parseTaskState } from '@/lib/schemas/task-form'
import { atOnce } from '../support/at-once'
import { noon } from '../support/factories'
import { newMember, newWorkspace } from '../support/members'
import { newId } from '../support/planting'
import { sentBeside, touchOf, workedOn, type WorkedOn } from '../support/worked-on'

let at: WorkedOn
beforeEach(async () => {
  at = await workedOn()
})

const later = (ms: number) => new Date(noon.getTime() + ms)
const form = (words: string, more: { dueOn?: string; owner?: string; opId?: string } = {}) => ({
  ...{ opId: randomUUID(), words, dueOn: null, owner: null },
  ...more,
})

async function added(words: string, more = {}, now = noon): Promise<string> {
  const task = await addTask(at.member, at.submission, form(words, more), now)
  if (isRefusal(task)) throw new Error(task.message)
  return task.id
}

async function tasks(): Promise<readonly Task[]> {
  const all = await listTasks(at.viewer, at.submission)
  if (isRefusal(all)) throw new Error(all.message)
  return all
}

describe('tasks', () => {
  test('stand open ones first, by the day they are due, those without one after, and done ones last', async () => {
    const done = await added('Done')
    await added('Some day', {}, later(1))
    await added('Second', { dueOn: '2026-12-02', owner: at.owner.userId }, later(2))
    await added('First', { dueOn: '2026-12-01' }, later(3))
    await setTask(at.owner, at.submission, done, 'done', later(4))
    expect((await tasks()).map(({ words }) => words)).toEqual(['First', 'Second', 'Some day', 'Done'])
    expect(await tasks()).toMatchObject([
      { dueOn: '2026-12-01', owner: null, author: 'Demo Member', addedAt: later(3), doneAt: null, removed: false },
      { owner: { userId: at.owner.userId, name: 'Demo Owner' } },
      { dueOn: null },
      { doneAt: later(4) },
    ])
  })

  test('are added once by one form, however often and however close together it is sent', async () => {
    const one = form('Once')
    const all = await atOnce(12, () => addTask(at.member, at.submission, one, noon))
    expect(new Set(all.map((task) => JSON.stringify(task))).size).toBe(1)
    expect(await tasks()).toHaveLength(1)
    for (const other of [
      { ...one, words: 'Other' },
      { ...one, dueOn: '2026-12-01' },
    ]) {
      expect(await addTask(at.member, at.submission, other, noon)).toMatchObject({ refused: 'op-reused' })
    }
    const beside = await sentBeside(at)
    expect(await addTask(at.member, beside, one, noon)).toMatchObject({ refused: 'op-reused' })
    expect(await tasks()).toHaveLength(1)
  })

  test('are done, done again, removed and brought back; the same again changes nothing', async () => {
    const id = await added('Call')
    const set = (to: 'done' | 'open' | 'removed' | 'back', now: Date) => setTask(at.admin, at.submission, id, to, now)
    const before = await touchOf(at.submission)
    for (const ms of [1, 2]) expect(await set('done', later(ms))).toEqual({ id })
    expect(await tasks()).toMatchObject([{ doneAt: later(1) }])
    for (const ms of [3, 4]) await set('removed', later(ms))
    expect(await tasks()).toMatchObject([{ removed: true, doneAt: later(1) }])
    expect(await set('open', later(5))).toMatchObject({ refused: 'changed-meanwhile' })
    for (const ms of [6, 7]) await set('back', later(ms))
    for (const ms of [8, 9]) await set('open', later(ms))
    expect(await tasks()).toMatchObject([{ removed: false, doneAt: null }])
    expect(await touchOf(at.submission)).toMatchObject({ revision: before.revision + 4, untouchedSince: later(8) })
  })

  test('are of members of the workspace alone, and nobody’s once they leave or are removed', async () => {
    const stranger = await newMember(await newWorkspace('Other'), 'owner')
    const refused = await addTask(at.member, at.submission, form('No', { owner: stranger.userId }), noon)
    expect(refused).toMatchObject({ refused: 'unprocessable', field: 'owner' })
    expect(await addTask(at.member, at.submission, form('No', { owner: 'nobody' }), noon)).toEqual(refused)
    await added('One', { owner: at.member.userId })
    await added('Two', { owner: at.admin.userId }, later(1))
    await db().submission.update({
      where: { id: at.submission },
      data: { ownerId: at.admin.userId },
      select: { id: true },
    })
    expect(await leaveWorkspace(at.member, noon)).toBe(true)
    expect(await removeMember(at.owner, at.admin.userId, noon)).toBe(true)
    expect(await tasks()).toMatchObject([
      { words: 'One', owner: null, author: 'Demo Member' },
      { words: 'Two', owner: null },
    ])
    const { ownerId } = await db().submission.findUniqueOrThrow({ where: { id: at.submission } })
    expect(ownerId).toBeNull()
  })

  test('given to somebody who leaves at the same moment are nobody’s, and neither waits for the other for ever', async () => {
    for (let round = 0; round < 12; round += 1) {
      const leaving = await newMember(at.workspaceId, 'member')
      const { userId: owner } = leaving
      await db().submission.update({ where: { id: at.submission }, data: { ownerId: owner }, select: { id: true } })
      const said = await atOnce<unknown>(4, (index) =>
        index === round % 4
          ? leaveWorkspace(leaving, noon)
          : addTask(at.member, at.submission, form(`Round ${round}`, { owner }), noon),
      )
      expect(said.filter((one) => isRefusal(one) && one.field !== 'owner')).toEqual([])
      expect(await db().task.count({ where: { ownerId: owner } })).toBe(0)
    }
  })

  test('are not changed by viewers, at what is not theirs, at what has ended, nor past 200', async () => {
    const id = await added('Here')
    expect(await addTask(at.viewer, at.submission, form('No'), noon)).toMatchObject({ refused: 'forbidden' })
    expect(await setTask(at.viewer, at.submission, id, 'done', noon)).toMatchObject({ refused: 'forbidden' })
    const stranger = await newMember(await newWorkspace('Other'), 'owner')
    const missing = await setTask(stranger, newId(), newId(), 'done', noon)
    expect(missing).toMatchObject({ refused: 'not-found' })
    expect(await setTask(stranger, at.submission, id, 'done', noon)).toEqual(missing)
    expect(await addTask(stranger, at.submission, form('No'), noon)).toEqual(missing)
    expect(await listTasks(stranger, at.submission)).toEqual([])
    expect(await setTask(at.owner, await sentBeside(at), id, 'done', noon)).toEqual(missing)
    const ended = await sentBeside(at, noon)
    expect(await addTask(at.member, ended, form('No'), noon)).toMatchObject({ refused: 'stopped' })
    await db().submission.update({ where: { id: at.submission }, data: { removedAt: noon }, select: { id: true } })
    expect(await addTask(at.member, at.submission, form('No'), noon)).toMatchObject({ refused: 'stopped' })
    await db().submission.update({ where: { id: at.submission }, data: { removedAt: null }, select: { id: true } })
    const rest = Array.from({ length: 199 }, (_, n) => ({
      ...{ id: `many${n}`, workspaceId: at.workspaceId, submissionId: at.submission, opId: randomUUID() },
      ...{ words: 'x', authorName: 'Demo', addedAt: noon },
    }))
    await db().task.createMany({ data: rest })
    expect(await addTask(at.member, at.submission, form('No'), noon)).toMatchObject({ refused: 'too-many' })
    expect(await tasks()).toHaveLength(200)
  })

  test('that were removed are deleted after 30 days, and no sooner', async () => {
    const [gone, kept] = [await added('Gone'), await added('Kept')]
    await setTask(at.member, at.submission, gone, 'removed', noon)
    const end = daysAfter(noon, removedNoteDays)
    await deleteRemovedTasks(later(removedNoteDays * 86_400_000 - 1))
    expect(await tasks()).toHaveLength(2)
    await deleteRemovedTasks(end)
    expect((await tasks()).map(({ id }) => id)).toEqual([kept])
  })
})

describe('the form of a task', () => {
  const parse = (more: object) => parseTaskForm({ opId: randomUUID(), words: 'Call', ...more })

  test('takes one line, a day or none, and somebody or nobody', () => {
    expect(parse({ dueOn: '2026-12-01', owner: 'abc' })).toMatchObject({ dueOn: '2026-12-01', owner: 'abc' })
    const empty = new URLSearchParams({ opId: randomUUID(), words: ' Call ', dueOn: '', owner: '' })
    expect(parseTaskForm(empty)).toMatchObject({ words: 'Call', dueOn: null, owner: null })
  })

  test.each([
    ['words', { words: ' ' }],
    ['words', { words: 'x'.repeat(401) }],
    ['words', { words: 'a\nb' }],
    ['dueOn', { dueOn: '2026-02-30' }],
    ['owner', { owner: 'a b' }],
  ])('refuses %s by its name: %o', (field, more) => {
    expect(parse(more)).toMatchObject({ refused: 'unprocessable', field, message: expect.any(String) })
  })

  test('refuses what it does not know', () => {
    expect(parse({ done: true })).toMatchObject({ refused: 'unprocessable' })
    expect(parseTaskState({ to: 'gone' })).toMatchObject({ refused: 'unprocessable', field: 'to' })
  })
})
