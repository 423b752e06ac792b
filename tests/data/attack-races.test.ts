import { createHash, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { signInByLink } from '@/lib/auth/sign-in'
import { consentFor } from '@/lib/commands/consent-for'
import { sendAssessment } from '@/lib/commands/send-assessment'
import { acceptInvitation } from '@/lib/data/accepting'
import { brandOf } from '@/lib/data/brands'
import { getSending, sendVersion, withdraw } from '@/lib/data/sending'
import { isRefusal } from '@/lib/schemas/refusal'
import { atOnce } from '../support/at-once'
import { attacked } from '../support/attacks'
import { newId, plant, withAsk, type Ask } from '../support/planting'
import { viewerOf } from '../support/viewer'
import { plantTenant, type Tenant } from '../support/workspaces'

// Trust §2.5, case 29: steps that are left out, and fifty who do the same thing at once.

const asked = <Result>(work: (ask: Ask) => Promise<Result>) => withAsk(process.env.DATABASE_URL ?? '', work)
const count = async (sql: string, values: readonly unknown[]) =>
  (await asked((ask) => ask<{ count: number }>(`SELECT count(*)::int AS count FROM ${sql}`, values)))[0]?.count

let b: Tenant
const now = new Date()

beforeAll(async () => {
  b = await asked((ask) => plantTenant(ask, now))
})

describe('29: fifty at once', () => {
  test('accept one invitation: one is let in', async () => {
    const accept = () => acceptInvitation(b.invitation.key, { userId: null, name: 'Demo Person' }, new Date())
    const said = await atOnce(50, accept)
    const accepted = said.filter((one) => !isRefusal(one)).length
    attacked(29, 'invitation', '50 acceptances of one invitation at once', `${accepted} accepted`)
    expect(accepted).toBe(1)
    expect(await count('app_user WHERE email = $1', [b.invitation.email])).toBe(1)
    expect(await count('member WHERE workspace_id = $1', [b.workspaceId])).toBe(5)
  })

  test('redeem one sign-in link: one is let in', async () => {
    const token = Array.from({ length: 32 }, () => 'abcdefghijklmnop'[Math.floor(Math.random() * 16)]).join('')
    const { email, userId } = b.people.admin
    await asked((ask) =>
      plant(ask, 'verification', {
        id: newId(),
        identifier: `magic-link:${createHash('sha256').update(token).digest('base64url')}`,
        value: JSON.stringify({ type: 'magic-link', email }),
        ...{ expires_at: new Date(Date.now() + 900_000), created_at: now, updated_at: now },
      }),
    )
    const before = await count('session WHERE user_id = $1', [userId])
    const said = await atOnce(50, () => signInByLink(token, new Headers()))
    const letIn = said.filter((one) => one !== null).length
    attacked(29, 'sign-in link', '50 uses of one sign-in link at once', `${letIn} let in`)
    expect(letIn).toBe(1)
    expect(await count('session WHERE user_id = $1', [userId])).toBe((before ?? 0) + 1)
  })

  // Each of the fifty works the report out, and again where the database was busy.
  test('send one version: it is sent once, with one consent and one letter to each who is told', async () => {
    const viewer = viewerOf(b.draft.id)
    const brand = await brandOf(viewer)
    if (!brand) throw new Error('There is no brand')
    const { lines: _, ...consent } = consentFor(brand)
    const send = { version: null, words: consent.hash, contact: { name: null, email: null } }
    const order = { opId: randomUUID(), businessName: 'Demo', send }
    const said = await atOnce(50, () => sendAssessment(viewer, order, 'http://localhost:3000', new Date()))
    expect(said.filter((one) => isRefusal(one))).toEqual([])
    const [sent, agreed, letters] = [
      await count('sent_version WHERE assessment_id = $1', [b.draft.id]),
      await count('consent c JOIN sent_version s USING (submission_id) WHERE s.assessment_id = $1', [b.draft.id]),
      await count(
        `letter WHERE kind = 'submitted' AND data->>'submissionId' IN
           (SELECT submission_id FROM sent_version WHERE assessment_id = $1)`,
        [b.draft.id],
      ),
    ]
    attacked(29, 'sending', '50 sends of one report at once', `${sent} sent, ${agreed} consent, ${letters} letter`)
    expect([sent, agreed, letters]).toEqual([1, 1, 1])
  }, 180_000)
})

describe('29: steps left out', () => {
  const words = { wordsId: 'x', words: 'Words of my own', hash: '0'.repeat(64) }
  const contact = { name: null, email: null }

  test('nothing is sent without the words that hold now', async () => {
    const viewer = viewerOf(b.sent.id)
    const before = await count('sent_version WHERE workspace_id = $1', [b.workspaceId])
    const send = { version: 1, words: words.hash, contact }
    const order = { opId: randomUUID(), businessName: null, send }
    const said = await sendAssessment(viewer, order, 'http://localhost:3000', new Date())
    attacked(29, 'consent', 'to send with words of one’s own', isRefusal(said) ? said.refused : 'sent')
    expect(said).toMatchObject({ refused: 'changed-meanwhile' })
    expect(await count('sent_version WHERE workspace_id = $1', [b.workspaceId])).toBe(before)
  })

  test('nothing is sent that was not worked out, by no link, or after it was taken back', async () => {
    const origin = 'http://localhost:3000'
    const send = (id: string, versionNumber: number) =>
      sendVersion(viewerOf(id), { versionNumber, consent: words, contact, origin }, new Date())
    const never = await send(b.sent.id, 7)
    const lone = await asked(async (ask) => {
      const id = newId()
      const later = new Date(now.getTime() + 86_400_000)
      await plant(ask, 'assessment', { id, rubric_id: '2026-11', created_at: now, expires_at: later })
      return id
    })
    const without = await send(lone, 1)
    expect(await getSending(viewerOf(lone), new Date())).toBeNull()
    expect(await withdraw(viewerOf(b.sent.id), new Date())).toBe(true)
    const again = await send(b.sent.id, 1)
    const twice = await withdraw(viewerOf(b.sent.id), new Date())
    attacked(
      29,
      'order',
      'to send version 7 of 2, without a link, after withdrawal, and to withdraw twice',
      `${[never, without, again].map((one) => ('refused' in one ? one.refused : 'sent')).join(', ')}, ${twice}`,
    )
    expect([never, without, again, twice]).toMatchObject([
      { refused: 'not-found' },
      { refused: 'not-found' },
      { refused: 'stopped' },
      false,
    ])
  })
})
