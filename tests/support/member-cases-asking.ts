import { randomUUID } from 'node:crypto'
import type { Member } from '@/lib/access/viewer'
import { askBack, listAskBacks, revokeAskBack } from '@/lib/data/ask-backs'
import { isRefusal } from '@/lib/schemas/refusal'
import type { MemberCase } from './member-case'

/** Takes back whatever waits, so that one more can be asked. */
async function nothingWaits(member: Member, submission: string, now: Date): Promise<void> {
  const found = await listAskBacks(member, submission, now)
  for (const { id, state } of isRefusal(found) ? [] : found.asked)
    if (state === 'waiting') await revokeAskBack(member, submission, id, now)
}

/** What a member asks back. */
export const askingCases: readonly MemberCase[] = [
  {
    name: 'listAskBacks',
    verb: 'submissions.read',
    ask: (member, { submission }, now) => listAskBacks(member, submission, now),
  },
  {
    name: 'askBack',
    verb: 'submissions.ask',
    // The id is new each time.
    ask: async (member, { submission }, now) => {
      await nothingWaits(member, submission, now)
      const asked = await askBack(member, submission, { opId: randomUUID(), words: 'Who builds it?' }, now)
      return isRefusal(asked) ? asked : { asked: true }
    },
  },
  {
    name: 'revokeAskBack',
    verb: 'submissions.ask',
    ask: (member, { submission, ask }, now) => revokeAskBack(member, submission, ask, now),
  },
]
