import { beforeAll, describe, expect, test } from 'vitest'
import { withAsk, type Ask } from '../support/planting'
import { rowHashes, tenantTables, withoutCanary } from '../support/tenant-rows'
import { plantPair, type Tenant } from '../support/workspaces'

let a: Tenant
let b: Tenant
const asked = <Result>(work: (ask: Ask) => Promise<Result>) => withAsk(process.env.DATABASE_URL ?? '', work)

beforeAll(async () => {
  ;({ a, b } = await asked((ask) => plantPair(ask, new Date())))
})

/** Text in which no canary can stand: secrets and hashes with a form of their own, words of our lists, and what was judged. */
const formed = [
  ...['answer.value', 'answer_event.value', 'assessment_version.answers', 'assessment_version.rubric_hash'],
  ...['assessment_version.verdict', 'audit.action', 'audit.hash', 'audit.prev_hash', 'brand.colour'],
  ...['branded_link.colour', 'branded_link.slug', 'change.left_alone', 'change.reached', 'change.undoes'],
  ...['consent.hash', 'consent.locale', 'consent.method', 'consent.purpose', 'export.columns', 'export_stretch.ids'],
  ...['follow_up.confidence', 'follow_up.found', 'follow_up.measures', 'follow_up.occurred', 'follow_up.outcome'],
  ...['follow_up.rubric_hash', 'follow_up.variant', 'inbox_tally.outcome', 'key_setting.keys', 'letter.kind'],
  ...[
    'member_follow_up.confidence',
    'member_follow_up.found',
    'member_follow_up.measures',
    'member_follow_up.occurred',
  ],
  ...['member_follow_up.outcome', 'member_follow_up.rubric_hash', 'member_follow_up.variant'],
  ...['money.currency', 'note.mentions', 'recipient.slug', 'routing_rule.outcome', 'session.token'],
  ...['submission.outcome', 'submission.patterns', 'submission.runner_up', 'submission.signs', 'tombstone.visits'],
  'what_if.changes',
  'workspace.sold',
]

const isId = (name: string) => /(\.|_)id$/.test(name)

describe('the two workspaces of the tests', () => {
  test('fill every table that can hold anything of a workspace', async () => {
    const hashes = Object.entries(await asked((ask) => rowHashes(ask, b.workspaceId)))
    expect(hashes.filter(([, hash]) => hash.startsWith('0 '))).toEqual([])
    expect(hashes.length).toBeGreaterThan(30)
  })

  test('hold a canary in every text that somebody can type', async () => {
    const missing = await asked((ask) => withoutCanary(ask, b.workspaceId, b.canary))
    expect(missing.filter((name) => !isId(name))).toEqual(formed)
    const ofOthers = await asked((ask) => withoutCanary(ask, a.workspaceId, b.canary))
    expect(ofOthers.length).toBeGreaterThan(missing.length + 50)
  })

  test('show a change of any row, each in the fingerprint of its own alone', async () => {
    await asked(async (ask) => {
      for (const [table, owner] of await tenantTables(ask)) {
        const before = [await rowHashes(ask, a.workspaceId), await rowHashes(ask, b.workspaceId)] as const
        await ask('BEGIN')
        await ask("SET LOCAL session_replication_role = 'replica'")
        await ask(`DELETE FROM "${table}" t WHERE ${owner}`, [b.workspaceId])
        const after = [await rowHashes(ask, a.workspaceId), await rowHashes(ask, b.workspaceId)] as const
        await ask('ROLLBACK')
        expect(after[0], table).toEqual(before[0])
        expect(after[1][table], table).not.toBe(before[1][table])
      }
    })
  })
})
