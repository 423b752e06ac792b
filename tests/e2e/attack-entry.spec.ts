import { attacked } from '@/tests/support/attacks'
import { drawn } from '@/tests/support/drawn'
import { newKey, withAsk } from '@/tests/support/planting'
import { plantTenant, type Tenant } from '@/tests/support/workspaces'
import { query, url } from './support/database'
import { anyNetwork, pooled, rawAsk, type Said } from './support/raw-ask'
import { cookiesSet, sendForm } from './support/send-json'
import { expect, test } from './support/test'

// Trust §2.5, cases 27 and 28: who tries to get in, and programs that fill in forms. That a puzzle counts once and in
// time is in tests/data/puzzle.test.ts.

test.describe.configure({ mode: 'default', timeout: 180_000 })

let b: Tenant
test.beforeAll(async () => {
  b = await withAsk(url(), (ask) => plantTenant(ask, new Date()))
})

const seen = ({ status, headers, body }: Said, ...hidden: readonly string[]) =>
  hidden.reduce(
    (text, one) => text.replaceAll(one, 'X').replaceAll(encodeURIComponent(one), 'X'),
    `${status} ${String(headers.location)} ${body
      .replaceAll(/<script[\s\S]*?<\/script>/g, '')
      .replaceAll(/[0-9a-f]{32}/g, 'NONCE')
      .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'UUID')}`,
  )

/** How well the times of two groups tell them apart: 0.5 not at all, 1 always. */
function auc(one: readonly number[], other: readonly number[]): number {
  const wins = one.flatMap((a) => other.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)))
  const share = wins.reduce<number>((sum, win) => sum + win, 0) / wins.length
  return Math.max(share, 1 - share)
}

const strangers = () => `${crypto.randomUUID()}@mail.test`

test('27: nobody can tell from an answer, or from how long it takes, who has an account', async () => {
  const people = Object.values(b.people)
  const different: string[] = []
  const times: Record<string, number[]> = { known: [], unknown: [] }
  for (const path of ['/sign-in/letter', '/sign-in/password']) {
    for (let turn = 0; turn < 10; turn += 1) {
      const known = people[turn % people.length]?.email ?? ''
      const unknown = strangers()
      const ask = async (email: string, whose: 'known' | 'unknown') => {
        const from = performance.now()
        const password = path.endsWith('password') && { password: 'not the password' }
        const said = await sendForm(path, { email, ...password, drawn: drawn() })
        times[whose]?.push(performance.now() - from)
        return said
      }
      const [one, other] = [await ask(known, 'known'), await ask(unknown, 'unknown')]
      // Asked for twice within half a minute, a letter is on its way: that is said of every address alike.
      if (path.endsWith('letter') && turn >= people.length) continue
      if (seen(one, known) !== seen(other, unknown))
        different.push(
          `${path}: ${one.status} ${String(one.headers.location)} and ${other.status} ${String(other.headers.location)}`,
        )
      if (cookiesSet(one)['sg-session']) different.push(`${path} lets in`)
    }
  }
  const share = auc(times.known ?? [], times.unknown ?? [])
  attacked(
    27,
    'who is there',
    `${(times.known ?? []).length} addresses with an account and as many without, by letter and password`,
    `${different.length} answers that differ; AUC of the times ${share.toFixed(2)} (0.5 is none)`,
  )
  expect(different).toEqual([])
})

test('27: a page of an invitation says the same of a key that is unknown, used, revoked or run out', async () => {
  const states = {
    used: 'accepted_at = now()',
    revoked: 'revoked_at = now()',
    'run out': "expires_at = now() - interval '1 hour'",
  }
  const ask = (key: string) =>
    rawAsk({ path: `/invitation/${key}`, headers: { 'x-forwarded-for': anyNetwork(), 'user-agent': 'Bingbot' } })
  const key = newKey()
  const unknown = seen(await ask(key), key)
  const different: string[] = []
  for (const [state, set] of Object.entries(states)) {
    const of = await withAsk(url(), (ask) => plantTenant(ask, new Date()))
    await query(`UPDATE invitation SET ${set} WHERE id = $1`, [of.invitation.id])
    const said = await ask(of.invitation.key)
    if (seen(said, of.invitation.key) !== unknown) different.push(`${state}: ${said.status}`)
    if (said.body.includes(of.canary)) different.push(`${state} names its workspace`)
  }
  attacked(27, 'invitations', 'keys that are unknown, used, revoked and run out', `${different.length} that differ`)
  expect(different).toEqual([])
})

test('27: guessing a password stops per address from many networks, and per network, whatever it calls itself', async () => {
  const email = b.people.viewer.email
  const guess = (to: string, from: string) =>
    sendForm(
      '/sign-in/password',
      { email: to, password: crypto.randomUUID(), drawn: drawn() },
      { 'x-forwarded-for': from },
    )
  const isStopped = ({ headers }: Said) => /problem=too-many-tries/.test(String(headers.location))
  // Half of what a network may try costs no work; the other half is a second of it each.
  const isSlowed = ({ headers }: Said) => /problem=puzzle/.test(String(headers.location))
  const many: boolean[] = []
  await pooled(Array.from({ length: 20 }), async () => void many.push(isStopped(await guess(email, anyNetwork()))), 4)
  const half: boolean[] = []
  const prefix = `2001:db8:${Math.floor(Math.random() * 65_000).toString(16)}:7`
  await pooled(
    Array.from({ length: 80 }, (_, index) => index),
    async (index) => void half.push(isSlowed(await guess(strangers(), `${prefix}::${(index + 1).toString(16)}`))),
    8,
  )
  const network = anyNetwork()
  const claimed: boolean[] = []
  await pooled(
    Array.from({ length: 80 }),
    async () => void claimed.push(isSlowed(await guess(strangers(), `${anyNetwork()}, ${network}`))),
    8,
  )
  const count = (list: readonly boolean[]) => list.filter(Boolean).length
  attacked(
    27,
    'limits',
    '20 guesses at one address from 20 networks; 80 from one /64; 80 from one network that names others before it',
    `${count(many)} stopped, ${count(half)} and ${count(claimed)} given a puzzle for each`,
  )
  expect(count(many)).toBeGreaterThanOrEqual(12)
  // A few are under way at once when the half is reached.
  for (const slowed of [half, claimed]) expect(count(slowed)).toBeGreaterThanOrEqual(40)
})

test('27: the first run is over once there is somebody: its page and its form say so to every code', async () => {
  const codes = ['22222-22222', 'ABCDE-FGHJK', '', '{"not":""}']
  const statuses: string[] = []
  const [emails, workspaces] = [codes.map(strangers), codes.map(() => `Demo ${crypto.randomUUID()}`)]
  for (const [index, code] of codes.entries()) {
    const [email = '', workspace = ''] = [emails[index], workspaces[index]]
    const said = await sendForm('/setup/owner', { code, name: 'X', email, workspace })
    statuses.push(`${said.status} ${String(said.headers.location)}`)
    expect(cookiesSet(said)['sg-session']).toBeUndefined()
  }
  attacked(27, 'setup', `${codes.length} codes after the first run`, [...new Set(statuses)].join(', '))
  expect(new Set(statuses).size).toBe(1)
  // Other tests sign people up meanwhile: nobody and nothing came of these forms.
  expect(await query('SELECT 1 FROM app_user WHERE email = ANY($1)', [emails])).toEqual([])
  expect(await query('SELECT 1 FROM workspace WHERE name = ANY($1)', [workspaces])).toEqual([])
})

test('28: a form that a program filled in starts nothing, lets nobody in, sends nothing, and is told nothing of it', async () => {
  const count = async (table: string, where: string, values: readonly unknown[]) =>
    (await query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table} WHERE ${where}`, values))[0]?.count
  const visits = () => count('visit', 'workspace_id = $1', [b.workspaceId])
  const letters = () => count('letter', 'to_email = $1', [b.people.admin.email])
  const before = [await visits(), await letters()]
  const filledIn = { fax_line: '+1 555 0100' }
  const start = await sendForm(`/s/${b.link.slug}/start`, { opId: crypto.randomUUID(), ...filledIn })
  const read = { email: b.people.admin.email, drawn: drawn() }
  const letter = await sendForm('/sign-in/letter', { ...read, ...filledIn })
  const password = await sendForm('/sign-in/password', { ...read, password: 'not the password', ...filledIn })
  attacked(
    28,
    'honeypot',
    'a start, a sign-in letter and a password with the hidden field filled in',
    `${start.status}, ${letter.status} and ${password.status}; nothing begun, no letter written`,
  )
  // The same is said of every sign, so that nobody learns which field gave them away.
  for (const { headers } of [start, letter, password]) expect(String(headers.location)).toMatch(/[?&]problem=puzzle$/)
  expect([await visits(), await letters()]).toEqual(before)
  expect(Object.keys(cookiesSet(start)).filter((name) => /^sg-[0-9a-f]{20}$/.test(name))).toEqual([])
})

test('28: a program that posts without the page begins nothing: it is given work first, each time', async () => {
  const network = anyNetwork()
  const said: Said[] = []
  await pooled(Array.from({ length: 70 }), async () => {
    const fields = { opId: crypto.randomUUID() }
    said.push(await sendForm(`/s/${b.link.slug}/start`, fields, { 'x-forwarded-for': network }))
  })
  const begun = said.filter(({ headers }) => String(headers.location).startsWith('/a/')).length
  const asked = said.filter(
    (one) => one.status === 429 || /[?&]problem=puzzle/.test(String(one.headers.location)),
  ).length
  attacked(
    28,
    'starts',
    '70 starts of a program from one network',
    `${begun} begun, ${asked} given a puzzle or told to stop`,
  )
  expect([begun, asked]).toEqual([0, 70])
})
