import { describe, expect, test } from 'vitest'
import { permissions, type Verb } from '@/lib/access/permissions'
import { auditActions, weightOf } from '@/lib/access/privileged'
import { auditCsv } from '@/lib/documents/audit-csv'
import { readAuditQuery, writeAuditQuery } from '@/lib/schemas/audit-query'
import { auditChoices, auditLine, auditWords } from '@/lib/views/audit-words'

const entry = {
  ...{ seq: 7, at: new Date('2026-11-22T14:02:00.123Z'), actor: { userId: 'u1', name: 'Demo Owner' } },
  ...{ action: 'link.paused', object: 'link 0123', objectName: 'Demo link', meta: {} },
  ...{ prevHash: '0'.repeat(64), hash: 'a'.repeat(64) },
}

describe('a line of the audit log in words', () => {
  test('says who, what, to what and when', () => {
    expect(auditLine(entry)).toEqual({
      ...{ seq: 7, on: '2026-11-22T14:02:00.123Z', who: { name: 'Demo Owner', known: true } },
      ...{ what: 'Paused a link', to: 'Demo link', href: '/studio/links/0123', more: null },
    })
  })

  test('names nobody who has left', () => {
    expect(auditLine({ ...entry, actor: { userId: 'u1', name: null } }).who).toEqual({
      ...{ name: 'Somebody who has left', known: false },
    })
    expect(auditLine({ ...entry, actor: null }).who.known).toBe(false)
  })

  test.each([
    ['member.ranked', { from: 'member', to: 'admin' }, 'From Member to Admin.'],
    ['member.removed', { rank: 'viewer' }, 'Role: Viewer.'],
    ['link.changed', { fields: 'name colour told', version: 3 }, 'Name, colour and who is told.'],
    ['link.changed', { fields: 'frames', version: 3 }, 'Embedding.'],
    ['link.changed', { fields: '', version: 3 }, 'Nothing in it was different.'],
    ['letters.sent', { count: 1, remind: true }, '1 person.'],
    ['recipients.added', { count: 1200 }, '1,200 people.'],
    ['submissions.removed', { count: 2 }, '2 submissions.'],
    ['submission.exported', { as: 'csv', version: 1 }, 'As CSV.'],
    ['submission.exported', { as: 'docx', version: 1 }, 'As Word.'],
    ['domain.checked', { proven: false }, 'It was not shown to be yours.'],
    ['retention.changed', { months: null, does: null }, 'Nothing is let go of.'],
    ['retention.changed', { months: 12, does: 'delete' }, 'After 12 months, all of it is deleted.'],
    [
      'retention.ran',
      { months: 12, does: 'anonymise', submissions: 12, people: 0 },
      'After 12 months, names go and counts stay. It reached 12 submissions.',
    ],
    ['link.paused', {}, null],
  ])('says more of %s', (action, meta, more) => {
    expect(auditLine({ ...entry, action, meta: meta as typeof entry.meta }).more).toBe(more)
  })

  test('has words for every action, each once, of at most eight words', () => {
    const labels = auditChoices.map(({ label }) => label)
    expect(new Set(labels).size).toBe(auditActions.length)
    expect(labels.filter((label) => label.split(' ').length > 8)).toEqual([])
    expect(auditWords('later.added')).toBe('later.added')
    expect(auditWords('toString')).toBe('toString')
  })

  test('leads nowhere where nothing is left to look at', () => {
    expect(auditLine({ ...entry, action: 'submission.removed', object: 'submission 1' }).href).toBeNull()
    expect(auditLine({ ...entry, action: 'workspace.renamed', object: 'workspace 1' }).href).toBeNull()
  })
})

test('every verb is weighed: what is only looked at is called so, and what may be done to others is privileged', () => {
  const verbs = Object.keys(permissions) as Verb[]
  const looks = verbs.filter((verb) => weightOf(verb) === 'look')
  expect(looks.every((verb) => /\.(see|read)$/.test(verb))).toBe(true)
  expect(verbs.filter((verb) => /\.(see|read)$/.test(verb))).toEqual(looks)
  expect(verbs.filter((verb) => weightOf(verb) === 'daily')).toEqual(['submissions.work', 'notes.write', 'views.save'])
})

test('an address of the log is read as it was written, and what makes no sense is not there', () => {
  const query = { person: 'left', action: 'link.paused', before: 12 }
  expect(readAuditQuery(Object.fromEntries(new URLSearchParams(writeAuditQuery(query))))).toEqual(query)
  const none = { person: null, action: null, before: null }
  expect(readAuditQuery({})).toEqual(none)
  expect(writeAuditQuery(none)).toBe('')
  const odd = { person: "' OR 1=1", action: ['a', 'b'], before: '1e9999' }
  expect(readAuditQuery(odd)).toEqual(none)
  expect(readAuditQuery({ before: '-1', person: '', action: 'DROP TABLE' })).toEqual(none)
})

test('as a CSV file each line has its number, its time and its hash, and a name is no formula', () => {
  const file = auditCsv([{ ...entry, actor: { userId: 'u1', name: '=1+1' } }], true)
  expect(file.startsWith('\uFEFF"Line","When",')).toBe(true)
  expect(file).toContain(`"7","2026-11-22T14:02:00.123Z","'=1+1","u1","Paused a link","link.paused","link 0123","{}"`)
  expect(file).toContain(`"${'a'.repeat(64)}"\r\n`)
  expect(auditCsv([entry], false).startsWith('"7"')).toBe(true)
})
