import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closestCommands, foundCommands } from '@/components/inbox/found-commands'
import { createInboxStore } from '@/components/inbox/inbox-store'
import { laterDays } from '@/components/inbox/later-days'
import { RowReader } from '@/components/inbox/use-inbox-news'
import { parseKeyForm } from '@/lib/schemas/key-form'
import { changedKeys, isKeys, keyActions, readKeys, usualKeys } from '@/lib/schemas/keys'
import { isRefusal } from '@/lib/schemas/refusal'
import { FakeInbox, inboxRow } from '../support/fake-inbox'

const form = (more: Readonly<Record<string, string>> = {}) =>
  new URLSearchParams({ singleKeys: 'yes', ...usualKeys.keys, ...more })

describe('the form of the keys', () => {
  test('takes ours, with single keys on or off', () => {
    expect(parseKeyForm(form())).toEqual(usualKeys)
    const off = form()
    off.delete('singleKeys')
    expect(parseKeyForm(off)).toEqual({ ...usualKeys, singleKeys: false })
  })

  test('refuses one key for two actions and names both', () => {
    expect(parseKeyForm(form({ done: 'H' }))).toMatchObject({
      ...{ refused: 'unprocessable', field: 'snooze' },
      message: '“Mark done (Contacted)” and “Snooze to a date” cannot both have h. Choose another key for one of them.',
    })
    expect(parseKeyForm(form({ filter: 'g' }))).toMatchObject({ refused: 'unprocessable', field: 'inbox' })
  })

  test('refuses what is no key, and takes none', () => {
    for (const odd of ['ab', 'a b c', '\u0000', 'g  ii', 'escape'])
      expect(parseKeyForm(form({ done: odd })), odd).toMatchObject({ refused: 'unprocessable', field: 'done' })
    expect(parseKeyForm(form({ done: ' ' }))).toMatchObject({ keys: { done: '' } })
    expect(parseKeyForm(form({ more: 'x' }))).toMatchObject({ refused: 'unprocessable' })
  })

  test('is read back as it was kept, whatever was kept', () => {
    const key = fc.string({ minLength: 1, maxLength: 3, unit: 'grapheme' })
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keyActions.map(({ id }) => id)), key), (said) => {
        const parsed = parseKeyForm(form(said))
        if (isRefusal(parsed)) return
        expect(readKeys(true, JSON.parse(JSON.stringify(changedKeys(parsed))))).toEqual(parsed)
        for (const key of Object.values(parsed.keys)) expect(key === '' || isKeys(key)).toBe(true)
      }),
    )
    for (const odd of [null, [], 'x', { done: 5 }, { __proto__: { done: 'q' } }, { done: 'long' }])
      expect(readKeys(true, odd)).toEqual(usualKeys)
  })
})

describe('the palette', () => {
  const commands = keyActions.map(({ words }) => ({ words }))

  test('finds commands by any of their words', () => {
    expect(foundCommands(commands, 'undo').map(({ words }) => words)).toEqual(['Undo'])
    expect(foundCommands(commands, 'ME  assign').map(({ words }) => words)).toEqual(['Assign to me'])
    expect(foundCommands(commands, '')).toHaveLength(commands.length)
  })

  test('names the closest three where it finds none', () => {
    expect(foundCommands(commands, 'snoze')).toEqual([])
    expect(closestCommands(commands, 'snoze')).toHaveLength(3)
    expect(closestCommands(commands, 'snoze')[0]).toEqual({ words: 'Snooze to a date' })
    expect(closestCommands(commands, '…')).toHaveLength(3)
  })
})

test('a snooze offers days after today alone, each once, in their order', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2026-01-01'), max: new Date('2036-01-01'), noInvalidDate: true }), (now) => {
      const days = laterDays(now).map(({ day }) => day)
      expect(days).toEqual([...new Set(days)].toSorted())
      expect(days[0]! > now.toISOString().slice(0, 10)).toBe(true)
      const monday = laterDays(now).find(({ words }) => words === 'Next Monday')
      if (monday) expect(new Date(monday.day).getUTCDay()).toBe(1)
    }),
  )
})

describe('news', () => {
  test('are read one request after another, 200 at once, and what is gone is taken away', async () => {
    const ids = Array.from({ length: 450 }, (_, at) => `row-${at}`)
    const server = new FakeInbox(ids)
    const store = createInboxStore(server.rows(), server.send)
    server.change('colleague', ['row-3'], { do: 'removal' })
    server.change('another', ['row-7'], { do: 'status', status: 'won', reason: null })
    let [atOnce, most] = [0, 0]
    const asked: number[] = []
    const reader = new RowReader(store, async (wanted) => {
      most = Math.max(most, (atOnce += 1))
      asked.push(wanted.length)
      await Promise.resolve()
      atOnce -= 1
      return server.rows().filter(({ id }) => wanted.includes(id))
    })
    await Promise.all([reader.read(ids.slice(0, 300)), reader.read(ids)])
    expect([most, asked]).toEqual([1, [200, 200, 200, 50]])
    expect(store.ids()).toHaveLength(449)
    expect(store.row('row-7')?.status).toBe('won')
  })

  test('that could not be read take nothing away', async () => {
    const store = createInboxStore([inboxRow('a')], new FakeInbox(['a']).send)
    await new RowReader(store, async () => null, undefined, 1).read(['a'])
    expect(store.ids()).toEqual(['a'])
  })
})
