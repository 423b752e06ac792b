import { expect, it } from 'vitest'
import { parseChangeForm, type ChangeForm } from '@/lib/schemas/change-form'
import { isRefusal } from '@/lib/schemas/refusal'

const opId = '0b7f3c1e-9a59-4c37-8a35-0d1f4a1c6d10'
const [one, two] = ['0123456789abcdef0123', '3210fedcba9876543210'] as const
const on = { ids: [one] }

const formOf = (fields: string) => parseChangeForm(new URLSearchParams(`opId=${opId}&${fields}`))

it('reads a change from JSON and from the fields of a form alike', () => {
  const asked = { do: 'status', status: 'not_a_fit', reason: 'They hired\nsomebody' }
  const said: ChangeForm = { opId, on: { ids: [one, two], seen: { [one]: 3, [two]: 0 } }, asked } as ChangeForm
  expect(parseChangeForm(said)).toEqual(said)
  const fields = `id=${one}&id=${two}&seen=3&seen=0&do=status&status=not_a_fit&reason=They+hired%0D%0Asomebody`
  expect(formOf(fields)).toEqual(said)
})

it('reads what each button of one form asks, whatever else the form holds', () => {
  const all = `id=${one}&status=won&reason=x&owner=&until=2026-12-01&add=Warm, UK&remove=`
  expect(formOf(`${all}&do=owner`)).toEqual({ opId, on, asked: { do: 'owner', owner: null } })
  expect(formOf(`${all}&do=snooze`)).toEqual({ opId, on, asked: { do: 'snooze', until: '2026-12-01' } })
  expect(formOf(`${all}&do=tags`)).toEqual({ opId, on, asked: { do: 'tags', add: ['Warm', 'UK'], remove: [] } })
  expect(formOf(`${all}&do=removal`)).toEqual({ opId, on, asked: { do: 'removal' } })
  expect(formOf(`${all}&do=status`)).toEqual({ opId, on, asked: { do: 'status', status: 'won', reason: null } })
})

it('makes one text of a list, whatever its page, its order and the order of its filters', () => {
  const texts = ['?status=won,new&sort=company&after=x', 'status=new,won&rows=200'].map((query) => {
    const form = parseChangeForm({ opId, on: { query }, asked: { do: 'removal' } })
    return isRefusal(form) ? form : form.on
  })
  expect(texts).toEqual([{ query: 'status=new%2Cwon' }, { query: 'status=new%2Cwon' }])
})

const removal = { do: 'removal' }
it.each<[string, unknown, string]>([
  ['no submission', { opId, on: { ids: [] }, asked: removal }, 'on.ids'],
  ['nothing it is for', { opId, on: {}, asked: removal }, 'ids'],
  ['both ways of choosing', { opId, on: { ids: [one], query: '' }, asked: removal }, 'ids'],
  ['an operator for an id', { opId, on: { ids: [{ not: '' }] }, asked: removal }, 'ids'],
  ['a revision of one that was not chosen', { opId, on: { ...on, seen: { [two]: 1 } }, asked: removal }, 'seen'],
  ['too many', { opId, on: { ids: Array(1_001).fill(one) }, asked: removal }, 'ids'],
  ['no reason', { opId, on, asked: { do: 'status', status: 'not_a_fit', reason: ' ' } }, 'reason'],
  ['a status of nobody', { opId, on, asked: { do: 'status', status: 'finished', reason: null } }, 'status'],
  ['a comma in a tag', { opId, on, asked: { do: 'tags', add: ['a,b'], remove: [] } }, 'add'],
  ['a long tag', { opId, on, asked: { do: 'tags', add: ['x'.repeat(25)], remove: [] } }, 'add'],
  ['no tag', { opId, on, asked: { do: 'tags', add: [], remove: [] } }, 'add'],
  ['no day', { opId, on, asked: { do: 'snooze', until: '2026-02-30' } }, 'until'],
  ['a field of no change', { opId, on, asked: { ...removal, workspaceId: 'x' } }, 'asked'],
  ['a score', { opId, on, asked: removal, score: 1 }, ''],
])('refuses %s by the name of its field', (_, body, field) => {
  const refused = parseChangeForm(body)
  expect(refused).toMatchObject({ refused: 'unprocessable' })
  expect((refused as { field?: string }).field ?? '').toBe(field.replace(/^on\./, ''))
})

it('refuses a field that no change has, and a form that asks nothing', () => {
  expect(formOf(`id=${one}&do=removal&score=9`)).toMatchObject({ refused: 'unprocessable' })
  expect(formOf(`id=${one}`)).toMatchObject({ refused: 'unprocessable' })
  expect(formOf(`id=${one}&do=toString`)).toMatchObject({ refused: 'unprocessable' })
  expect(formOf('do=removal')).toMatchObject({ refused: 'unprocessable', field: 'ids' })
})
