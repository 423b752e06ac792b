import { beforeAll, expect, test } from 'vitest'
import { signInByLink } from '@/lib/auth/sign-in'
import { findInvitation } from '@/lib/data/accepting'
import { findAnswererByKey } from '@/lib/data/asked'
import { findViewerByKey } from '@/lib/data/keys'
import { findLogo } from '@/lib/data/logos'
import { findLinkBySlug } from '@/lib/data/prospect-links'
import { findReaderByKey } from '@/lib/data/shared-reports'
import { atOnce } from '../support/at-once'
import { attacked } from '../support/attacks'
import { hashOf } from '../support/factories'
import { newId, newKey, newSlug, withAsk } from '../support/planting'
import { plantTenant, type Tenant } from '../support/workspaces'

// Trust §2.5, case 10: keys that are guessed. What is nearly a key is tried over HTTP in tests/e2e/attack-keys.spec.ts.

let b: Tenant
const now = new Date()

beforeAll(async () => {
  b = await withAsk(process.env.DATABASE_URL ?? '', (ask) => plantTenant(ask, now))
})

type Kind = readonly [string, (key: string) => Promise<unknown>, string, () => string]

/** How each kind of key is looked up, what opens it, and a guess at one. */
const kinds = (): readonly Kind[] => [
  ['resume link', (key: string) => findViewerByKey(hashOf(key), 'resume', now), b.sent.resumeKey, newKey],
  ['browser', (key: string) => findViewerByKey(hashOf(key), 'browser', now), b.sent.key, newKey],
  ['share', (key: string) => findReaderByKey(hashOf(key), now), b.sent.shareKey, newKey],
  ['vendor link', (key: string) => findAnswererByKey(hashOf(key), now), b.sent.vendorKey, newKey],
  ['branded link', (key: string) => findLinkBySlug(key, now), b.link.slug, newSlug],
  ['private address', (key: string) => findLinkBySlug(key, now), b.recipient.slug, newSlug],
  ['invitation', (key: string) => findInvitation(key, now), b.invitation.key, newKey],
  ['picture', (key: string) => findLogo(key), b.logo, newId],
]

// Ten thousand queries take minutes where a machine is slow.
test('10: ten thousand guesses open nothing, and the key itself does', { timeout: 240_000 }, async () => {
  const each = 1_250
  let opened = 0
  for (const [kind, find, key, guess] of kinds()) {
    expect(await find(key), kind).not.toBeNull()
    for (let round = 0; round < each / 50; round += 1) {
      const found = await atOnce(50, () => find(guess()))
      opened += found.filter((one) => one !== null).length
    }
  }
  attacked(10, 'guesses', `${each * 8} random keys of 8 kinds`, `${opened} opened`)
  expect(opened).toBe(0)
})

test('10: a sign-in link is not guessed either', async () => {
  const letters = () => Array.from({ length: 32 }, () => 'abcdefghijklmnopqrstuvwxyz'[Math.floor(Math.random() * 26)])
  const said = await atOnce(40, () => signInByLink(letters().join(''), new Headers()))
  attacked(10, 'sign-in links', '40 random sign-in keys', `${said.filter((one) => one !== null).length} let in`)
  expect(new Set(said)).toEqual(new Set([null]))
})
