import { attacked } from '@/tests/support/attacks'
import { drawn } from '@/tests/support/drawn'
import { origin } from './support/address'
import { query } from './support/database'
import { leaksOf, own, pathOf, spots } from './support/matrix'
import { anyNetwork, pooled, rawAsk } from './support/raw-ask'
import { sendForm } from './support/send-json'
import { expect, test } from './support/test'
import { twoTenants } from './support/two-tenants'

// Trust §2.5, case 14: requests that say they were sent to another host.

test.describe.configure({ mode: 'default', timeout: 180_000 })

const tenants = twoTenants()

test('14: whatever host a request names, no answer and no letter leads there', async () => {
  const { a, b } = tenants()
  const evil: readonly Readonly<Record<string, string>>[] = [
    { host: 'evil.example' },
    { 'x-forwarded-host': 'evil.example' },
    { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', 'x-forwarded-port': '444' },
    { forwarded: 'host=evil.example;proto=https' },
    { host: 'localhost:3290.evil.example' },
    { host: b.domain.host },
  ]
  const wrong: string[] = []
  const statuses: Record<number, number> = {}
  const everywhere = spots(a, b).filter(({ takes, kind }) => takes === 'GET' && kind !== 'probe')
  const cells = everywhere.flatMap((spot) => evil.map((headers) => ({ spot, headers })))
  await pooled(cells, async ({ spot, headers }) => {
    const said = await rawAsk({
      path: pathOf(spot, own),
      headers: { cookie: a.people.owner.cookie, 'x-forwarded-for': anyNetwork(), ...headers },
    })
    statuses[said.status] = (statuses[said.status] ?? 0) + 1
    if (/evil\.example/.test(`${JSON.stringify(said.headers)}${said.body}`))
      wrong.push(`${JSON.stringify(headers)} in ${spot.pattern}`)
    // At the host of a workspace whoever comes is shown whose it is, and that is no leak.
    const sent = JSON.stringify(headers).replace(b.domain.host, `${b.domain.host} ${b.canary}`)
    for (const leak of leaksOf(b, { said, sent, places: {} })) wrong.push(`${spot.pattern} shows ${leak}`)
  })
  const absolute = await rawAsk({ path: 'http://evil.example/sign-in', headers: { 'x-forwarded-for': anyNetwork() } })
  // A request line with a whole address in it is sent by no browser. Next sends it back whence it says it came, before
  // anything of ours is asked: nothing is shown, given or kept.
  const isPlain = absolute.status === 308 && absolute.headers['cache-control'] === 'private, no-store'
  if (!isPlain || absolute.headers['set-cookie'] || /<html/.test(absolute.body)) wrong.push('an absolute address')
  const people = a.people
  for (const headers of evil.slice(1, 4)) {
    const from = { cookie: people.owner.cookie, ...headers }
    await sendForm('/sign-in/letter', { email: people.member.email, drawn: drawn() }, headers)
    await sendForm(
      '/studio/settings/people/invitations',
      {
        opId: crypto.randomUUID(),
        email: `${crypto.randomUUID()}@mail.test`,
        rank: 'viewer',
        workspace: a.workspaceId,
      },
      from,
    )
    await sendForm(`/studio/links/${a.link.id}/recipients`, { people: `${crypto.randomUUID()}@mail.test` }, from)
    await sendForm(
      `/studio/links/${a.link.id}/letters`,
      { opId: crypto.randomUUID(), subject: 'Hello', words: 'Hello', remind: '' },
      from,
    )
  }
  const letters = await query<{ kind: string; data: unknown }>(
    'SELECT kind, data FROM letter WHERE workspace_id = $1 OR to_email = $2',
    [a.workspaceId, people.member.email],
  )
  const bent = letters.filter(({ data }) => JSON.stringify(data).includes('evil'))
  const origins = letters.flatMap(({ data }) => /"origin":"([^"]*)"/.exec(JSON.stringify(data))?.[1] ?? [])
  attacked(
    14,
    'hosts',
    `${cells.length} requests that name another host, and ${letters.length} letters`,
    Object.entries(statuses)
      .map(([status, count]) => `${count} × ${status}`)
      .join(', '),
  )
  expect([wrong, bent]).toEqual([[], []])
  const meant = [
    origin,
    `http://${a.domain.host}:${new URL(origin).port}`,
    `http://${a.domain.host}`,
    `https://${a.domain.host}`,
    'http://localhost:3000',
  ]
  expect(origins.filter((one) => !meant.includes(one))).toEqual([])
})
