import { expect, test } from 'vitest'
import type { Member } from '@/lib/access/viewer'
import { listMemberFollowUps, saveMemberFollowUp, type NewMemberFollowUp } from '@/lib/data/member-follow-ups'
import { listOutcomes } from '@/lib/data/outcomes'
import { withdraw } from '@/lib/data/sending'
import { given } from '../support/links'
import { newMember } from '../support/members'
import { newLink, sentBy, submissionOf } from '../support/prospects'

const now = new Date('2026-11-22T12:00:00Z')
const told = (more: Partial<NewMemberFollowUp> = {}): NewMemberFollowUp => ({
  ...{ day: 90, bought: 'scoped_audit', measures: { speed: 'better' }, course: 'kept', again: true, versionNumber: 1 },
  ...{ occurred: ['demo_b'], found: ['demo_a', 'demo_b'], rubricId: 'demo', rubricHash: '0'.repeat(64) },
  ...{ outcome: 'scoped_audit', variant: null, confidence: 'leaning', share: 0.6, ...more },
})

async function submission() {
  const link = await newLink()
  const { viewer } = await sentBy(link)
  const { id: submissionId } = await submissionOf(viewer)
  const member: Member = await newMember(link.workspaceId, 'member', 'Demo Sam')
  return { viewer, submissionId, member }
}

test('what came of a submission is kept by day; telling it again leaves beside it what had been said', async () => {
  const { member, submissionId } = await submission()
  const early = told({ day: 0, course: null, measures: {}, again: null, occurred: [], bought: 'interim_bridge' })
  expect(await saveMemberFollowUp(member, submissionId, early, now)).toBe(true)
  expect(await saveMemberFollowUp(member, submissionId, told(), now)).toBe(true)
  expect(await saveMemberFollowUp(member, submissionId, told({ bought: 'something_else', share: 0.1 }), now)).toBe(true)
  expect(given(await listMemberFollowUps(member, submissionId))).toMatchObject([
    { day: 0, bought: 'interim_bridge', course: null, author: 'Demo Sam' },
    { day: 90, bought: 'something_else', course: 'kept', measures: { speed: 'better' }, occurred: ['demo_b'] },
  ])
})

test('it is counted with what founders tell, the later day once, and not while only the purchase is known', async () => {
  const { member, submissionId } = await submission()
  const before = (await listOutcomes()).length
  await saveMemberFollowUp(member, submissionId, told({ day: 0, course: null }), now)
  expect(await listOutcomes()).toHaveLength(before)
  await saveMemberFollowUp(member, submissionId, told(), now)
  await saveMemberFollowUp(member, submissionId, told({ day: 180, share: 0.8125, course: 'switched' }), now)
  const outcomes = await listOutcomes()
  expect(outcomes).toHaveLength(before + 1)
  expect(outcomes.filter(({ share }) => share === 0.8125)).toEqual([
    {
      ...{ confidence: 'leaning', share: 0.8125, followed: true, better: 1, switched: true },
      ...{ found: ['demo_a', 'demo_b'], occurred: ['demo_b'] },
    },
  ])
})

test('it goes when the prospect takes the submission back, and nothing can be told any more', async () => {
  const { member, submissionId, viewer } = await submission()
  await saveMemberFollowUp(member, submissionId, told({ share: 0.4375 }), now)
  expect(await withdraw(viewer, now)).toBe(true)
  expect(given(await listMemberFollowUps(member, submissionId))).toEqual([])
  expect((await listOutcomes()).filter(({ share }) => share === 0.4375)).toEqual([])
  expect(await saveMemberFollowUp(member, submissionId, told(), now)).toMatchObject({ refused: 'stopped' })
})

test('nobody of another workspace tells or reads it', async () => {
  const { submissionId } = await submission()
  const { member: stranger } = await submission()
  expect(await saveMemberFollowUp(stranger, submissionId, told(), now)).toMatchObject({ refused: 'not-found' })
  expect(given(await listMemberFollowUps(stranger, submissionId))).toEqual([])
})
