import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/data/db'
import { addFile, deleteRemovedFiles, listFiles, removeFile, restoreFile, type FileLink } from '@/lib/data/file-links'
import { daysAfter, removedNoteDays } from '@/lib/data/lifetime'
import { parseFileForm } from '@/lib/schemas/file-form'
import { isRefusal } from '@/lib/schemas/refusal'
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
const form = (name: string, url = 'https://files.test/plan') => ({ opId: randomUUID(), name, url })

async function added(name: string, now = noon): Promise<string> {
  const file = await addFile(at.member, at.submission, form(name), now)
  if (isRefusal(file)) throw new Error(file.message)
  return file.id
}

async function files(): Promise<readonly FileLink[]> {
  const all = await listFiles(at.viewer, at.submission)
  if (isRefusal(all)) throw new Error(all.message)
  return all
}

describe('files by link', () => {
  test('stand with their host, who added them and when, the last one first', async () => {
    await added('Plan')
    await addFile(at.owner, at.submission, form('Offer', 'https://docs.example.com:8443/a?b=c#d'), later(1))
    expect(await files()).toMatchObject([
      { name: 'Offer', host: 'docs.example.com:8443', url: 'https://docs.example.com:8443/a?b=c#d' },
      { name: 'Plan', host: 'files.test', author: 'Demo Member', addedAt: noon, removed: false },
    ])
    expect(await touchOf(at.submission)).toMatchObject({ revision: 2, untouchedSince: later(1) })
  })

  test('are added once by one form, however often and however close together it is sent', async () => {
    const one = form('Once')
    const all = await atOnce(12, () => addFile(at.member, at.submission, one, noon))
    expect(new Set(all.map((file) => JSON.stringify(file))).size).toBe(1)
    expect(await addFile(at.member, at.submission, { ...one, name: 'Other' }, noon)).toMatchObject({
      refused: 'op-reused',
    })
    expect(await files()).toHaveLength(1)
  })

  test('are removed and brought back, as often as they like, and deleted after 30 days', async () => {
    const id = await added('Plan')
    for (const ms of [1, 2]) expect(await removeFile(at.admin, at.submission, id, later(ms))).toEqual({ id })
    expect(await files()).toMatchObject([{ removed: true }])
    for (const ms of [3, 4]) expect(await restoreFile(at.member, at.submission, id, later(ms))).toEqual({ id })
    expect(await files()).toMatchObject([{ removed: false }])
    expect(await touchOf(at.submission)).toMatchObject({ revision: 3, untouchedSince: later(3) })
    await removeFile(at.admin, at.submission, id, noon)
    const end = daysAfter(noon, removedNoteDays)
    await deleteRemovedFiles(new Date(end.getTime() - 1))
    expect(await files()).toHaveLength(1)
    await deleteRemovedFiles(end)
    expect(await files()).toEqual([])
  })

  test('are not changed by viewers, at what is not theirs, at what has ended, nor past 200', async () => {
    const id = await added('Here')
    expect(await addFile(at.viewer, at.submission, form('No'), noon)).toMatchObject({ refused: 'forbidden' })
    expect(await removeFile(at.viewer, at.submission, id, noon)).toMatchObject({ refused: 'forbidden' })
    const stranger = await newMember(await newWorkspace('Other'), 'owner')
    const missing = await removeFile(stranger, newId(), newId(), noon)
    expect(missing).toMatchObject({ refused: 'not-found' })
    expect(await removeFile(stranger, at.submission, id, noon)).toEqual(missing)
    expect(await addFile(stranger, at.submission, form('No'), noon)).toEqual(missing)
    expect(await listFiles(stranger, at.submission)).toEqual([])
    expect(await restoreFile(at.owner, await sentBeside(at), id, noon)).toEqual(missing)
    const ended = await sentBeside(at, noon)
    expect(await addFile(at.member, ended, form('No'), noon)).toMatchObject({ refused: 'stopped' })
    const rest = Array.from({ length: 199 }, (_, n) => ({
      ...{ id: `file${n}`, workspaceId: at.workspaceId, submissionId: at.submission, opId: randomUUID() },
      ...{ name: 'x', url: 'https://files.test/', authorName: 'Demo', addedAt: noon },
    }))
    await db().fileLink.createMany({ data: rest })
    expect(await addFile(at.member, at.submission, form('No'), noon)).toMatchObject({ refused: 'too-many' })
  })
})

describe('the form of a file', () => {
  const parse = (more: object) =>
    parseFileForm({ opId: randomUUID(), name: 'Plan', url: 'https://files.test/plan', ...more })

  test('takes a whole address, as it is read by a browser', () => {
    expect(parse({ url: ' https://Files.test/a b ' })).toMatchObject({ url: 'https://files.test/a%20b' })
  })

  test.each([
    'http://files.test/plan',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//files.test/plan',
    'files.test/plan',
    'https://user@files.test/plan',
    'https://user:secret@files.test/plan',
    'https://:secret@files.test/plan',
    'https://localhost/plan',
    'https://files.test/\u202Efdp.exe',
    'https://files.test/\u0000',
    `https://files.test/${'a'.repeat(500)}`,
    '',
    ['https://files.test/'],
  ])('refuses the address %j by the name of its field', (url) => {
    expect(parse({ url })).toMatchObject({ refused: 'unprocessable', field: 'url', message: expect.any(String) })
  })

  test.each([' ', 'x'.repeat(121), 'a\nb', 'a\u0000'])('refuses the name %j', (name) => {
    expect(parse({ name })).toMatchObject({ refused: 'unprocessable', field: 'name' })
  })

  test('refuses what it does not know', () => {
    expect(parse({ bytes: 'x' })).toMatchObject({ refused: 'unprocessable' })
  })
})
