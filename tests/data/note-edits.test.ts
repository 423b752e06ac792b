import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/viewer'
import { db } from '@/lib/data/db'
import { daysAfter } from '@/lib/data/lifetime'
import { removeMember } from '@/lib/data/members'
import { editNote } from '@/lib/data/note-edits'
import { listNotes, removeNote, restoreNote, writeNote, type Note } from '@/lib/data/notes'
import { withdraw } from '@/lib/data/sending'
import { removeSubmission } from '@/lib/data/submission-removal'
import { parseNoteEdit } from '@/lib/schemas/note-edit-form'
import { parseNoteForm } from '@/lib/schemas/note-form'
import { isRefusal } from '@/lib/schemas/refusal'
import { atOnce } from '../support/at-once'
import { noon } from '../support/factories'
import { newMember, newWorkspace } from '../support/members'
import { newId } from '../support/planting'
import { viewerOf } from '../support/viewer'
import { sentBeside, touchOf, workedOn, type WorkedOn } from '../support/worked-on'

let at: WorkedOn
beforeEach(async () => {
  at = await workedOn()
})

const later = (ms: number) => new Date(noon.getTime() + ms)
const hour = 3_600_000

async function written(words: string, mentions: readonly string[] = [], by: Member = at.member): Promise<string> {
  const note = await writeNote(by, at.submission, { opId: randomUUID(), words, mentions }, noon)
  if (isRefusal(note)) throw new Error(note.message)
  return note.id
}

const edit = (note: string, words: string, seen: number, now = later(hour), mentions: readonly string[] = []) =>
  editNote(at.member, at.submission, note, { words, mentions, seen }, now)

async function only(by: Member = at.member, now = later(hour)): Promise<Note> {
  const all = await listNotes(by, at.submission, now)
  if (isRefusal(all) || all.length !== 1 || !all[0]) throw new Error('Not one note')
  return all[0]
}

const wordsFound = async () =>
  (await db().submissionWords.findFirst({ where: { submissionId: at.submission } }))?.folded.split(' ') ?? []

describe('a note that is changed', () => {
  test('keeps every earlier wording with when it was written', async () => {
    const id = await written('One')
    expect(await edit(id, 'Two', 0, later(1))).toEqual({ id })
    expect(await edit(id, 'Three', 1, later(2))).toEqual({ id })
    expect(await only()).toMatchObject({
      words: 'Three',
      writtenAt: noon,
      editedAt: later(2),
      versions: [
        { number: 1, words: 'One', writtenAt: noon },
        { number: 2, words: 'Two', writtenAt: later(1) },
      ],
    })
  })

  test('can be changed by its author alone, for 24 hours, and while it is there', async () => {
    const id = await written('Mine')
    const until = daysAfter(noon, 1)
    expect(await only(at.member, later(24 * hour - 1))).toMatchObject({ editableUntil: until })
    expect(await only(at.member, until)).toMatchObject({ editableUntil: null })
    for (const who of [at.owner, at.admin, at.viewer]) {
      expect(await only(who)).toMatchObject({ editableUntil: null })
      expect(await editNote(who, at.submission, id, { words: 'No', seen: 0 }, noon)).toMatchObject({
        refused: 'forbidden',
      })
    }
    expect(await edit(id, 'No', 0, until)).toMatchObject({ refused: 'stopped', field: 'words' })
    await removeNote(at.member, at.submission, id, noon)
    expect(await only()).toMatchObject({ editableUntil: null })
    expect(await edit(id, 'No', 0)).toMatchObject({ refused: 'stopped' })
    expect(await only()).toMatchObject({ words: 'Mine', versions: [] })
  })

  test('is changed once by one form, and not over what another tab wrote meanwhile', async () => {
    const id = await written('One')
    const all = await atOnce(6, () => edit(id, 'Two', 0))
    expect(all).toEqual(Array.from({ length: 6 }, () => ({ id })))
    expect(await only()).toMatchObject({ words: 'Two', versions: [{ words: 'One' }] })
    expect(await edit(id, 'Other', 0)).toMatchObject({ refused: 'changed-meanwhile' })
    expect(await only()).toMatchObject({ words: 'Two' })
  })

  test('is still the note that its form wrote, and is changed 20 times at most', async () => {
    const form = { opId: randomUUID(), words: 'One' }
    const note = await writeNote(at.member, at.submission, form, noon)
    if (isRefusal(note)) throw new Error(note.message)
    for (let time = 0; time < 20; time += 1) expect(await edit(note.id, `Again ${time}`, time)).toEqual(note)
    expect(await edit(note.id, 'Too often', 20)).toMatchObject({ refused: 'too-many' })
    expect(await writeNote(at.member, at.submission, form, noon)).toEqual(note)
    expect((await only()).versions).toHaveLength(20)
  })

  test('of another workspace, of another submission and of none are one answer', async () => {
    const id = await written('Canary')
    const stranger = await newMember(await newWorkspace('Other'), 'owner')
    const ask = (who: Member, submission: string, note: string) =>
      editNote(who, submission, note, { words: 'No', seen: 0 }, noon)
    const missing = await ask(stranger, newId(), newId())
    expect(missing).toMatchObject({ refused: 'not-found' })
    expect(await ask(stranger, at.submission, id)).toEqual(missing)
    expect(await ask(at.member, await sentBeside(at), id)).toEqual(missing)
    expect(await only()).toMatchObject({ words: 'Canary' })
  })
})

describe('what is found and what is touched', () => {
  test('follow each change of a note, and nothing follows where nothing changed', async () => {
    const id = await written('Zebra crossing')
    expect(await wordsFound()).toEqual(expect.arrayContaining(['demo', 'business', 'zebra', 'crossing']))
    expect(await touchOf(at.submission)).toMatchObject({ revision: 1, untouchedSince: noon, noteCount: 1 })
    await edit(id, 'Giraffe', 0, later(1))
    await edit(id, 'Giraffe', 0, later(2))
    expect(await wordsFound()).toContain('giraffe')
    expect(await wordsFound()).not.toContain('zebra')
    expect(await touchOf(at.submission)).toMatchObject({ revision: 2, untouchedSince: later(1) })
    for (const ms of [3, 4]) await removeNote(at.member, at.submission, id, later(ms))
    expect(await wordsFound()).not.toContain('giraffe')
    expect(await touchOf(at.submission)).toMatchObject({ revision: 3, untouchedSince: later(3), noteCount: 0 })
    for (const ms of [5, 6]) await restoreNote(at.member, at.submission, id, later(ms))
    expect(await wordsFound()).toContain('giraffe')
    expect(await touchOf(at.submission)).toMatchObject({ revision: 4, untouchedSince: later(5), noteCount: 1 })
  })
})

describe('a mention', () => {
  const letters = () =>
    db().letter.findMany({
      where: { workspaceId: at.workspaceId, kind: 'mentioned' },
      orderBy: { toName: 'asc' },
      select: { toName: true, data: true },
    })

  test('is of those who were chosen and those whom the words name, each told once, and never oneself', async () => {
    const id = await written('@Demo Admin, look. I am @Demo Member.', [at.owner.userId, at.owner.userId])
    expect((await only()).mentions).toEqual([
      { userId: at.owner.userId, name: 'Demo Owner' },
      { userId: at.admin.userId, name: 'Demo Admin' },
      { userId: at.member.userId, name: 'Demo Member' },
    ])
    expect((await letters()).map(({ toName }) => toName)).toEqual(['Demo Admin', 'Demo Owner'])
    await edit(id, 'Changed for @demo admin and @Demo Viewer', 0)
    expect((await letters()).map(({ toName }) => toName)).toEqual(['Demo Admin', 'Demo Owner', 'Demo Viewer'])
    expect((await only()).mentions.map(({ name }) => name)).toEqual(['Demo Admin', 'Demo Viewer'])
  })

  test('letter says who and where, and nothing of the note', async () => {
    await written('A secret for @Demo Owner')
    const [letter] = await letters()
    const about = { who: 'Demo Member', about: 'Demo Business', link: 'Demo link', submissionId: at.submission }
    expect(letter).toEqual({ toName: 'Demo Owner', data: about })
  })

  test('of somebody who is no member is passed over, and of one who left is not told any more', async () => {
    const stranger = await newMember(await newWorkspace('Other'), 'owner', 'Stranger Person')
    await written('@Stranger Person and @Demo Viewer', [stranger.userId, 'nobody'])
    expect((await only()).mentions.map(({ name }) => name)).toEqual(['Demo Viewer'])
    expect(await letters()).toHaveLength(1)
    await removeMember(at.owner, at.viewer.userId, noon)
    expect((await only()).mentions).toEqual([])
  })

  test.each([
    ['taken back', () => withdraw(viewerOf(at.assessment), noon)],
    ['removed', () => removeSubmission(at.owner, at.submission, noon)],
  ])('letter is gone once the submission is %s', async (_, end) => {
    await written('@Demo Owner')
    expect(await letters()).toHaveLength(1)
    await end()
    expect(await letters()).toEqual([])
  })
})

describe('the forms of notes', () => {
  test('take mentions as a list or as fields, and pass over what is no id', () => {
    const fields = new URLSearchParams({ opId: randomUUID(), words: 'Hello' })
    for (const id of ['abc', 'abc', '', 'no id', 'def']) fields.append('mentions', id)
    expect(parseNoteForm(fields)).toMatchObject({ mentions: ['abc', 'def'] })
    expect(parseNoteForm({ opId: randomUUID(), words: 'Hello' })).toMatchObject({ mentions: [] })
    expect(parseNoteEdit({ words: 'Hello', seen: '2' })).toEqual({ words: 'Hello', mentions: [], seen: 2 })
  })

  test.each([
    ['words', { words: ' ', seen: 0 }],
    ['seen', { words: 'a', seen: -1 }],
    ['seen', { words: 'a' }],
    ['mentions', { words: 'a', seen: 0, mentions: 'abc' }],
  ])('refuse %s by its name: %o', (field, more) => {
    expect(parseNoteEdit(more)).toMatchObject({ refused: 'unprocessable', field })
  })
})
