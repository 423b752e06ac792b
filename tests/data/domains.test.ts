import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/viewer'
import { checkDomain } from '@/lib/commands/check-domain'
import {
  claimDomain,
  getDomain,
  listDomains,
  recordCheck,
  removeDomain,
  type ClaimedDomain,
} from '@/lib/data/claimed-domains'
import { db } from '@/lib/data/db'
import { findVerifiedHost } from '@/lib/data/domains'
import { within } from '@/lib/data/limits'
import { recheckHosts } from '@/lib/route/recheck-hosts'
import { isRefusal } from '@/lib/schemas/refusal'
import { dnsServer } from '../support/dns-server'
import { newMember, newWorkspace } from '../support/members'

const home = 'gauge.example'
let names: Awaited<ReturnType<typeof dnsServer>>
let owner: Member
let host: string

beforeAll(async () => {
  process.env.APP_URL = `https://${home}`
  names = await dnsServer({ [home]: { a: ['203.0.113.7'] } })
  process.env.DNS_SERVER = names.address
})
afterAll(() => names.stop())

beforeEach(async () => {
  owner = await newMember(await newWorkspace(), 'owner')
  host = `fit-${randomUUID().slice(0, 8)}.northgate.example`
})

/** Claims a host and reads it again. */
async function claimed(member = owner, at = host): Promise<ClaimedDomain> {
  const made = await claimDomain(member, at, new Date())
  const found = isRefusal(made) ? made : await getDomain(member, made.id)
  if (isRefusal(found)) throw new Error(found.message)
  return found
}

const checked = async ({ id }: ClaimedDomain, member = owner) => {
  expect(await checkDomain(member, id, home)).toBeNull()
  const found = await getDomain(member, id)
  if (isRefusal(found)) throw new Error(found.message)
  return found
}

describe('a host is proven', () => {
  test('by a TXT record that holds the word only its workspace was told, however it is cut', async () => {
    const domain = await claimed()
    expect(await findVerifiedHost(host)).toBeNull()
    names.zone[`_seam-gauge.${host}`] = { txt: ['something else', domain.token] }
    names.zone[host] = { cname: home }
    expect(await checked(domain)).toMatchObject({ verifiedAt: expect.any(Date), problem: null })
    expect(await findVerifiedHost(host)).toEqual({ workspaceId: owner.workspaceId })
  })

  test('by a CNAME record to that word below our own host', async () => {
    const domain = await claimed()
    names.zone[`_seam-gauge.${host}`] = { cname: `${domain.token}.${home}` }
    names.zone[host] = { a: ['203.0.113.7'] }
    expect(await checked(domain)).toMatchObject({ verifiedAt: expect.any(Date), problem: null })
  })

  test('and told where it leads nowhere or to somebody else as yet', async () => {
    const domain = await claimed()
    names.zone[`_seam-gauge.${host}`] = { txt: [domain.token] }
    expect((await checked(domain)).problem).toContain('leads nowhere yet')
    names.zone[host] = { a: ['198.51.100.1'] }
    expect(await checked(domain)).toMatchObject({
      verifiedAt: expect.any(Date),
      problem: expect.stringContaining('another server'),
    })
  })
})

describe('a host is not proven', () => {
  test.each([
    ['without any record', undefined, 'There is no record'],
    ['by another word', { txt: ['0'.repeat(32)] }, 'it says something else'],
    ['by a name that leads to us and holds no word', { cname: home }, 'it says something else'],
    ['by a name server that failed', 'broken' as const, 'did not answer'],
  ])('%s', async (_, record, words) => {
    const domain = await claimed()
    if (record) names.zone[`_seam-gauge.${host}`] = record
    names.zone[host] = { cname: home }
    expect(await checked(domain)).toMatchObject({
      verifiedAt: null,
      checkedAt: expect.any(Date),
      problem: expect.stringContaining(words),
    })
    expect(await findVerifiedHost(host)).toBeNull()
  })

  test('by a name server that keeps silent, which is waited for 5 seconds', async () => {
    const domain = await claimed()
    names.zone[`_seam-gauge.${host}`] = 'silent'
    const before = Date.now()
    expect((await checked(domain)).problem).toContain('did not answer')
    expect(Date.now() - before).toBeLessThan(8_000)
  })

  test('by the word of another workspace', async () => {
    const other = await newMember(await newWorkspace(), 'owner')
    const [mine, theirs] = [await claimed(), await claimed(other)]
    expect(mine.token).not.toBe(theirs.token)
    names.zone[`_seam-gauge.${host}`] = { txt: [theirs.token] }
    expect((await checked(mine)).verifiedAt).toBeNull()
  })
})

test('the name system is asked 60 times an hour for a workspace, and no more', async () => {
  const domain = await claimed()
  names.zone[`_seam-gauge.${host}`] = { txt: [domain.token] }
  names.zone[host] = { cname: home }
  await within('domain', owner.workspaceId, 59)
  await checked(domain)
  expect(await checkDomain(owner, domain.id, home)).toMatchObject({ refused: 'too-many-tries' })
  const other = await newMember(await newWorkspace(), 'owner')
  host = `fit-${randomUUID().slice(0, 8)}.northgate.example`
  await checked(await claimed(other), other)
})

test('one workspace alone has a host, until it lets it go', async () => {
  const other = await newMember(await newWorkspace(), 'owner')
  const [mine, theirs] = [await claimed(), await claimed(other)]
  names.zone[`_seam-gauge.${host}`] = { txt: [mine.token, theirs.token] }
  await checked(mine)
  expect(await checkDomain(other, theirs.id, home)).toMatchObject({ field: 'host' })
  expect(await findVerifiedHost(host)).toEqual({ workspaceId: owner.workspaceId })
  expect(await removeDomain(owner, mine.id, new Date())).toBeNull()
  expect(await findVerifiedHost(host)).toBeNull()
  await checked(theirs, other)
  expect(await findVerifiedHost(host)).toEqual({ workspaceId: other.workspaceId })
})

test('a claim made twice is one, and there are 10 at most', async () => {
  const first = await claimed()
  expect((await claimed()).id).toBe(first.id)
  for (let count = 1; count < 10; count += 1) await claimed(owner, `h${count}.${host}`)
  expect(await claimDomain(owner, `h10.${host}`, new Date())).toMatchObject({ refused: 'too-many' })
  expect(await listDomains(owner)).toHaveLength(10)
})

test.each(['member', 'viewer'] as const)('a %s sees hosts and changes none', async (rank) => {
  const domain = await claimed()
  const low = await newMember(owner.workspaceId, rank)
  expect(await listDomains(low)).toMatchObject([{ host }])
  for (const refused of [
    await claimDomain(low, `x.${host}`, new Date()),
    await recordCheck(low, domain.id, { proven: true, problem: null }, new Date()),
    await removeDomain(low, domain.id, new Date()),
    await checkDomain(low, domain.id, home),
  ]) {
    expect(refused).toMatchObject({ refused: 'forbidden' })
  }
  expect(await findVerifiedHost(host)).toBeNull()
})

describe('a verified host is looked at once a day', () => {
  const later = (days: number) => new Date(Date.now() + days * 86_400_000)

  async function proven() {
    const domain = await claimed()
    names.zone[`_seam-gauge.${host}`] = { txt: [domain.token] }
    names.zone[host] = { cname: home }
    return checked(domain)
  }

  test('and given up at the third time in a row without its record', async () => {
    await proven()
    names.zone[`_seam-gauge.${host}`] = { txt: ['0'.repeat(32)] }
    expect(await recheckHosts(later(0.5))).toBe(0)
    await recheckHosts(later(1))
    await recheckHosts(later(2))
    expect(await findVerifiedHost(host)).toEqual({ workspaceId: owner.workspaceId })
    await recheckHosts(later(3))
    expect(await findVerifiedHost(host)).toBeNull()
  })

  test('and kept when the record is back meanwhile', async () => {
    const { token } = await proven()
    for (let day = 1; day <= 6; day += 1) {
      names.zone[`_seam-gauge.${host}`] = { txt: [day % 3 === 0 ? token : 'gone'] }
      await recheckHosts(later(day))
    }
    expect(await findVerifiedHost(host)).toEqual({ workspaceId: owner.workspaceId })
  })

  test('and kept while no name server answers', async () => {
    const { id } = await proven()
    names.zone[`_seam-gauge.${host}`] = 'broken'
    for (let day = 1; day <= 4; day += 1) await recheckHosts(later(day))
    expect(await findVerifiedHost(host)).toEqual({ workspaceId: owner.workspaceId })
    expect((await db().domain.findUniqueOrThrow({ where: { id } })).misses).toBe(0)
  })
})
