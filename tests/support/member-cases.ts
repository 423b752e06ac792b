import type { MemberCase } from './member-case'
import { askingCases } from './member-cases-asking'
import { inboxCases } from './member-cases-inbox'
import { linksCases } from './member-cases-links'
import { oversightCases } from './member-cases-oversight'
import { peopleCases } from './member-cases-people'
import { personsCases } from './member-cases-persons'
import { retentionCases } from './member-cases-retention'
import { submissionsCases } from './member-cases-submissions'

export { idsOf, nobodysIds, type Ids, type MemberCase } from './member-case'

/** Every function of lib/data that takes a member; tests/data/member-access.test.ts finds whichever is missing. */
export const memberCases: readonly MemberCase[] = [
  ...askingCases,
  ...inboxCases,
  ...linksCases,
  ...oversightCases,
  ...peopleCases,
  ...personsCases,
  ...retentionCases,
  ...submissionsCases,
]
