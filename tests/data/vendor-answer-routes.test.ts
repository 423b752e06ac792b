import { randomUUID } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { POST as recordsRoute } from '@/app/(respondent)/a/[assessment]/vendor-records/route'
import { POST as answersRoute } from '@/app/(respondent)/a/[assessment]/vendors/[vendor]/answers/route'
import { listVendors } from '@/lib/data/vendors'
import { typedText } from '@/lib/route/typed-text'
import { asKept, oddStrings } from '../support/odd-strings'
import { formPost, jsonPost } from '../support/requests'
import { at, headersOf, privately } from '../support/routes'
import { seen } from '../support/vendors'
import { answerForm, inThisBrowser, locationOf, vendorForm, type Fields } from '../support/vendor-routes'

vi.mock('next/headers', () => import('../support/cookie-jar'))

describe('an answer', () => {
  test.each([
    ['the vendor’s page', {}, '?call=1&saved=v_bench#q-v_bench'],
    ['the list of all', { from: 'all' }, '?view=all&call=1&saved=v_bench#q-v_bench'],
    ['the call', { from: 'call' }, '/call?call=1&saved=v_bench'],
  ])('from %s goes back there, and so does one that disagrees', async (_, more: Fields, end) => {
    const { page, here } = await inThisBrowser()
    const response = await answersRoute(formPost(answerForm(more)), here)
    expect(response.status).toBe(303)
    expect(headersOf(response)).toMatchObject({ ...privately, location: `${page}${end}` })
    const other = await answersRoute(formPost(answerForm({ ...more, option: 'subcontractors' })), here)
    expect(locationOf(other)).toBe(`${page}${end.replace('saved=v_bench', 'q=v_bench&problem=conflict')}`)
  })

  test('is kept letter for letter, in lines', async () => {
    const { viewer, vendor, here } = await inThisBrowser()
    const note = 'One\r\nTwo\tthree\r\n<b>🛶</b> = 1 + 1'
    await answersRoute(formPost(answerForm({ note, evidence: ' contract.pdf ', shown: '1' })), here)
    expect((await seen(viewer, vendor)).statements).toMatchObject([
      { note: 'One\nTwo\tthree\n<b>🛶</b> = 1 + 1', evidence: 'contract.pdf', shown: true },
    ])
  })

  test('tells a script its version, and the other answer', async () => {
    const { here } = await inThisBrowser()
    const { opId } = answerForm()
    const wire = { ...answerForm(), opId, call: 1, baseVersion: 0, shown: false, note: null, evidence: null }
    const first = await answersRoute(jsonPost(wire), here)
    expect(await first.json()).toMatchObject({ opId, version: 1 })
    const second = await answersRoute(jsonPost({ ...wire, opId: randomUUID(), option: null, note: 'x' }), here)
    expect(await second.json()).toMatchObject({ version: 2, conflict: { option: 'just_me', shown: false, version: 1 } })
    expect((await answersRoute(jsonPost({ ...wire, option: 'your_team' }), here)).status).toBe(409)
  })

  test('brought back by the browser and changed is a new answer', async () => {
    const { viewer, vendor, here } = await inThisBrowser()
    const form = answerForm()
    await answersRoute(formPost(form), here)
    await answersRoute(formPost({ ...form, option: 'subcontractors' }), here)
    expect((await seen(viewer, vendor)).statements).toMatchObject([{ option: 'subcontractors', version: 2 }])
  })

  test.each([
    ['question', { question: 'v_nothing' }],
    ['question', { question: '__proto__' }],
    ['option', { option: 'outcome_in_use' }],
    ['option', { option: 'constructor' }],
    ['call', { call: '0' }],
    ['call', { call: '5' }],
    ['shown', { option: '', shown: '1', note: 'x' }],
    ['note', { note: 'x'.repeat(2001) }],
    ['note', { note: 'a\u0000b' }],
    ['evidence', { evidence: 'x'.repeat(501) }],
    ['evidence', { evidence: 'a\nb' }],
    ['baseVersion', { baseVersion: '1.5' }],
    ['opId', { opId: 'one' }],
  ])('with a %s that cannot be is refused by its name and saves nothing', async (field, more: Fields) => {
    const { viewer, vendor, page, here } = await inThisBrowser()
    const form = answerForm(more)
    const response = await answersRoute(formPost(form), here)
    const to = new URL(locationOf(response), 'http://x')
    expect(to.pathname).toBe(page)
    expect(Object.fromEntries(to.searchParams)).toMatchObject({ problem: 'unprocessable', field })
    const sent = Object.fromEntries(
      await formPost(form)
        .text()
        .then((text) => new URLSearchParams(text)),
    )
    expect(await typedText('vendor-answer')).toEqual(sent)
    const { call, baseVersion, shown, ...others } = form as Fields
    const body = { ...others, call: Number(call), baseVersion: Number(baseVersion), ...(shown && { shown: true }) }
    const json = await answersRoute(jsonPost(body), here)
    expect(json.status).toBe(422)
    expect(await json.json()).toMatchObject({ error: { field } })
    expect((await seen(viewer, vendor)).statements).toEqual([])
  })

  test('of nothing at all goes back and says so', async () => {
    const { page, here } = await inThisBrowser()
    const { option: _, ...empty } = answerForm({ from: 'call' })
    const response = await answersRoute(formPost(empty), here)
    expect(locationOf(response)).toBe(`${page}/call?call=1&q=v_bench&problem=nothing-chosen&field=option`)
  })

  test('of half a page that is refused is given back whole, and a book cut to what a cookie holds', async () => {
    const { here, jar } = await inThisBrowser()
    const words = 'The people who advise and the people who build sit in two firms. '
    const half = words.repeat(35)
    await answersRoute(formPost(answerForm({ note: half, evidence: 'x'.repeat(501) })), here)
    expect((await typedText('vendor-answer')).note).toBe(half)
    const book = Array.from({ length: 1_200 }, () => randomUUID()).join(' ')
    await answersRoute(formPost(answerForm({ note: book })), here)
    const kept = await typedText('vendor-answer')
    expect(kept).toMatchObject({ question: 'v_bench', call: '1', option: 'just_me' })
    expect(kept.note!.length).toBeGreaterThan(2_000)
    expect(book.startsWith(kept.note!)).toBe(true)
    const size = () => jar.get('typed-vendor-answer')!.value.length
    expect(size()).toBeLessThan(3_800)
    const many = Object.fromEntries(Array.from({ length: 900 }, () => [randomUUID(), 'x']))
    expect((await answersRoute(formPost({ ...many, ...answerForm() }), here)).status).toBe(303)
    expect(size()).toBeLessThan(3_800)
  })
})

test.each(oddStrings)('%s comes back as it was sent, or is refused by the field’s name', async (_, text) => {
  const { id, viewer, vendor, here } = await inThisBrowser()
  const wire = { question: 'v_bench', call: 1, option: 'just_me', shown: false }
  for (const [index, field] of (['note', 'evidence'] as const).entries()) {
    const body = { ...wire, opId: randomUUID(), note: null, evidence: null, baseVersion: index, [field]: text }
    const response = await answersRoute(jsonPost(body), here)
    if (response.status === 413) continue
    if (response.status === 422) expect(await response.json()).toMatchObject({ error: { field } })
    else {
      const kept = (await seen(viewer, vendor)).statements[0]?.[field]
      expect(kept).toBe(asKept(field === 'note' ? text.replaceAll('\r\n', '\n') : text) || null)
    }
  }
  const added = await recordsRoute(jsonPost({ ...vendorForm(), name: text }), at(id))
  if (added.status === 422) expect(await added.json()).toMatchObject({ error: { field: 'name' } })
  else if (added.status !== 413) expect((await listVendors(viewer)).at(-1)?.name).toBe(asKept(text))
})
