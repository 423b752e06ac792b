import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/viewer'
import { daysAfter, removedNoteDays } from '@/lib/data/lifetime'
import { deleteRemovedNotes, listNotes, removeNote, restoreNote, writeNote, type Note } from '@/lib/data/notes'
import { parseNoteForm } from '@/lib/schemas/note-form'
import { isRefusal } from '@/lib/schemas/refusal'
import { atOnce } from '../support/at-once'
import { noon } from '../support/factories'
import { hostileTexts } from '../support/hostile-texts'
import { asKept } from '../support/odd-strings'
import { newMember, newWorkspace } from '../support/members'
import { newId, withAsk, type Ask } from '../support/planting'
import { plantedLink, submitted } from '../support/submitted'

const asked = <Result>(work: (ask: Ask) => Promise<Result>) => withAsk(process.env.DATABASE_URL ?? '', work)
const form = (words: string, opId: string = randomUUID()) => ({ opId, words })

let workspaceId: string
let link: string
let submission: string
let [owner, admin, author, viewer]: Member[] = []

beforeEach(async () => {
  workspaceId = await newWorkspace()
  owner = await newMember(workspaceId, 'owner')
  admin = await newMember(workspaceId, 'admin')
  author = await newMember(workspaceId, 'member', 'Demo Author')
  viewer = await newMember(workspaceId, 'viewer')
  link = (await asked((ask) => plantedLink(ask, workspaceId))).id
  submission = (await asked((ask) => submitted(ask, workspaceId, link))).submission
})

async function written(who: Member, words: string, now = noon): Promise<string> {
  const note = await writeNote(who, submission, form(words), now)
  if (isRefusal(note)) throw new Error(note.message)
  return note.id
}

async function notes(who: Member = author!): Promise<readonly Note[]> {
  const all = await listNotes(who, submission, noon)
  if (isRefusal(all)) throw new Error(all.message)
  return all
}

describe('notes', () => {
  test('stand newest first, with who wrote them and when', async () => {
    await written(author!, 'First', noon)
    await written(owner!, 'Second\n\n  on two lines', new Date(noon.getTime() + 1000))
    expect(await notes()).toMatchObject([
      { words: 'Second\n\n  on two lines', author: 'Demo Person', removed: false, removable: false },
      { words: 'First', author: 'Demo Author', writtenAt: noon, removed: false, removable: true },
    ])
  })

  test('keep the name of their author when that person goes', async () => {
    await written(author!, 'Mine')
    await asked((ask) => ask('DELETE FROM app_user WHERE id = $1', [author!.userId]))
    expect(await notes(owner)).toMatchObject([{ author: 'Demo Author', words: 'Mine', removable: true }])
  })

  test.each(hostileTexts)('are kept letter for letter: %s', async (_, text) => {
    const parsed = parseNoteForm(new URLSearchParams({ opId: randomUUID(), words: text }))
    if (isRefusal(parsed)) throw new Error(parsed.message)
    await writeNote(author!, submission, parsed, noon)
    expect((await notes())[0]?.words).toBe(asKept(text))
  })

  test('are written once by one form, however often and however close together it is sent', async () => {
    const one = form('Once')
    const all = await atOnce(20, () => writeNote(author!, submission, one, noon))
    expect(new Set(all.map((note) => JSON.stringify(note))).size).toBe(1)
    expect(await notes()).toHaveLength(1)
    expect(await writeNote(author!, submission, { ...one, words: 'Other' }, noon)).toMatchObject({
      refused: 'op-reused',
    })
    expect(await notes()).toHaveLength(1)
  })

  test('are not written by viewers, at what is not theirs, at what has ended, nor past 500', async () => {
    expect(await writeNote(viewer!, submission, form('No'), noon)).toMatchObject({ refused: 'forbidden' })
    const other = await newWorkspace('Other')
    const stranger = await newMember(other, 'owner')
    const missing = await writeNote(stranger, newId(), form('No'), noon)
    expect(await writeNote(stranger, submission, form('No'), noon)).toEqual(missing)
    const ended = await asked((ask) => submitted(ask, workspaceId, link, { ended: { by: 'withdrawn', at: noon } }))
    expect(await writeNote(author!, ended.submission, form('No'), noon)).toMatchObject({ refused: 'stopped' })
    await asked((ask) =>
      ask(
        `INSERT INTO note (id, workspace_id, submission_id, op_id, author_name, words, written_at)
         SELECT 'many' || n, $1, $2, gen_random_uuid(), 'Demo', 'x', now() FROM generate_series(1, 500) n`,
        [workspaceId, submission],
      ),
    )
    expect(await writeNote(author!, submission, form('No'), noon)).toMatchObject({ refused: 'too-many' })
    expect((await notes()).every(({ words }) => words === 'x')).toBe(true)
  })

  test('of another workspace are neither listed, removed nor brought back', async () => {
    const id = await written(author!, 'Canary')
    const stranger = await newMember(await newWorkspace('Other'), 'owner')
    expect(await listNotes(stranger, submission, noon)).toEqual([])
    expect(await removeNote(stranger, submission, id, noon)).toEqual(await removeNote(stranger, newId(), newId(), noon))
    expect(await restoreNote(stranger, submission, id, noon)).toMatchObject({ refused: 'not-found' })
    expect(await notes()).toMatchObject([{ id, removed: false }])
  })

  test('are removed and brought back by their author, an admin or an owner, as often as they like', async () => {
    const id = await written(author!, 'Mine')
    for (const who of [author!, admin!, owner!]) {
      for (let time = 0; time < 2; time += 1) expect(await removeNote(who, submission, id, noon)).toEqual({ id })
      expect(await notes()).toMatchObject([{ id, removed: true }])
      for (let time = 0; time < 2; time += 1) expect(await restoreNote(who, submission, id, noon)).toEqual({ id })
      expect(await notes()).toMatchObject([{ id, removed: false }])
    }
  })

  test('of somebody else are not removed by members, nor any by viewers', async () => {
    const id = await written(owner!, 'Not yours')
    for (const who of [author!, viewer!]) {
      expect(await removeNote(who, submission, id, noon)).toMatchObject({ refused: 'forbidden' })
      expect(await restoreNote(who, submission, id, noon)).toMatchObject({ refused: 'forbidden' })
    }
    expect(await notes(viewer)).toMatchObject([{ id, removed: false, removable: false }])
  })

  test('are found by the submission they are at alone', async () => {
    const id = await written(author!, 'Here')
    const beside = (await asked((ask) => submitted(ask, workspaceId, link))).submission
    expect(await listNotes(author!, beside, noon)).toEqual([])
    expect(await removeNote(author!, beside, id, noon)).toMatchObject({ refused: 'not-found' })
    expect(await notes()).toMatchObject([{ id, removed: false }])
  })

  test('that were removed are deleted after 30 days, and no sooner; the others stay', async () => {
    const [gone, kept] = [await written(author!, 'Gone'), await written(author!, 'Kept')]
    await removeNote(author!, submission, gone, noon)
    const end = daysAfter(noon, removedNoteDays)
    await deleteRemovedNotes(new Date(end.getTime() - 1))
    expect(await notes()).toHaveLength(2)
    await deleteRemovedNotes(end)
    expect((await notes()).map(({ id }) => id)).toEqual([kept])
  })
})

describe('the form of a note', () => {
  const parse = (words: unknown, more = {}) => parseNoteForm({ opId: randomUUID(), words, ...more })

  test('takes 4,000 characters, counted as signs, with the breaks of any browser', () => {
    expect(parse('😀'.repeat(4000))).toMatchObject({ words: '😀'.repeat(4000) })
    expect(parse(' a\r\nb\tc \n')).toMatchObject({ words: 'a\nb\tc' })
  })

  test.each([
    ['nothing', ' \n ', 'Write the note before you save it.'],
    ['too much', 'x'.repeat(4001), 'The note can have 4,000 characters at most.'],
    ['half a character', 'a\ud800', expect.any(String)],
    ['a control character', 'a\u0000', expect.any(String)],
    ['a list', ['a'], expect.any(String)],
  ])('refuses %s by the name of the field', (_, words, message) => {
    expect(parse(words)).toEqual({ refused: 'unprocessable', field: 'words', message })
  })

  test('refuses fields it does not know', () => {
    expect(parse('a', { author: 'x' })).toMatchObject({ refused: 'unprocessable' })
  })
})
