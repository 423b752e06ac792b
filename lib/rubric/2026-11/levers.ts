import type { Levers } from '../../engine/types'
import type { QuestionId } from './questions'

const fixed: readonly QuestionId[] = [
  'presenting_ask',
  'business_size',
  'product_stage',
  'last_release',
  'who_decided_last',
  'outside_parties',
  'recent_events',
  'last_platform_choice',
  'last_feature_result',
  'blame_event',
  'spend_vs_output',
  'tried_already',
]

const actionable: readonly QuestionId[] = [
  'who_builds',
  'build_needed',
  'builders_capacity',
  'tech_leader',
  'risk_owner',
  'mandate',
  'funding',
  'priorities_agreed',
  'hire_status',
  'debt_handling',
  'adviser_builder_contact',
  'system_access',
  'sponsor',
  'user_needs_owner',
]

/** What a buyer can change or check; the past and the size of the business are neither (Decision model §6.5). */
export const levers: Levers = { fixed, actionable, unsure: ['dont_know', 'think_so', 'assumed', 'no_dates'] }
