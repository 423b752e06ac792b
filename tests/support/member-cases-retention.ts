import { getRetention, saveRetention } from '@/lib/data/retention'
import type { MemberCase } from './member-case'

/** What a member asks of how long submissions are kept. Nothing is as old as the rule that is saved. */
export const retentionCases: readonly MemberCase[] = [
  { name: 'getRetention', verb: 'retention.see', ask: (member, _, now) => getRetention(member, now) },
  {
    name: 'getRetention, of a rule that is not saved',
    verb: 'retention.see',
    ask: (member, _, now) => getRetention(member, now, { months: 1, does: 'delete' }),
  },
  {
    name: 'saveRetention',
    verb: 'retention.change',
    ask: (member, _, now) => saveRetention(member, { rule: { months: 120, does: 'anonymise' }, agreed: null }, now),
  },
]
