import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { may, permissions } from '@/lib/access/permissions'
import type { Rank } from '@/lib/access/viewer'
import { forbidden, isRefusal } from '@/lib/schemas/refusal'
import { functionsOfData, takesMember } from '../support/data-functions'
import { idsOf, memberCases, nobodysIds, type Ids } from '../support/member-cases'
import { memberOf } from '../support/members'
import { withAsk, type Ask } from '../support/planting'
import { rowHashes } from '../support/tenant-rows'
import { plantTenant, type Tenant } from '../support/workspaces'

const now = new Date()
const asked = <Result>(work: (ask: Ask) => Promise<Result>) => withAsk(process.env.DATABASE_URL ?? '', work)
const hashesOf = (of: Tenant) => asked((ask) => rowHashes(ask, of.workspaceId))
const as = (of: Tenant, rank: Rank) => memberOf(of.workspaceId, of.people[rank].userId, rank)

/** From those who may least to those who may most, so that what one of them ends was still there for the others. */
const ranks = ['viewer', 'member', 'admin', 'owner'] as const

let b: Tenant
let untouched: Awaited<ReturnType<typeof hashesOf>>
let cells = 0

beforeAll(async () => {
  b = await asked((ask) => plantTenant(ask, now))
  untouched = await hashesOf(b)
})

afterAll(() => process.stdout.write(`rank × function × own, foreign, random: ${cells} cells asked\n`))

/** Which ids a question looks at: those that it is given and does not read are not asked about. */
function watched(ids: Ids): { readonly ids: Ids; readonly used: Set<keyof Ids> } {
  const used = new Set<keyof Ids>()
  const get = (target: Ids, key: string) => (used.add(key as keyof Ids), target[key as keyof Ids])
  return { ids: new Proxy(ids, { get: (target, key) => get(target, String(key)) }), used }
}

describe.each(memberCases)('$name', ({ verb, ask }) => {
  let a: Tenant

  beforeAll(async () => {
    a = await asked((ask) => plantTenant(ask, now))
  })

  test(`is for ${permissions[verb].join(', ')} of the workspace, and tells them of their own`, async () => {
    const before = await hashesOf(a)
    const answers: unknown[] = []
    for (const rank of ranks) {
      const answer = await ask(as(a, rank), idsOf(a), now)
      cells += 1
      if (may(as(a, rank), verb)) answers.push(answer)
      else {
        expect(answer, rank).toEqual(forbidden)
        expect(await hashesOf(a), rank).toEqual(before)
      }
      expect(JSON.stringify(answer) ?? '').not.toContain(b.canary)
    }
    expect(answers.filter((answer) => isRefusal(answer) && answer.refused === 'forbidden')).toEqual([])
    expect(isRefusal(answers[0]), JSON.stringify(answers[0])).toBe(false)
    expect(await hashesOf(b)).toEqual(untouched)
  })

  test('answers of what is another’s as of what is not there, and changes nothing of it', async () => {
    const { ids, used } = watched(idsOf(a))
    await ask(as(a, 'owner'), ids, now)
    const places: readonly (readonly (keyof Ids)[])[] = [[...used], ...[...used].map((one) => [one])]
    for (const rank of ranks) {
      for (const place of places.filter((one) => one.length > 0)) {
        const with_ = (others: Ids) =>
          ask(as(a, rank), { ...idsOf(a), ...Object.fromEntries(place.map((one) => [one, others[one]])) }, now)
        const foreign = await with_(idsOf(b))
        const nothing = await with_(nobodysIds())
        cells += 2
        expect(foreign, `${rank} ${place.join()}`).toEqual(nothing)
        expect((JSON.stringify(foreign) ?? '').toLowerCase()).not.toContain(b.canary.toLowerCase())
      }
    }
    expect(await hashesOf(b)).toEqual(untouched)
  })

  test('gives a member of A who calls the workspace B theirs no more than their rank there', async () => {
    // Whoever asks is told by lib/member-session.ts alone; this is what the database makes of a mistake there.
    const stray = memberOf('0'.repeat(20), a.people.owner.userId, 'owner')
    const answer = await ask(stray, idsOf(b), now).catch((error: unknown) => String(error).slice(0, 0))
    expect((JSON.stringify(answer) ?? '').toLowerCase()).not.toContain(b.canary.toLowerCase())
    expect(await hashesOf(b)).toEqual(untouched)
  })
})

test('every function of lib/data that takes a member is in the table', () => {
  const inTransaction = ['cancelLetters', 'lettersOf', 'sendableLink', 'lockLink', 'linkOrigin', 'audit']
  const atSubmissions = ['atSubmission', 'touch', 'ownName', 'isColleague', 'mentionedBy', 'tellMentioned', 'changesAt']
  const ofQuestions = ['addresseeOf', 'writeAskBack', 'cancelAskBack']
  const ofLists = [
    'inboxWhere',
    'filtersOf',
    'baseOf',
    'chosenOf',
    'inView',
    'wantedOf',
    'foundBy',
    'shownBy',
    'reachOf',
  ]
  const ofChanges = [
    ...['holdWorkspace', 'holdOwners', 'holdRows', 'writeMoves', 'lastMoved', 'askable', 'planChange', 'planUndo'],
    ...['madeBy', 'keepChange', 'finish', 'auditMoves', 'answerOf', 'movedBy', 'usesStatus', 'tellStanding'],
  ]
  const ofOthers = ['inWorkspace', 'keepLogo', 'sentVersions', 'exportLines', 'countOf']
  const inside = [...ofOthers, ...inTransaction, ...atSubmissions, ...ofQuestions, ...ofLists, ...ofChanges]
  const written = functionsOfData().filter(takesMember)
  const named = new Set(memberCases.map(({ name }) => name.split(',')[0]))
  expect(written.map(({ name }) => name).filter((name) => !named.has(name) && !inside.includes(name))).toEqual([])
})

test('every verb of the table of permissions is asked for by a function of it', () => {
  const asked = new Set(memberCases.map(({ verb }) => verb))
  expect(Object.keys(permissions).filter((verb) => !asked.has(verb as (typeof memberCases)[number]['verb']))).toEqual(
    [],
  )
})
