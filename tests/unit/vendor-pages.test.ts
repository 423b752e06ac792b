import { expect, it } from 'vitest'
import { chosenVendors } from '@/app/(respondent)/a/[assessment]/vendors/chosen-vendors'
import { keptCalls } from '@/app/(respondent)/a/[assessment]/vendors/[vendor]/kept-calls'
import { refusedDetails } from '@/components/vendors/refused-details'
import { standingOf, type ToldOnce } from '@/components/vendors/recorded-question'

const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ id }))
const ids = (vendors: readonly { id: string }[]) => vendors.map(({ id }) => id).join('')

it('compares the first six, or those that were asked for where there are two of them', () => {
  expect(ids(chosenVendors(all, {}).vendors)).toBe('abcdef')
  expect(ids(chosenVendors(all, { with: ['g', 'b'] }).vendors)).toBe('bg')
  expect(ids(chosenVendors(all, { with: 'g' }).vendors)).toBe('abcdef')
  expect(ids(chosenVendors(all, { with: ['x', 'y'] }).vendors)).toBe('abcdef')
  expect(ids(chosenVendors(all.slice(0, 1), {}).vendors)).toBe('a')
})

it('finds room first for those that reach the bar, and shows them in the order they were added', () => {
  expect(ids(chosenVendors(all, {}, ['g', 'b']).vendors)).toBe('abcdeg')
  expect(ids(chosenVendors(all, { with: ['a', 'c'] }, ['g']).vendors)).toBe('ac')
  expect(ids(chosenVendors(all.slice(0, 3), {}, ['c']).vendors)).toBe('abc')
})

it('shows two different vendors on a phone, whatever the address says', () => {
  const pair = (left?: string, right?: string) => {
    const chosen = chosenVendors(all, { ...(left && { left }), ...(right && { right }) })
    return chosen.left + chosen.right
  }
  expect(pair()).toBe('ab')
  expect(pair('c', 'd')).toBe('cd')
  expect(pair('c', 'c')).toBe('ca')
  expect(pair(undefined, 'a')).toBe('ba')
  expect(pair('g', 'nobody')).toBe('ab')
})

it('records in the latest call unless the address names another, and in the next one at most', () => {
  const told = (call: 0 | 1 | 2 | 3) => ({
    ...{ question: 'v_bench', call, option: 'just_me', shown: false, note: null, evidence: null },
    ...{ version: 1, savedAt: new Date(0) },
  })
  const vendor = { calls: [], statements: [told(0), told(1), told(2)] }
  expect(keptCalls(vendor).all.map(({ number, answers }) => [number, answers])).toEqual([
    [1, 1],
    [2, 1],
  ])
  const current = (wanted?: string) => keptCalls(vendor, wanted).current
  expect([current(), current('1'), current('3'), current('4'), current('x')]).toEqual([2, 1, 3, 2, 2])
  expect(keptCalls({ calls: [], statements: [] })).toMatchObject({ current: 1, latest: 1, next: 2 })
  const four = [1, 2, 3, 4] as const
  const calls = four.map((number) => ({ number, who: 'Ana', heldOn: null, version: 1 }))
  expect(keptCalls({ calls, statements: [] }).next).toBeNull()
})

it('shows what is kept where what was typed is gone', () => {
  expect(refusedDetails('change', {})).toEqual({ typed: null, version: null, problems: { name: expect.any(String) } })
  expect(refusedDetails('new', {}).typed).toBeNull()
  expect(refusedDetails('change', { name: '', claim: 'audit', price: '', baseVersion: '2' })).toMatchObject({
    ...{ typed: { name: '', claim: 'audit', price: '' }, version: 2 },
    problems: { name: 'Write the name of the vendor.' },
  })
  expect(refusedDetails('change', { name: 'X', claim: 'audit', baseVersion: '-1' }).version).toBeNull()
})

it('says of a question how its answers stand', () => {
  const once = (call: ToldOnce['call'], answer: string | null, shown = false): ToldOnce => ({
    ...{ call, answer, shown, by: '', note: 'A note', evidence: null },
  })
  expect(standingOf({ told: [] })).toBe('Not asked yet')
  expect(standingOf({ told: [once(1, null)] })).toBe('Noted')
  expect(standingOf({ told: [once(0, 'Yes')] })).toBe('Told by the vendor')
  expect(standingOf({ told: [once(0, 'Yes'), once(2, 'No')] })).toBe('Heard')
  expect(standingOf({ told: [once(1, 'Yes', true), once(2, 'No')] })).toBe('Proof seen')
})
