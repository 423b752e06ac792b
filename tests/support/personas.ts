import type { Answers, QuestionId as AnyQuestionId } from '@/lib/engine/types'
import type { OptionOf, QuestionId } from '@/lib/rubric/2026-11/questions'

/** An invented business with its answers. The same cast stands in golden files, seeds, the kitchen and browser tests. */
export type Persona = {
  readonly id: string
  /** A business that does not exist. */
  readonly name: string
  readonly answers: Answers
  /** Questions passed over on purpose. */
  readonly passed?: readonly AnyQuestionId[]
}

type Told = { readonly [Q in QuestionId]?: OptionOf<Q> | readonly OptionOf<Q>[] }
type Cast = readonly (Omit<Persona, 'answers' | 'passed'> & {
  readonly answers: Told
  readonly passed?: readonly QuestionId[]
})[]

/** One line of answers per section: why now, business, builds, decides, view, ready. */
// prettier-ignore
const cast = [
  // Nothing new now: healthy, mandate first, not a technology problem.
  { id: 'moss-lantern', name: 'Moss Lantern Software', answers: {
    presenting_ask: 'not_sure', recent_events: ['none'],
    business_size: 'from_1m_to_5m', product_stage: 'established',
    who_builds: 'team', last_release: 'within_month', delivery_vs_promise: 'three', build_needed: 'small_changes', builders_capacity: 'all', spend_vs_output: 'up_up',
    tech_leader: 'technical_founder', who_decided_last: 'own_leader', decisions_waiting: 'none', desk_questions: 'once_twice', leadership_load: 'about_one_day',
    state_explained: 'held_up', roadmap_status: 'on_plan', outside_parties: ['none'], risk_owner: 'named_reported', last_platform_choice: 'checked_works', work_challenged: 'once', last_feature_result: 'used', debt_handling: 'scheduled',
    mandate: 'agreed', funding: 'monthly', sponsor: 'named_time' } },
  { id: 'copper-kettle', name: 'Copper Kettle Supplies', answers: {
    presenting_ask: 'ongoing_calls', recent_events: ['question_unanswered', 'client_lost_confidence'], tried_already: ['more_meetings', 'outside_plan'],
    business_size: 'from_5m_to_25m', product_stage: 'internal_systems',
    who_builds: 'agency', last_release: 'one_to_three_months', delivery_vs_promise: 'one', build_needed: 'small_changes', builders_capacity: 'most', spend_vs_output: 'up_flat',
    tech_leader: 'nobody', who_decided_last: 'vendor', decisions_waiting: 'over_five', desk_questions: 'most_days', leadership_load: 'about_one_day', hire_status: 'not_considering',
    state_explained: 'nobody', roadmap_status: 'none_written', outside_parties: ['dev_firm'], risk_owner: 'nobody', last_platform_choice: 'unchecked_failed', work_challenged: 'built_as_asked', last_feature_result: 'less', debt_handling: 'untracked', blame_event: 'unclear', system_access: 'no',
    mandate: 'reassurance', funding: 'monthly', priorities_agreed: 'many', user_needs_owner: 'split' } },
  { id: 'paper-otter', name: 'Paper Otter Stationery', answers: {
    presenting_ask: 'clear_picture', recent_events: ['none'],
    business_size: 'from_1m_to_5m', product_stage: 'established',
    who_builds: 'team', last_release: 'within_month', delivery_vs_promise: 'two', build_needed: 'small_changes', builders_capacity: 'most', spend_vs_output: 'flat',
    tech_leader: 'in_place', who_decided_last: 'own_leader', decisions_waiting: 'one_two', desk_questions: 'once_twice', leadership_load: 'two_three_days', load_horizon: 'stays',
    state_explained: 'partly', roadmap_status: 'drifted', outside_parties: ['none'], risk_owner: 'named_silent', last_platform_choice: 'checked_works', work_challenged: 'built_as_asked', last_feature_result: 'unused', debt_handling: 'when_room',
    mandate: 'agreed', funding: 'monthly', priorities_agreed: 'none', sponsor: 'named_busy', user_needs_owner: 'nobody' } },
  // One for each of the other models.
  { id: 'salt-marsh', name: 'Salt Marsh Wholesale', answers: {
    presenting_ask: 'one_decision', recent_events: ['none'],
    business_size: 'from_5m_to_25m', product_stage: 'internal_systems',
    who_builds: 'agency', last_release: 'one_to_three_months', delivery_vs_promise: 'two', build_needed: 'dont_know', builders_capacity: 'dont_know', spend_vs_output: 'flat',
    tech_leader: 'nobody', who_decided_last: 'no_choice', decisions_waiting: 'one_two', desk_questions: 'once_twice', leadership_load: 'under_half_day', hire_status: 'not_considering',
    state_explained: 'nobody', roadmap_status: 'none_written', outside_parties: ['software_vendor'], risk_owner: 'assumed', last_platform_choice: 'none_recent', work_challenged: 'nobody_could_judge', last_feature_result: 'too_early', debt_handling: 'dont_know', blame_event: 'nothing_wrong', system_access: 'think_so',
    mandate: 'partly', funding: 'project', priorities_agreed: 'few_written', sponsor: 'named_time' } },
  { id: 'ferry-lane', name: 'Ferry Lane Bookings', answers: {
    presenting_ask: 'fix_bugs', recent_events: ['question_unanswered', 'launch_slipped'], tried_already: ['new_tools', 'more_meetings'],
    business_size: 'from_5m_to_25m', product_stage: 'established',
    who_builds: 'team', last_release: 'within_month', delivery_vs_promise: 'two', build_needed: 'small_changes', builders_capacity: 'all', spend_vs_output: 'up_flat',
    tech_leader: 'lead_developer', who_decided_last: 'me', decisions_waiting: 'over_five', desk_questions: 'weekly', leadership_load: 'about_one_day', hire_status: 'not_considering',
    state_explained: 'conflicting', roadmap_status: 'none_written', outside_parties: ['none'], risk_owner: 'assumed', last_platform_choice: 'unchecked_works', work_challenged: 'built_as_asked', last_feature_result: 'used', debt_handling: 'when_room',
    mandate: 'agreed', funding: 'monthly', priorities_agreed: 'few_written', sponsor: 'named_time' } },
  { id: 'tin-whistle', name: 'Tin Whistle Tickets', answers: {
    presenting_ask: 'get_built', recent_events: ['none'], revenue_waiting: 'committed',
    business_size: 'from_5m_to_25m', product_stage: 'established',
    who_builds: 'small_team', last_release: 'within_month', delivery_vs_promise: 'two', build_needed: 'several', builders_capacity: 'none', spend_vs_output: 'up_up',
    tech_leader: 'in_place', who_decided_last: 'own_leader', decisions_waiting: 'none', desk_questions: 'never', leadership_load: 'two_three_days', load_horizon: 'stays',
    state_explained: 'held_up', roadmap_status: 'on_plan', outside_parties: ['none'], risk_owner: 'named_reported', last_platform_choice: 'checked_works', work_challenged: 'more_than_once', last_feature_result: 'used', debt_handling: 'scheduled', system_access: 'tested',
    mandate: 'agreed', funding: 'project', sponsor: 'named_time', user_needs_owner: 'named_recent' } },
  { id: 'pebble-lessons', name: 'Pebble Lessons', answers: {
    presenting_ask: 'get_built', recent_events: ['launch_slipped'], tried_already: ['outside_plan'], revenue_waiting: 'committed',
    business_size: 'pre_revenue', product_stage: 'prototype',
    who_builds: 'freelancers', last_release: 'never', delivery_vs_promise: 'none', build_needed: 'one_system', builders_capacity: 'none', spend_vs_output: 'up_flat',
    tech_leader: 'outside_adviser', who_decided_last: 'me', decisions_waiting: 'three_five', desk_questions: 'weekly', leadership_load: 'about_one_day', hire_status: 'not_considering',
    state_explained: 'conflicting', roadmap_status: 'not_started', outside_parties: ['adviser', 'freelancer'], risk_owner: 'nobody', work_challenged: 'built_as_asked', adviser_builder_contact: 'never', blame_event: 'unclear', system_access: 'think_so',
    mandate: 'agreed', funding: 'monthly', priorities_agreed: 'few_written', sponsor: 'named_time', user_needs_owner: 'named_recent' } },
  { id: 'harbour-tiles', name: 'Harbour Tiles', answers: {
    presenting_ask: 'ongoing_calls', recent_events: ['launch_slipped', 'client_lost_confidence'], tried_already: ['replaced_team', 'outside_plan'], revenue_waiting: 'pipeline',
    business_size: 'from_5m_to_25m', product_stage: 'established',
    who_builds: 'agency', last_release: 'over_three_months', delivery_vs_promise: 'one', build_needed: 'several', builders_capacity: 'some', spend_vs_output: 'up_flat',
    tech_leader: 'outside_adviser', who_decided_last: 'vendor', decisions_waiting: 'three_five', desk_questions: 'weekly', leadership_load: 'two_three_days', load_horizon: 'shrinks', hire_status: 'not_considering',
    state_explained: 'conflicting', roadmap_status: 'drifted', outside_parties: ['adviser', 'dev_firm'], risk_owner: 'assumed', last_platform_choice: 'unchecked_failed', work_challenged: 'built_as_asked', last_feature_result: 'unused', debt_handling: 'planned_unfunded', adviser_builder_contact: 'kickoff_only', blame_event: 'pointing', system_access: 'think_so',
    mandate: 'agreed', funding: 'monthly', priorities_agreed: 'few_written', sponsor: 'named_time', user_needs_owner: 'split' } },
  { id: 'north-gate', name: 'North Gate Parcels', answers: {
    presenting_ask: 'cover', recent_events: ['leader_left', 'incident'], tried_already: ['nothing'], revenue_waiting: 'pipeline',
    business_size: 'from_5m_to_25m', product_stage: 'established',
    who_builds: 'large_team', last_release: 'within_month', delivery_vs_promise: 'two', build_needed: 'several', builders_capacity: 'most', spend_vs_output: 'up_up',
    tech_leader: 'leaving', who_decided_last: 'own_leader', decisions_waiting: 'three_five', desk_questions: 'most_days', leadership_load: 'full_week', load_horizon: 'stays', hire_status: 'recruiting_ready',
    state_explained: 'partly', roadmap_status: 'drifted', outside_parties: ['software_vendor'], risk_owner: 'named_silent', last_platform_choice: 'checked_works', work_challenged: 'once', last_feature_result: 'used', debt_handling: 'when_room', blame_event: 'owned',
    mandate: 'agreed', funding: 'permanent_salary', priorities_agreed: 'few_written', sponsor: 'named_time', user_needs_owner: 'named_recent' } },
  { id: 'quarry-street', name: 'Quarry Street Payroll', answers: {
    presenting_ask: 'permanent', recent_events: ['none'], tried_already: ['more_people'], revenue_waiting: 'no',
    business_size: 'over_25m', product_stage: 'established',
    who_builds: 'large_team', last_release: 'within_month', delivery_vs_promise: 'two', build_needed: 'several', builders_capacity: 'all', spend_vs_output: 'up_up',
    tech_leader: 'lead_developer', who_decided_last: 'developers', decisions_waiting: 'three_five', desk_questions: 'weekly', leadership_load: 'full_week', load_horizon: 'stays', hire_status: 'recruiting_ready',
    state_explained: 'partly', roadmap_status: 'on_plan', outside_parties: ['none'], risk_owner: 'named_silent', last_platform_choice: 'checked_works', work_challenged: 'once', last_feature_result: 'used', debt_handling: 'when_room',
    mandate: 'agreed', funding: 'permanent_salary', sponsor: 'named_time', user_needs_owner: 'named_recent' } },
  // Hard to judge: a close call, answers that do not fit together, half passed over, a branch changed, nothing known.
  { id: 'two-bridges', name: 'Two Bridges Catering', answers: {
    presenting_ask: 'permanent', recent_events: ['question_unanswered'], tried_already: ['more_meetings'],
    business_size: 'from_5m_to_25m', product_stage: 'internal_systems',
    who_builds: 'team', last_release: 'within_month', delivery_vs_promise: 'two', build_needed: 'small_changes', builders_capacity: 'all', spend_vs_output: 'flat',
    tech_leader: 'title_only', who_decided_last: 'me', decisions_waiting: 'three_five', desk_questions: 'weekly', leadership_load: 'full_week', load_horizon: 'stays', hire_status: 'role_unclear',
    state_explained: 'partly', roadmap_status: 'drifted', outside_parties: ['none'], risk_owner: 'named_silent', last_platform_choice: 'none_recent', work_challenged: 'once', last_feature_result: 'used', debt_handling: 'when_room',
    mandate: 'agreed', funding: 'permanent_salary', priorities_agreed: 'few_written', sponsor: 'named_busy' } },
  { id: 'half-tide', name: 'Half Tide Boats', answers: {
    presenting_ask: 'cover', recent_events: ['question_unanswered'], tried_already: ['more_meetings'],
    business_size: 'from_5m_to_25m', product_stage: 'internal_systems',
    who_builds: 'team', last_release: 'within_month', delivery_vs_promise: 'two', build_needed: 'small_changes', builders_capacity: 'all', spend_vs_output: 'flat',
    tech_leader: 'leaving', who_decided_last: 'me', decisions_waiting: 'three_five', desk_questions: 'weekly', leadership_load: 'two_three_days', load_horizon: 'stays', hire_status: 'role_unclear',
    state_explained: 'partly', roadmap_status: 'drifted', outside_parties: ['none'], risk_owner: 'named_silent', last_platform_choice: 'none_recent', work_challenged: 'once', last_feature_result: 'used', debt_handling: 'when_room',
    mandate: 'agreed', funding: 'permanent_salary', priorities_agreed: 'few_written', sponsor: 'named_busy' } },
  { id: 'odd-sock', name: 'Odd Sock Laundry', answers: {
    presenting_ask: 'not_sure', recent_events: ['launch_slipped'], tried_already: ['nothing'],
    business_size: 'from_5m_to_25m', product_stage: 'internal_systems',
    who_builds: 'small_team', last_release: 'never', delivery_vs_promise: 'three', build_needed: 'small_changes', builders_capacity: 'all', spend_vs_output: 'up_flat',
    tech_leader: 'nobody', who_decided_last: 'own_leader', decisions_waiting: 'none', desk_questions: 'most_days', leadership_load: 'about_one_day', hire_status: 'not_considering',
    state_explained: 'nobody', roadmap_status: 'none_written', outside_parties: ['report', 'software_vendor'], risk_owner: 'dont_know', last_platform_choice: 'demo_first', work_challenged: 'nobody_could_judge', last_feature_result: 'unmeasured', debt_handling: 'dont_know', adviser_builder_contact: 'monthly', blame_event: 'unclear', system_access: 'think_so',
    mandate: 'agreed', funding: 'monthly', priorities_agreed: 'many', sponsor: 'nobody', user_needs_owner: 'builders' } },
  { id: 'dove-cote', name: 'Dove Cote Rentals', answers: {
    presenting_ask: 'ongoing_calls',
    business_size: 'under_1m', product_stage: 'first_version',
    who_builds: 'technical_founder', build_needed: 'one_system',
    tech_leader: 'technical_founder', decisions_waiting: 'one_two', leadership_load: 'under_half_day',
    state_explained: 'partly', outside_parties: ['none'],
    mandate: 'partly', v1_headroom: 'patches' },
    passed: ['recent_events', 'last_release', 'delivery_vs_promise', 'builders_capacity', 'who_decided_last', 'desk_questions', 'roadmap_status', 'risk_owner', 'funding', 'sponsor', 'debt_handling', 'work_challenged'] },
  // Said that an agency builds and answered what follows from it, then went back to say that nobody does.
  { id: 'mill-pond', name: 'Mill Pond Vets', answers: {
    presenting_ask: 'both', recent_events: ['launch_slipped'], tried_already: ['replaced_team'], revenue_waiting: 'pipeline',
    business_size: 'from_1m_to_5m', product_stage: 'idea',
    who_builds: 'nobody', last_release: 'over_three_months', delivery_vs_promise: 'none', build_needed: 'rebuild', builders_capacity: 'none', spend_vs_output: 'up_flat',
    tech_leader: 'nobody', who_decided_last: 'nobody', decisions_waiting: 'three_five', desk_questions: 'weekly', leadership_load: 'two_three_days', load_horizon: 'shrinks', hire_status: 'failed',
    state_explained: 'nobody', roadmap_status: 'not_started', outside_parties: ['adviser', 'dev_firm'], risk_owner: 'nobody', work_challenged: 'built_as_asked', adviser_builder_contact: 'kickoff_only', blame_event: 'pointing', system_access: 'no',
    mandate: 'agreed', funding: 'monthly', priorities_agreed: 'shifting', sponsor: 'named_time', user_needs_owner: 'named_recent' } },
  { id: 'blank-page', name: 'Blank Page Bakery', answers: {
    presenting_ask: 'not_sure', recent_events: ['none'],
    business_size: 'dont_know', product_stage: 'dont_know',
    who_builds: 'dont_know', last_release: 'dont_know', delivery_vs_promise: 'dont_know', build_needed: 'dont_know', builders_capacity: 'dont_know', spend_vs_output: 'dont_know',
    tech_leader: 'dont_know', who_decided_last: 'dont_know', decisions_waiting: 'dont_know', desk_questions: 'dont_know', leadership_load: 'dont_know', hire_status: 'dont_know',
    state_explained: 'dont_know', roadmap_status: 'dont_know', outside_parties: ['none'], risk_owner: 'dont_know', work_challenged: 'dont_know',
    mandate: 'dont_know', funding: 'dont_know', priorities_agreed: 'dont_know' } },
] as const satisfies Cast

export const personas: readonly Persona[] = cast

/** The persona of that id. @throws when the cast has none */
export function persona(id: (typeof cast)[number]['id']): Persona {
  const found = personas.find((one) => one.id === id)
  if (!found) throw new Error(`There is no persona ${id}`)
  return found
}
