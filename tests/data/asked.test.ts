import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Answerer } from '@/lib/access/viewer'
import { submitAssessment } from '@/lib/commands/submit-assessment'
import { getAsked, getAskedConflict, noteOpened, saveAskedStatement, sendAsked } from '@/lib/data/asked'
import { nameBusiness } from '@/lib/data/assessments'
import { most } from '@/lib/data/ceilings'
import { db } from '@/lib/data/db'
import { deleteAssessment } from '@/lib/data/deletion'
import { saveVendorCall } from '@/lib/data/vendor-calls'
import { changeVendor } from '@/lib/data/vendor-details'
import { revokeVendorLink } from '@/lib/data/vendor-links'
import { removeVendor, restoreVendor } from '@/lib/data/vendor-removal'
import { answerAll, begun, days, noon, rubric } from '../support/factories'
import { added, heard, linked, saved, seen, told } from '../support/vendors'
import { answererOf } from '../support/viewer'

const gone = { refused: 'not-found' }

/** A vendor with a link, and the answerer who holds it. */
async function asked(now = noon) {
  const own = await begun(now)
  const vendor = await added(own.viewer, { name: 'Demo Vendor' }, now)
  return { ...own, vendor, ...(await linked(own.viewer, vendor, {}, now)), assessment: own.id }
}

/** Waits until some statement waits for a lock. */
async function blocked(): Promise<void> {
  for (let left = 200; left > 0; left -= 1) {
    const [row] = await db().$queryRaw<{ waiting: bigint }[]>`
      SELECT count(*) AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
    if (row && row.waiting > 0n) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('Nothing waits')
}

/** Everything an answerer can ask for, as one text. */
async function everythingFor(answerer: Answerer, now = noon): Promise<string> {
  const all = [await getAsked(answerer, now), await getAskedConflict(answerer, 'v_bench', now)]
  return JSON.stringify([...all, await saveAskedStatement(answerer, told(), now), await sendAsked(answerer, now)])
}

/** An answerer is shown nothing and changes nothing, whatever they ask for. */
async function expectShut(answerer: Answerer, now = noon): Promise<void> {
  expect(await getAsked(answerer, now)).toBeNull()
  expect(await getAskedConflict(answerer, 'v_bench', now)).toBeNull()
  expect(await saveAskedStatement(answerer, told(), now)).toMatchObject(gone)
  expect(await sendAsked(answerer, now)).toMatchObject(gone)
  expect(await noteOpened(answerer, now)).toBe(false)
}

describe('a vendor sees', () => {
  test('its own name, who asks, until when, and its own answers', async () => {
    const { viewer, answerer } = await asked()
    await nameBusiness(viewer, 'Demo Business')
    const op = told({ note: 'In our words', evidence: 'https://example.com/team' })
    await saveAskedStatement(answerer, op, days(1))
    expect(await getAsked(answerer, days(1))).toEqual({
      ...{ vendorName: 'Demo Vendor', asker: 'Demo Buyer', businessName: 'Demo Business', rubricId: rubric.id },
      ...{ until: days(30), sentAt: null },
      statements: [
        {
          ...{ question: 'v_bench', call: 0, option: 'just_me', shown: false, note: 'In our words' },
          ...{ evidence: 'https://example.com/team', version: 1, savedAt: days(1) },
        },
      ],
    })
  })

  test('nothing of what the buyer noted: claim, price, calls, other vendors, answers, verdict, keys', async () => {
    const { viewer, vendor, answerer, key, assessment } = await asked()
    const canary = `CANARY-${randomUUID()}`
    await changeVendor(viewer, vendor, { name: 'Demo Vendor', claim: 'interim', price: canary, baseVersion: 1 }, noon)
    await saveVendorCall(viewer, vendor, { number: 1, who: canary, heldOn: null }, noon)
    await saved(viewer, vendor, { option: 'subcontractors', note: canary, evidence: canary, shown: true })
    await saved(viewer, vendor, { option: 'employees_named', note: canary })
    const other = await added(viewer, { name: canary, price: canary })
    await saved(viewer, other, { note: canary })
    const theirs = await linked(viewer, other, { asker: canary })
    await saveAskedStatement(theirs.answerer, told({ note: canary }), noon)
    await answerAll(viewer)
    await submitAssessment(viewer, { opId: randomUUID(), businessName: null }, noon)
    const text = await everythingFor(answerer)
    for (const secret of [canary, 'interim', 'subcontractors', 'employees_named', assessment, key, vendor, other]) {
      expect(text.includes(secret), secret).toBe(false)
    }
    const asking = (await getAsked(answerer, noon))!
    expect(Object.keys(asking).sort()).toEqual([
      ...['asker', 'businessName', 'rubricId', 'sentAt', 'statements', 'until', 'vendorName'],
    ])
  })

  test('what two of its people said at once, and of whom it took the place', async () => {
    const { answerer, vendor, viewer } = await asked()
    await saved(viewer, vendor, { note: 'The buyer’s own' })
    await saveAskedStatement(answerer, told({ note: 'One' }), noon)
    const conflict = { option: 'just_me', shown: false, note: 'One', evidence: null, version: 1, savedAt: noon }
    expect(await saveAskedStatement(answerer, told({ note: 'Two' }), noon)).toMatchObject({ version: 2, conflict })
    expect(await getAskedConflict(answerer, 'v_bench', noon)).toEqual(conflict)
    expect(await getAskedConflict(answerer, 'v_done', noon)).toBeNull()
  })

  test('nothing by a link of another vendor, another assessment, or an id that is a pattern', async () => {
    const [one, two] = [await asked(), await asked()]
    const sibling = await added(one.viewer)
    const forged = [
      answererOf(one.id, two.vendor),
      answererOf(two.id, one.vendor),
      answererOf(one.id, sibling),
      answererOf('', one.vendor),
      answererOf('%', one.vendor),
      answererOf(one.id, ''),
    ]
    for (const who of forged) await expectShut(who)
    for (const { viewer, vendor } of [one, two]) {
      expect((await seen(viewer, vendor)).link).toMatchObject({ openedAt: null, sentAt: null, answered: 0 })
    }
  })
})

describe('what a vendor tells', () => {
  test('stands as call 0 beside what was heard, and never as shown', async () => {
    const { viewer, vendor, answerer } = await asked()
    await saved(viewer, vendor, { option: 'subcontractors' })
    const claiming = { ...told(), call: 2, shown: true }
    await saveAskedStatement(answerer, claiming, noon)
    expect((await seen(viewer, vendor)).statements.map(({ call, option, shown }) => [call, option, shown])).toEqual([
      [0, 'just_me', false],
      [1, 'subcontractors', false],
    ])
  })

  test('is taken once, however often it is sent, and does not let the draft live longer', async () => {
    const { viewer, vendor, answerer, assessment } = await asked()
    const { expiresAt } = await db().assessment.findUniqueOrThrow({ where: { id: assessment } })
    const once = told()
    const results = await Promise.all(Array.from({ length: 10 }, () => saveAskedStatement(answerer, once, days(5))))
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1)
    expect((await seen(viewer, vendor)).statements).toHaveLength(1)
    expect(await db().assessment.findUniqueOrThrow({ where: { id: assessment } })).toMatchObject({ expiresAt })
  })

  test('stays when its link ends, and a new link shows it again', async () => {
    const { viewer, vendor, answerer } = await asked()
    await saveAskedStatement(answerer, told({ note: 'Ours' }), noon)
    await revokeVendorLink(viewer, vendor, noon)
    expect((await seen(viewer, vendor)).statements).toMatchObject([{ call: 0, note: 'Ours' }])
    const next = await linked(viewer, vendor)
    expect((await getAsked(next.answerer, noon))?.statements).toMatchObject([{ note: 'Ours' }])
  })

  test('stops at 5,000 saves, which takes nothing from the buyer’s own', async () => {
    const { viewer, vendor, answerer } = await asked()
    await db().$executeRaw`
      INSERT INTO statement_event
        (vendor_id, seq, op_id, question_id, call, shown, base_version, version, saved_at)
      SELECT ${vendor}, n, gen_random_uuid(), 'v_done', 0, false, 0, n, now() FROM generate_series(1, ${most.asked}) n`
    await db().vendor.update({ where: { id: vendor }, data: { lastSeq: most.asked } })
    expect(most.asked).toBe(5_000)
    expect(await saveAskedStatement(answerer, told(), noon)).toEqual({
      refused: 'too-many',
      message: '5,000 answers were saved for this vendor, which is the most. They stay as they are.',
    })
    expect(await saved(viewer, vendor, heard())).toMatchObject({ version: 1 })
  })
})

describe('sending', () => {
  test('tells the buyer when; the vendor may go on, and a later change is told as one', async () => {
    const { viewer, vendor, answerer } = await asked()
    const link = async () => (await seen(viewer, vendor)).link
    expect(await sendAsked(answerer, noon)).toMatchObject({ refused: 'nothing-chosen' })
    await saveAskedStatement(answerer, told({ option: null, note: null, evidence: 'paper.pdf' }), noon)
    expect(await sendAsked(answerer, noon)).toMatchObject({ refused: 'nothing-chosen' })
    expect(await link()).toMatchObject({ answered: 0, sentAt: null, changedAt: noon })
    await saveAskedStatement(answerer, told({ question: 'v_done', option: null, note: 'In words' }), noon)
    await saveAskedStatement(answerer, told({ baseVersion: 1 }), noon)
    for (const when of [days(1), days(2)]) expect(await sendAsked(answerer, when)).toEqual({ sentAt: days(1) })
    expect(await link()).toMatchObject({ answered: 2, sentAt: days(1), changedAt: noon })
    await saveAskedStatement(answerer, told({ option: 'subcontractors', baseVersion: 2 }), days(3))
    expect(await link()).toMatchObject({ answered: 2, sentAt: days(1), changedAt: days(3) })
    expect(await sendAsked(answerer, days(4))).toEqual({ sentAt: days(4) })
    expect((await getAsked(answerer, days(4)))?.sentAt).toEqual(days(4))
  })
})

describe('opening', () => {
  test('is noted once, by a look or by the first save', async () => {
    const { viewer, vendor, answerer } = await asked()
    for (const when of [days(1), days(2)]) expect(await noteOpened(answerer, when)).toBe(true)
    expect((await seen(viewer, vendor)).link?.openedAt).toEqual(days(1))
    const other = await asked()
    await saveAskedStatement(other.answerer, told(), days(1))
    await saveAskedStatement(other.answerer, told({ question: 'v_done', option: null, note: 'x' }), days(2))
    expect((await seen(other.viewer, other.vendor)).link?.openedAt).toEqual(days(1))
  })
})

describe('a link that ended shuts at once, in the middle of answering', () => {
  test.each([
    ['revoked', async ({ viewer, vendor }) => void (await revokeVendorLink(viewer, vendor, noon)), noon],
    ['replaced', async ({ viewer, vendor }) => void (await linked(viewer, vendor)), noon],
    ['removed with its vendor', async ({ viewer, vendor }) => void (await removeVendor(viewer, vendor, noon)), noon],
    [
      'removed with its vendor, which was brought back',
      async ({ viewer, vendor }) => {
        await removeVendor(viewer, vendor, noon)
        await restoreVendor(viewer, vendor, noon)
      },
      noon,
    ],
    ['run out', async () => {}, days(30)],
    [
      'ended with its assessment, which ran out',
      async ({ assessment }) =>
        void (await db().assessment.update({ where: { id: assessment }, data: { expiresAt: days(2) } })),
      days(2),
    ],
    ['gone with its assessment', async ({ viewer }) => void (await deleteAssessment(viewer, noon)), noon],
  ] satisfies readonly (readonly [string, (own: Awaited<ReturnType<typeof asked>>) => Promise<void>, Date])[])(
    'when it is %s',
    async (_, end, now) => {
      const own = await asked()
      await saveAskedStatement(own.answerer, told(), noon)
      await end(own)
      await expectShut(own.answerer, now)
    },
  )

  test('even for a save that waits while it is ended', async () => {
    const { viewer, vendor, answerer, id } = await asked()
    const waiting = await db().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM vendor WHERE id = ${vendor} FOR UPDATE`
      const late = saveAskedStatement(answerer, told(), noon)
      await blocked()
      await tx.vendorLink.update({ where: { id }, data: { revokedAt: noon } })
      return { late }
    })
    expect(await waiting.late).toMatchObject(gone)
    expect((await seen(viewer, vendor)).statements).toEqual([])
  })

  test('and 10 saves at once with its end are each taken whole or refused', async () => {
    const { viewer, vendor, answerer } = await asked()
    const save = () => saveAskedStatement(answerer, told({ note: randomUUID() }), noon)
    const results = await Promise.all([
      ...Array.from({ length: 5 }, save),
      revokeVendorLink(viewer, vendor, noon),
      ...Array.from({ length: 5 }, save),
    ])
    const taken = results.filter((result) => typeof result === 'object' && 'version' in result).length
    expect(await db().statementEvent.count({ where: { vendorId: vendor } })).toBe(taken)
    expect(await getAsked(answerer, noon)).toBeNull()
  })

  test('and its end is the assessment’s where that comes first', async () => {
    const { assessment, answerer } = await asked()
    await db().assessment.update({ where: { id: assessment }, data: { expiresAt: days(3) } })
    expect((await getAsked(answerer, days(2)))?.until).toEqual(days(3))
  })
})
