import type { NoneTold } from '@/components/inbox/no-rows'
import type { Member } from '@/lib/access/viewer'
import { countInbox } from '@/lib/data/inbox-count'
import { getEmptied } from '@/lib/data/inbox-emptied'
import { countStarted } from '@/lib/data/submissions'
import { plainQuery, type InboxQuery } from '@/lib/schemas/inbox-query'
import { isRefusal } from '@/lib/schemas/refusal'
import { emptiedWords } from '@/lib/views/inbox/emptied'
import { withoutFilter, type ActiveFilter } from '@/lib/views/inbox/filter-words'

const nothingDone = { today: { assigned: 0, closed: 0, touched: 0 }, removals: [], sentBefore: true }

/** What is told of a list that has rows, in case they leave it. */
export const nothingTold = ({ view }: InboxQuery): NoneTold => ({
  ...{ clearings: [], isBare: false, started: 0, sentBefore: true, snoozed: 0, removals: [] },
  words: emptiedWords(view, nothingDone.today),
})

/** Why there are no rows: nothing was ever sent, all of it is gone or asleep, or what one filter less would show. */
export async function noneOf(
  member: Member,
  query: InboxQuery,
  active: readonly ActiveFilter[],
  now: Date,
): Promise<NoneTold> {
  const all: InboxQuery = { ...plainQuery, view: 'all' }
  const [whole, asleep] = [await countOf(member, all, now), await countOf(member, { ...all, snoozed: true }, now)]
  const started = await countStarted(member)
  const read = await getEmptied(member, now)
  const { today, removals, sentBefore } = isRefusal(read) ? nothingDone : read
  return {
    clearings: await clearingsOf(member, query, active, now),
    isBare: whole.n === 0 && active.length === 0,
    started: isRefusal(started) ? 0 : started,
    ...{ sentBefore, snoozed: asleep.n, words: emptiedWords(query.view, today) },
    removals: removals.map(({ until, ...removal }) => ({
      ...{ ...removal, until: until.toISOString(), opId: crypto.randomUUID() },
    })),
  }
}

async function clearingsOf(member: Member, query: InboxQuery, active: readonly ActiveFilter[], now: Date) {
  const clearings: NoneTold['clearings'][number][] = []
  for (const { name } of active) {
    const without = { ...query, ...(withoutFilter[name] as Partial<InboxQuery>), cursor: null }
    const count = await countOf(member, without, now)
    if (count.n > 0) clearings.push({ name, count })
  }
  return clearings
}

async function countOf(member: Member, query: InboxQuery, now: Date) {
  const count = await countInbox(member, query, now)
  return isRefusal(count) ? { n: 0, more: false } : count
}
