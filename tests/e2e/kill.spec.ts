import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { currentRubric } from '@/lib/rubric/rubrics'
import { KillableApp } from '@/tests/support/killable-app'
import { begin, Ledger, SavingClient } from '@/tests/support/saving-client'
import { query } from './support/database'

const cycles = 20
const questions = currentRubric.rubric.questions.filter(({ core, kind }) => core && kind === 'single')

/** The database the browser tests run on; `query` asks the same one. */
const databaseUrl = () => process.env.E2E_DATABASE_URL || readFileSync('test-results/database-url', 'utf8')

type Event = { assessment_id: string; op_id: string; question_id: string; value: unknown; version: number; seq: number }

// Acceptance: every answer that was acknowledged is there after the app was killed at a random moment, 20 times.
test('no acknowledged answer is lost, invented or changed when the app is killed 20 times', async () => {
  test.setTimeout(240_000)
  const app = await KillableApp.on(databaseUrl())
  const ledger = new Ledger(path.join(mkdtempSync(path.join(tmpdir(), 'seam-gauge-ledger-')), 'ledger.jsonl'))
  const starts = [await app.start()]
  try {
    const [shared, third, fourth] = [await begin(app.origin), await begin(app.origin), await begin(app.origin)]
    // Two of the four write to one assessment, as two tabs do.
    const clients = [shared, shared, third, fourth].map((one) => new SavingClient(app.origin, one, questions, ledger))

    for (let cycle = 0; cycle < cycles; cycle += 1) {
      const under = ledger.next() // a fresh process takes a while over its first answer
      const saving = clients.map((client) => client.saveUntilGone())
      await under
      await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 480))
      await app.kill()
      await Promise.all(saving)
      starts.push(await app.start())
    }

    const ids = [shared.id, third.id, fourth.id]
    const events = await query<Event>('SELECT * FROM answer_event WHERE assessment_id = ANY($1) ORDER BY seq', [ids])
    const answers = await query<Event>('SELECT * FROM answer WHERE assessment_id = ANY($1)', [ids])
    const byOp = new Map(events.map((event) => [event.op_id, event]))
    const fold = new Map(events.map((event) => [`${event.assessment_id} ${event.question_id}`, event]))

    const lost = ledger.acknowledged.filter(({ op }) => !byOp.has(op.opId))
    const changed = ledger.acknowledged.filter(({ op, version, assessment }) => {
      const event = byOp.get(op.opId)
      const same = event?.value === op.value && event.version === version && event.assessment_id === assessment
      return event !== undefined && !same
    })
    const phantom = events.filter(({ op_id }) => !ledger.sent.has(op_id))
    const divergent = answers.filter((answer) => {
      const event = fold.get(`${answer.assessment_id} ${answer.question_id}`)
      return event?.version !== answer.version || event.value !== answer.value
    })
    const slowest = Math.max(...starts)
    const counts = { lost: lost.length, changed: changed.length, phantom: phantom.length, divergent: divergent.length }
    console.log(
      `${cycles} kills, ${ledger.acknowledged.length} acknowledged of ${ledger.sent.size} sent, ${events.length} stored: ` +
        `${JSON.stringify(counts)}; slowest restart ${Math.round(slowest)} ms`,
    )
    expect(ledger.acknowledged.length).toBeGreaterThan(cycles)
    expect(counts).toEqual({ lost: 0, changed: 0, phantom: 0, divergent: 0 })
    expect(fold.size).toBe(answers.length)
  } finally {
    await app.kill()
  }
})
