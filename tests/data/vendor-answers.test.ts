import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { saveAskedStatement } from '@/lib/data/asked'
import { getAssessment } from '@/lib/data/assessments'
import { db } from '@/lib/data/db'
import { getStatementConflict, saveStatement } from '@/lib/data/vendor-answers'
import { removeVendor } from '@/lib/data/vendor-removal'
import type { CallNumber } from '@/lib/schemas/vendor-call'
import { atOnce } from '../support/at-once'
import { begun, days, noon } from '../support/factories'
import { added, heard, linked, saved, seen, told } from '../support/vendors'

async function vendorOfMine() {
  const own = await begun()
  return { ...own, vendor: await added(own.viewer) }
}

describe('saving', () => {
  test('an answer is read back with its version, its words and its proof', async () => {
    const { viewer, vendor } = await vendorOfMine()
    const said = { note: 'First line\nSecond: 「同じ」 🛶', evidence: 'https://example.com/a?b=c#d' }
    const op = heard({ ...said, shown: true })
    expect(await saveStatement(viewer, vendor, op, days(1))).toEqual({ opId: op.opId, version: 1, savedAt: days(1) })
    const { statements, savedAt } = await seen(viewer, vendor)
    expect(statements).toEqual([
      { question: 'v_bench', call: 1, option: 'just_me', shown: true, ...said, version: 1, savedAt: days(1) },
    ])
    expect(savedAt).toEqual(days(1))
  })

  test('what was told in several calls stands side by side', async () => {
    const { viewer, vendor } = await vendorOfMine()
    const options = ['just_me', 'subcontractors', 'just_me', 'employees_named']
    for (const [index, option] of options.entries()) {
      await saved(viewer, vendor, { call: (index + 1) as CallNumber, option })
    }
    const { statements } = await seen(viewer, vendor)
    expect(statements.map(({ call, option, version }) => [call, option, version])).toEqual(
      options.map((option, index) => [index + 1, option, 1]),
    )
  })

  test('an answer can be taken back; its words may stay', async () => {
    const { viewer, vendor } = await vendorOfMine()
    await saved(viewer, vendor)
    await saved(viewer, vendor, { option: null, note: 'Asked, no answer yet', baseVersion: 1 })
    expect((await seen(viewer, vendor)).statements).toMatchObject([
      { option: null, note: 'Asked, no answer yet', version: 2 },
    ])
  })

  test('gives a draft 90 more days, and saves nothing once it has run out or the vendor was removed', async () => {
    const { viewer, vendor } = await vendorOfMine()
    await saved(viewer, vendor, {}, days(40))
    expect((await getAssessment(viewer))?.expiresAt).toEqual(days(130))
    const gone = { refused: 'not-found' }
    expect(await saveStatement(viewer, vendor, heard(), days(130))).toMatchObject(gone)
    await removeVendor(viewer, vendor, noon)
    expect(await saveStatement(viewer, vendor, heard(), noon)).toMatchObject(gone)
  })
})

describe('the same save twice', () => {
  test('20 at once make one event and get one answer', async () => {
    const { viewer, vendor } = await vendorOfMine()
    const once = heard()
    const results = await atOnce(20, () => saveStatement(viewer, vendor, once, noon))
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1)
    expect(await db().statementEvent.count({ where: { vendorId: vendor } })).toBe(1)
  })

  test('it gets its first result, even after a later answer', async () => {
    const { viewer, vendor } = await vendorOfMine()
    const first = heard()
    const before = await saveStatement(viewer, vendor, first, noon)
    await saved(viewer, vendor, { option: 'subcontractors', baseVersion: 1 })
    expect(await saveStatement(viewer, vendor, first, days(1))).toEqual(before)
    expect((await seen(viewer, vendor)).statements).toMatchObject([{ option: 'subcontractors', version: 2 }])
  })

  test.each([
    ['option', { option: 'subcontractors' }],
    ['call', { call: 2 }],
    ['question', { question: 'v_done', option: null }],
    ['proof', { shown: true }],
    ['note', { note: 'Other words' }],
    ['evidence', { evidence: 'paper.pdf' }],
    ['base', { baseVersion: 4 }],
  ] as const)('with another %s it is refused, and nothing of it is kept', async (_, change) => {
    const { viewer, vendor } = await vendorOfMine()
    const first = heard()
    await saveStatement(viewer, vendor, first, noon)
    const before = await seen(viewer, vendor)
    expect(await saveStatement(viewer, vendor, { ...first, ...change }, noon)).toMatchObject({ refused: 'op-reused' })
    expect(await seen(viewer, vendor)).toEqual(before)
  })

  test('the same id at another vendor is another save', async () => {
    const { viewer, vendor } = await vendorOfMine()
    const other = await added(viewer)
    const opId = randomUUID()
    await saved(viewer, vendor, { opId })
    await saved(viewer, other, { opId, option: 'subcontractors' })
    expect((await seen(viewer, other)).statements).toMatchObject([{ option: 'subcontractors' }])
    expect((await seen(viewer, vendor)).statements).toMatchObject([{ option: 'just_me' }])
  })
})

describe('two people who edit one vendor', () => {
  test('are told of an answer they had not seen; the last counts and both stay in the log', async () => {
    const { viewer, vendor } = await vendorOfMine()
    await saved(viewer, vendor, { note: 'One', shown: true })
    const stale = heard({ option: 'subcontractors', note: 'Two' })
    const told = { option: 'just_me', shown: true, note: 'One', evidence: null, version: 1, savedAt: noon }
    for (let time = 0; time < 2; time += 1) {
      expect(await saveStatement(viewer, vendor, stale, noon)).toMatchObject({ version: 2, conflict: told })
    }
    expect(await getStatementConflict(viewer, vendor, 'v_bench', 1)).toEqual(told)
    expect(await getStatementConflict(viewer, vendor, 'v_bench', 2)).toBeNull()
    expect(await getStatementConflict(viewer, vendor, 'v_done', 1)).toBeNull()
    expect((await seen(viewer, vendor)).statements).toMatchObject([{ option: 'subcontractors', note: 'Two' }])
    expect(await db().statementEvent.count({ where: { vendorId: vendor } })).toBe(2)
    await saved(viewer, vendor, { baseVersion: 2 })
    expect(await getStatementConflict(viewer, vendor, 'v_bench', 1)).toBeNull()
  })

  test('who say the same do not disagree', async () => {
    const { viewer, vendor } = await vendorOfMine()
    await saved(viewer, vendor, { note: 'One' })
    expect(await saveStatement(viewer, vendor, heard({ note: 'One' }), noon)).not.toHaveProperty('conflict')
    expect(await getStatementConflict(viewer, vendor, 'v_bench', 1)).toBeNull()
  })

  test('lose nothing: 80 saves, 10 at once, are numbered without a gap, and what is shown is what they fold to', async () => {
    const { viewer, vendor } = await vendorOfMine()
    const { answerer } = await linked(viewer, vendor)
    const questions = ['v_bench', 'v_done', 'v_cadence']
    const save = (index: number) => {
      const said = { question: questions[index % 3]!, option: null, note: `Note ${index}`, baseVersion: index % 4 }
      if (index % 4 === 0) return saveAskedStatement(answerer, told(said), noon)
      return saveStatement(viewer, vendor, heard({ ...said, call: ((index % 2) + 1) as CallNumber }), noon)
    }
    for (let from = 0; from < 80; from += 10) {
      await Promise.all(Array.from({ length: 10 }, (_, index) => save(from + index)))
    }
    const events = await db().statementEvent.findMany({ where: { vendorId: vendor }, orderBy: { seq: 'asc' } })
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 80 }, (_, index) => index + 1))
    expect(new Set(events.map(({ note }) => note)).size).toBe(80)
    const fold = new Map(events.map(({ question, call, note, version }) => [`${question} ${call}`, { note, version }]))
    const { statements } = await seen(viewer, vendor)
    expect(statements).toHaveLength(fold.size)
    for (const { question, call, note, version } of statements) {
      expect({ note, version }).toEqual(fold.get(`${question} ${call}`))
    }
  })
})

test('5,000 saves are taken, and one that is sent again is still answered; the vendor’s own are counted by themselves', async () => {
  const { viewer, vendor } = await vendorOfMine()
  const last = heard()
  const answer = await saveStatement(viewer, vendor, last, noon)
  await db().$executeRaw`
    INSERT INTO statement_event
      (vendor_id, seq, op_id, question_id, call, shown, base_version, version, saved_at)
    SELECT ${vendor}, n, gen_random_uuid(), 'v_done', CASE WHEN n > 5000 THEN 0 ELSE 2 END, false, 0, n, now()
    FROM generate_series(2, 5500) n`
  await db().vendor.update({ where: { id: vendor }, data: { lastSeq: 5_500 } })
  expect(await saveStatement(viewer, vendor, heard(), noon)).toMatchObject({ refused: 'too-many' })
  expect(await saveStatement(viewer, vendor, last, noon)).toEqual(answer)
  await db().$executeRaw`ALTER TABLE statement_event DISABLE TRIGGER keep_as_written`
  await db().$executeRaw`DELETE FROM statement_event WHERE vendor_id = ${vendor} AND seq = 5000`
  await db().$executeRaw`ALTER TABLE statement_event ENABLE TRIGGER keep_as_written`
  expect(await saveStatement(viewer, vendor, heard({ baseVersion: 1 }), noon)).toMatchObject({ version: 2 })
})

test.each([
  ['proof of no answer', `call = 1, shown = true, option_id = NULL`],
  ['proof by the vendor itself', `call = 0, shown = true`],
  ['a fifth call', `call = 5`],
])('the table takes no %s', async (_, change) => {
  const { viewer, vendor } = await vendorOfMine()
  await saved(viewer, vendor)
  await expect(db().$executeRawUnsafe(`UPDATE statement SET ${change} WHERE vendor_id = $1`, vendor)).rejects.toThrow(
    'statement_call_check',
  )
})
