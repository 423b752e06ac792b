import { beforeEach, expect, test } from 'vitest'
import { claimDomain, recordCheck } from '@/lib/data/claimed-domains'
import { db } from '@/lib/data/db'
import { findVerifiedHost } from '@/lib/data/domains'
import { listDueHosts, recordDueCheck } from '@/lib/data/host-checks'
import type { Member } from '@/lib/access/viewer'
import { noon } from '../support/factories'
import { daysAfter } from '@/lib/data/lifetime'
import { given } from '../support/links'
import { newMember, newWorkspace } from '../support/members'
import { newId } from '../support/planting'

const gone = { proven: false, problem: 'There is no record.' }
let owner: Member
let [id, host]: string[] = []

beforeEach(async () => {
  owner = await newMember(await newWorkspace(), 'owner')
  host = `h-${newId()}.advisers.example`
  id = given(await claimDomain(owner, host, noon)).id
  await recordCheck(owner, id, { proven: true, problem: null }, noon)
})

const due = async (at: Date) => (await listDueHosts(at)).filter((one) => one.id === id)
const misses = async () => (await db().domain.findUniqueOrThrow({ where: { id: id! } })).misses

test('processes that look at a host at the same time count one miss', async () => {
  const at = daysAfter(noon, 1)
  const seen = (await Promise.all([due(at), due(at), due(at)])).flat()
  expect(seen).toHaveLength(3)
  const kept = await Promise.all(seen.map((one) => recordDueCheck(one, gone, at)))
  expect(kept).toEqual([true, true, true])
  expect(await misses()).toBe(1)
})

test('a check by hand that finds no proof does not keep a host that somebody else has now', async () => {
  for (let day = 1; day <= 3; day += 1) {
    await recordCheck(owner, id!, gone, daysAfter(noon, day - 0.1))
    const [one] = await due(daysAfter(noon, day))
    expect(one, `day ${day}`).toBeDefined()
    await recordDueCheck(one!, gone, daysAfter(noon, day))
  }
  expect(await findVerifiedHost(host!)).toBeNull()
})
