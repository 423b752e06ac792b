import { describe, expect, it } from 'vitest'
import { activityLine, type Piece } from '@/lib/views/inbox/activity-words'

const at = new Date('2026-11-22T14:02:00Z')
const names = [
  { status: 'new', name: 'New' },
  { status: 'won', name: 'Signed' },
]
const text = (pieces: readonly Piece[]) =>
  pieces
    .map((piece) => (typeof piece === 'string' ? piece : piece.name))
    .join('')
    .trim()
const head = { id: 'h1', at, by: 'Demo Owner' }
const changed = { kind: 'changed', change: 'c1', total: 1, undoes: null, undone: false, undoable: true } as const
const said = (before: object, after: object, more: object = {}) =>
  activityLine({ ...head, ...changed, before, after, ...more }, names)

describe('what happened, in words', () => {
  it.each([
    [{ status: 'new' }, { status: 'won' }, 'Demo Owner moved it from “New” to “Signed”.'],
    [{ status: 'new' }, { status: 'not_a_fit' }, 'Demo Owner moved it from “New” to “not_a_fit”.'],
    [{ owner: null }, { owner: { userId: 'u', name: 'Demo Member' } }, 'Demo Owner made Demo Member the owner.'],
    [{ owner: null }, { owner: { userId: 'u', name: null } }, 'Demo Owner made somebody who has left the owner.'],
    [{ owner: { userId: 'u', name: 'Demo Member' } }, { owner: null }, 'Demo Owner left it without an owner.'],
    [{ snoozedUntil: null }, { snoozedUntil: '2026-12-01' }, 'Demo Owner put it away until 1 December 2026.'],
    [{ snoozedUntil: '2026-12-01' }, { snoozedUntil: null }, 'Demo Owner brought it back to the list.'],
    [{ tags: ['a'] }, { tags: ['a', 'b', 'c'] }, 'Demo Owner added the tags “b”, “c”.'],
    [{ tags: ['a'] }, { tags: ['b'] }, 'Demo Owner added the tag “b” and took off the tag “a”.'],
    [{ removed: false }, { removed: true }, 'Demo Owner removed it from the inbox.'],
    [{ removed: true }, { removed: false }, 'Demo Owner brought it back into the inbox.'],
    [{}, {}, 'Demo Owner changed it.'],
  ])('%o to %o', (before, after, words) => expect(text(said(before, after).sentence)).toBe(words))

  it('says beside it the reason, how many, and what it undid or was undone by', () => {
    const one = said(
      { status: 'new' },
      { status: 'not_a_fit', reason: 'Too small' },
      { total: 24, undone: true, undoable: false },
    )
    expect(text(one.beside)).toBe('Reason: Too small One of 24 changed at once. It was undone later.')
    expect(one.undo).toBeNull()
    expect(text(said({}, {}, { undoes: 'c0' }).beside)).toBe('This undid an earlier change.')
    expect(said({}, {}).undo).toBe('c1')
  })

  it.each([
    [{ kind: 'sent', version: 2 }, 'Version 2 was sent.'],
    [{ kind: 'sent', version: null }, 'A version was sent.'],
    [{ kind: 'note-written', note: 'n' }, 'Demo Owner wrote a note.'],
    [{ kind: 'note-edited', note: 'n' }, 'Demo Owner changed a note.'],
    [{ kind: 'task-done', task: 't', words: 'Call' }, 'Demo Owner finished the task “Call”.'],
    [{ kind: 'file-removed', file: 'f', name: 'Offer' }, 'Demo Owner removed the file “Offer”.'],
    [{ kind: 'asked-back', question: 'q', words: 'Who?' }, 'Demo Owner asked back “Who?”.'],
    [{ kind: 'asked-back-revoked', question: 'q', words: 'Who?' }, 'Demo Owner took back the question “Who?”.'],
    [{ kind: 'answered', question: 'q', words: 'Who?' }, 'The founder answered the question “Who?”.'],
    [{ kind: 'ended', how: 'deleted' }, 'Removed by the founder.'],
  ] as const)('%o', (deed, words) => expect(text(activityLine({ ...head, ...deed }, names).sentence)).toBe(words))

  it('names nobody where nobody is kept', () => {
    expect(text(activityLine({ ...head, by: null, kind: 'note-removed', note: 'n' }, names).sentence)).toBe(
      'Somebody removed a note.',
    )
  })
})
