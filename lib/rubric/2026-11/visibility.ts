import type { Condition } from '../../engine/types'
import type { QuestionId } from './questions'
import { all, any, has, is, lists, not } from './when'

/** When each conditional question is shown (Decision model §2.2). A question not listed is always shown. */
export const shownWhen: Partial<Record<QuestionId, Condition>> = {
  last_release: not(is('who_builds', 'nobody')),
  delivery_vs_promise: not(is('who_builds', 'nobody')),
  builders_capacity: not(is('build_needed', 'upkeep')),
  priorities_agreed: not(is('roadmap_status', 'on_plan')),
  load_horizon: is('leadership_load', 'two_three_days', 'full_week'),
  hire_status: not(is('tech_leader', 'in_place', 'technical_founder')),
  last_platform_choice: is('product_stage', 'first_version', 'established', 'internal_systems'),
  work_challenged: not(is('who_builds', 'nobody')),
  last_feature_result: all(
    not(is('who_builds', 'nobody')),
    is('product_stage', 'first_version', 'established', 'internal_systems'),
  ),
  debt_handling: is('product_stage', 'first_version', 'established', 'internal_systems'),
  adviser_builder_contact: all(has('outside_parties', 'adviser', 'report'), not(is('who_builds', 'nobody'))),
  blame_event: any(
    lists('outside_parties', 2),
    all(
      has('outside_parties', 'adviser', 'dev_firm', 'report', 'software_vendor'),
      is('who_builds', 'mixed', 'small_team', 'team', 'large_team', 'agency', 'freelancers'),
    ),
  ),
  spend_vs_output: not(is('who_builds', 'nobody')),
  tried_already: any(
    is('decisions_waiting', 'three_five', 'over_five'),
    is('desk_questions', 'weekly', 'most_days'),
    is('delivery_vs_promise', 'one', 'none'),
  ),
  revenue_waiting: is('build_needed', 'one_system', 'several', 'rebuild'),
  system_access: is('who_builds', 'freelancers', 'agency', 'technical_founder', 'small_team', 'mixed'),
  v1_headroom: is('product_stage', 'first_version'),
  sponsor: is('mandate', 'agreed', 'partly', 'not_discussed'),
  user_needs_owner: any(
    is('build_needed', 'one_system', 'several', 'rebuild'),
    is('last_feature_result', 'less', 'unused', 'unmeasured'),
  ),
}
