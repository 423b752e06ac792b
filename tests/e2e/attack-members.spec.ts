import { may, type Verb } from '@/lib/access/permissions'
import type { Rank } from '@/lib/access/viewer'
import { attacked } from '@/tests/support/attacks'
import { memberOf } from '@/tests/support/member-of'
import { withAsk } from '@/tests/support/planting'
import { rowHashes } from '@/tests/support/tenant-rows'
import { plantTenant, type Tenant } from '@/tests/support/workspaces'
import { url } from './support/database'
import { lettersSettled, workSettled } from './support/letters-settled'
import { askAs, own, spots, type Spot } from './support/matrix'
import { anyNetwork, pooled, rawAsk, type Said } from './support/raw-ask'
import { expect, test } from './support/test'
import { sendJson } from './support/send-json'

// Trust §2.5, cases 7 and 8: who is no longer of a workspace, and who may do less in it than they try.

test.describe.configure({ timeout: 120_000 })

const planted = () => withAsk(url(), (ask) => plantTenant(ask, new Date()))
const rows = (of: Tenant) => withAsk(url(), (ask) => rowHashes(ask, of.workspaceId))
const change = (sql: string, values: readonly unknown[]) => withAsk(url(), (ask) => ask(sql, values))
const as = (cookie: string) => ({ name: 'a member', headers: { cookie } })
const ofMembers = (a: Tenant, takes: 'GET' | 'POST') =>
  spots(a, a).filter((spot) => spot.kind === 'member' && spot.takes === takes)

/** What only the people of a workspace are shown; what somebody calls themselves they know anyway. */
const shown = (of: Tenant, { body, headers }: Said): boolean =>
  [of.name, `Link ${of.canary}`, `Note ${of.canary}`, `Recipient ${of.canary}`, of.sent.submission].some((word) =>
    `${body}${String(headers.location)}`.includes(word),
  )

const ways = ['removed', 'session ended', 'workspace gone'] as const

test('7: who was removed, or whose session has ended, is shown nothing from the next request on', async () => {
  for (const way of ways) {
    const a = await planted()
    const who = a.people.member
    const pages = ofMembers(a, 'GET')
    const first = await Promise.all(pages.map((spot) => askAs(as(who.cookie), spot, own, 'GET')))
    const before = first.filter(({ said }) => said.status === 200 && shown(a, said)).length
    expect(before).toBeGreaterThan(4)
    if (way === 'removed') await change('DELETE FROM member WHERE user_id = $1', [who.userId])
    if (way === 'session ended') await change('DELETE FROM session WHERE user_id = $1', [who.userId])
    if (way === 'workspace gone') await change('DELETE FROM workspace WHERE id = $1', [a.workspaceId])
    const untouched = await rows(a)
    const wrong: string[] = []
    let requests = 0
    const note = (spot: Spot, { said, sent }: { said: Said; sent: string }) => {
      requests += 1
      const isShown = shown(a, {
        ...said,
        body: said.body.replaceAll(a.sent.submission, sent.includes(a.sent.submission) ? '' : a.sent.submission),
        headers: {},
      })
      if (isShown) wrong.push(`${way}: ${spot.pattern} ${said.status}`)
      const isPersons = spot.pattern.startsWith('/account') || spot.pattern.startsWith('/studio/workspaces')
      if (said.status === 200 && !isPersons) wrong.push(`${way}: ${spot.pattern} is 200`)
    }
    await pooled([...pages, ...ofMembers(a, 'POST')], async (spot) => {
      const isPersons =
        spot.takes === 'POST' && /^\/(account|studio\/(workspaces|settings\/shortcuts))/.test(spot.pattern)
      if (isPersons) return
      for (const one of spot.takes === 'GET' ? (['GET', 'RSC', 'HEAD'] as const) : (['form', 'JSON'] as const)) {
        const asked = await askAs(as(who.cookie), spot, own, one)
        if (one === 'RSC') note(spot, { ...asked, said: { ...asked.said, status: 0 } })
        else if (one !== 'HEAD') note(spot, asked)
      }
    })
    // A page that stays open asks for what changes as a stream.
    const stream = { cookie: who.cookie, accept: 'text/event-stream', 'x-forwarded-for': anyNetwork() }
    const told = await rawAsk({ path: '/studio/inbox/events', headers: stream })
    requests += 1
    if (told.status !== 404) wrong.push(`${way}: events ${told.status}`)
    attacked(
      7,
      way,
      `${requests} requests with the cookie they had (${before} pages open before)`,
      `${wrong.length} answered`,
    )
    expect(wrong).toEqual([])
    expect(await rows(a)).toEqual(untouched)
  }
})

/** What each POST of a workspace needs; null where it is a person's own and no rank is asked. */
const verbs: Readonly<Record<string, Verb | null>> = {
  '/studio/links': 'links.change',
  '/studio/links/[link]/details': 'links.change',
  '/studio/links/[link]/frames': 'links.change',
  '/studio/links/[link]/pause': 'links.change',
  '/studio/links/[link]/resumption': 'links.change',
  '/studio/links/[link]/archiving': 'links.change',
  '/studio/links/[link]/unarchiving': 'links.change',
  '/studio/links/[link]/copies': 'links.change',
  '/studio/links/[link]/extension': 'links.change',
  '/studio/links/[link]/letters': 'links.send',
  '/studio/links/[link]/reminders': 'links.send',
  '/studio/links/[link]/recipients': 'links.send',
  '/studio/links/[link]/recipients/[recipient]/removal': 'links.send',
  '/studio/links/[link]/recipients/[recipient]/restoration': 'links.send',
  '/studio/links/[link]/recipients/[recipient]/stop': 'links.send',
  '/studio/settings/brand/details': 'brand.change',
  '/studio/settings/domain/hosts': 'domain.change',
  '/studio/settings/domain/[domain]/check': 'domain.change',
  '/studio/settings/domain/[domain]/removal': 'domain.change',
  '/studio/settings/people/invitations': 'people.invite',
  '/studio/settings/people/invitations/[invitation]/revocation': 'people.invite',
  '/studio/settings/people/invitations/[invitation]/sending': 'people.invite',
  '/studio/settings/people/[person]/rank': 'people.change',
  '/studio/settings/people/[person]/removal': 'people.change',
  '/studio/settings/workspace/name': 'workspace.change',
  '/studio/settings/workspace/deletion': 'workspace.delete',
  '/studio/outbox/[letter]/again': 'outbox.see',
  '/studio/submissions/[submission]/notes': 'notes.write',
  '/studio/submissions/[submission]/notes/[note]/removal': 'notes.write',
  '/studio/submissions/[submission]/notes/[note]/restoration': 'notes.write',
  '/studio/submissions/[submission]/removal': 'submissions.remove',
  '/studio/exports/files': 'submissions.export',
  '/studio/exports/[export]/cancellation': 'submissions.export',
  '/studio/inbox/presence': 'submissions.read',
  '/studio/inbox/chosen': 'submissions.remove',
  '/studio/inbox/changes': 'submissions.work',
  '/studio/inbox/changes/[change]/cancellation': 'submissions.work',
  '/studio/inbox/changes/[change]/undo': 'submissions.work',
  '/studio/inbox/views': 'views.save',
  '/studio/inbox/views/[view]/removal': 'views.save',
  '/studio/settings/pipeline/details': 'pipeline.change',
  '/studio/settings/retention/details': 'retention.change',
  '/studio/settings/person/look': 'persons.see',
  '/studio/settings/person/file': 'persons.export',
  '/studio/settings/person/erasure': 'persons.erase',
  '/studio/settings/rules/drafts': 'pipeline.change',
  '/studio/settings/rules/[rule]/state': 'pipeline.change',
  '/studio/settings/rules/[rule]/removal': 'pipeline.change',
  '/studio/submissions/[submission]/notes/[note]/edits': 'notes.write',
  '/studio/submissions/[submission]/questions': 'submissions.ask',
  '/studio/submissions/[submission]/questions/[ask]/revocation': 'submissions.ask',
  '/studio/submissions/[submission]/tasks': 'submissions.work',
  '/studio/submissions/[submission]/tasks/[task]/state': 'submissions.work',
  '/studio/submissions/[submission]/files': 'submissions.work',
  '/studio/submissions/[submission]/files/[file]/removal': 'submissions.work',
  '/studio/submissions/[submission]/files/[file]/restoration': 'submissions.work',
  '/studio/submissions/[submission]/follow-up/answers': 'submissions.work',
  '/studio/settings/shortcuts/keys': null,
  '/studio/workspaces': null,
  '/studio/workspaces/current': null,
  '/account/name': null,
  '/account/password': null,
  '/account/browsers': null,
  '/account/leaving': null,
}

/** What a member may do with what they made themselves, and who else may: a member made what stands in the address. */
const authors: Readonly<Record<string, readonly Rank[]>> = {
  '/studio/submissions/[submission]/notes/[note]/edits': ['member'],
  '/studio/inbox/views/[view]/removal': ['member', 'admin', 'owner'],
}

test('8: every change asks for its rank: exactly the table of permissions', async () => {
  const a = await planted()
  const posts = ofMembers(a, 'POST')
  expect(posts.map(({ pattern }) => pattern).filter((pattern) => !(pattern in verbs))).toEqual([])
  const wrong: string[] = []
  let cells = 0
  for (const rank of ['viewer', 'member', 'admin', 'owner'] as const) {
    await lettersSettled(a.workspaceId)
    await workSettled(a.workspaceId)
    const before = await rows(a)
    const member = memberOf(a.workspaceId, a.people[rank].userId, rank)
    const cases = posts.flatMap((spot) => {
      const verb = verbs[spot.pattern] ?? null
      if (verb === null) return []
      return [{ spot, allowed: may(member, verb) && (authors[spot.pattern]?.includes(rank) ?? true) }]
    })
    for (const { spot, allowed } of cases.filter((one) => !one.allowed)) {
      const { said } = await askAs(as(a.people[rank].cookie), spot, own, 'JSON')
      cells += 1
      // What only its author may change can be gone by the time that others try.
      const refused = spot.pattern in authors ? [403, 404] : [403]
      if (!refused.includes(said.status)) wrong.push(`${rank} at ${spot.pattern}: ${said.status}, allowed ${allowed}`)
    }
    expect(await rows(a), rank).toEqual(before)
    for (const { spot } of cases.filter((one) => one.allowed)) {
      const { said } = await askAs(as(a.people[rank].cookie), spot, own, 'JSON')
      cells += 1
      if ([401, 403, 500].includes(said.status)) wrong.push(`${rank} at ${spot.pattern}: ${said.status} ${said.body}`)
    }
  }
  attacked(8, 'ranks', `${cells} cells of rank × address`, `${wrong.length} that differ from the table of permissions`)
  expect(wrong).toEqual([])
})

test('8: nobody raises themselves, and the last owner stays', async () => {
  const a = await planted()
  const { owner, admin, member, viewer } = a.people
  const people = '/studio/settings/people'
  const invitation = (rank: string) => ({ opId: crypto.randomUUID(), email: `${crypto.randomUUID()}@mail.test`, rank })
  const tries = [
    ['a viewer makes themselves an owner', viewer, `${people}/${viewer.userId}/rank`, { rank: 'owner' }],
    ['a member makes themselves an admin', member, `${people}/${member.userId}/rank`, { rank: 'admin' }],
    ['an admin makes themselves an owner', admin, `${people}/${admin.userId}/rank`, { rank: 'owner' }],
    ['an admin makes somebody an owner', admin, `${people}/${member.userId}/rank`, { rank: 'owner' }],
    ['an admin lowers the owner', admin, `${people}/${owner.userId}/rank`, { rank: 'viewer' }],
    ['an admin removes the owner', admin, `${people}/${owner.userId}/removal`, {}],
    ['an admin invites an owner', admin, `${people}/invitations`, invitation('owner')],
    ['a member invites a member', member, `${people}/invitations`, invitation('member')],
    ['an admin deletes the workspace', admin, '/studio/settings/workspace/deletion', { typed: a.name }],
    ['the last owner lowers themselves', owner, `${people}/${owner.userId}/rank`, { rank: 'admin' }],
    ['the last owner removes themselves', owner, `${people}/${owner.userId}/removal`, {}],
    ['the last owner leaves', owner, '/account/leaving', { workspace: a.workspaceId }],
  ] as const
  const before = await rows(a)
  for (const [what, who, path, body] of tries) {
    const { status } = await sendJson(path, body, { cookie: who.cookie })
    attacked(8, what, `POST ${path.replaceAll(/[0-9a-f]{20,}/g, '…')}`, String(status))
    expect([403, 409, 422], what).toContain(status)
  }
  expect(await rows(a)).toEqual(before)
})
