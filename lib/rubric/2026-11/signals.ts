import type { Signal } from '../../engine/types'
import { says } from './when'

/** The gap signals (Decision model §4.4): the same sum as a pattern's, without gate or mitigation. */
export const signals = [
  {
    id: 'decisions_pending',
    name: 'Structural decisions stay pending',
    evidence: [
      says('decisions_waiting', 'one_two', 0.3),
      says('decisions_waiting', 'three_five', 0.65),
      says('decisions_waiting', 'over_five', 0.9),
      says('who_decided_last', 'nobody', 0.4),
    ],
  },
  {
    id: 'no_reliable_view',
    name: 'No reliable view of the real state',
    evidence: [
      says('state_explained', 'conflicting', 0.6),
      says('state_explained', 'nobody', 0.85),
      says('state_explained', 'partly', 0.2),
      says('roadmap_status', 'dont_know', 0.3),
      says('delivery_vs_promise', 'no_dates', 0.25),
      says('decisions_waiting', 'dont_know', 0.2),
    ],
  },
  {
    id: 'nobody_owns_tradeoffs',
    name: 'Nobody owns the technical trade-offs',
    evidence: [
      says('who_decided_last', 'developers', 0.4),
      says('who_decided_last', 'me', 0.55),
      says('who_decided_last', 'vendor', 0.6),
      says('who_decided_last', 'nobody', 0.8),
      says('tech_leader', 'nobody', 0.3),
      says('tech_leader', 'lead_developer', 0.2),
      says('tech_leader', 'title_only', 0.3),
    ],
  },
  {
    id: 'no_frame_for_builders',
    name: 'Team or vendors work without a frame',
    evidence: [
      says('roadmap_status', 'none_written', 0.35),
      says('roadmap_status', 'drifted', 0.35),
      says('work_challenged', 'built_as_asked', 0.3),
      says('work_challenged', 'nobody_could_judge', 0.4),
      says('delivery_vs_promise', 'no_dates', 0.3),
    ],
  },
  {
    id: 'hire_premature_or_unclear',
    name: 'A full-time hire would be premature or unclear',
    evidence: [
      says('hire_status', 'role_unclear', 0.5),
      says('hire_status', 'first_time_level', 0.35),
      says('leadership_load', 'under_half_day', 0.3),
      says('load_horizon', 'ends', 0.4),
      says('load_horizon', 'shrinks', 0.2),
    ],
  },
  {
    id: 'growth_outran_routines',
    name: 'The business has outgrown its routines',
    evidence: [
      says('business_size', 'from_5m_to_25m', 0.2),
      says('business_size', 'over_25m', 0.2),
      says('roadmap_status', 'none_written', 0.25),
      says('priorities_agreed', 'many', 0.3),
      says('risk_owner', 'assumed', 0.2),
      says('risk_owner', 'nobody', 0.3),
    ],
  },
  {
    id: 'delivery_stalls',
    name: 'Busy teams, uneven results',
    evidence: [
      says('delivery_vs_promise', 'one', 0.4),
      says('delivery_vs_promise', 'none', 0.65),
      says('last_release', 'over_three_months', 0.5),
      says('recent_events', 'launch_slipped', 0.4),
      says('delivery_vs_promise', 'no_dates', 0.25),
    ],
  },
  {
    id: 'risk_unowned',
    name: 'Security, compliance or continuity is not in hand',
    evidence: [
      says('risk_owner', 'named_silent', 0.25),
      says('risk_owner', 'assumed', 0.55),
      says('risk_owner', 'nobody', 0.8),
      says('risk_owner', 'dont_know', 0.6),
      says('recent_events', 'incident', 0.5),
    ],
  },
  {
    id: 'decision_fatigue',
    name: 'Leadership settles trade-offs one by one',
    evidence: [
      says('desk_questions', 'weekly', 0.5),
      says('desk_questions', 'most_days', 0.75),
      says('who_decided_last', 'me', 0.25),
      says('decisions_waiting', 'over_five', 0.25),
    ],
  },
  {
    id: 'bridge_needed',
    name: 'Stability is needed before a permanent leader',
    evidence: [
      says('tech_leader', 'leaving', 0.7),
      says('recent_events', 'leader_left', 0.5),
      says('hire_status', 'offer_accepted', 0.4),
      says('hire_status', 'failed', 0.3),
      says('hire_status', 'first_time_level', 0.2),
    ],
  },
  {
    id: 'spend_up_plan_still',
    name: 'Spending rises, the plan stands still',
    evidence: [says('spend_vs_output', 'up_flat', 0.7), says('tried_already', 'more_people', 0.25)],
  },
  {
    id: 'questions_on_your_desk',
    name: 'Senior technical questions land on the owner’s desk',
    evidence: [
      says('desk_questions', 'once_twice', 0.15),
      says('desk_questions', 'weekly', 0.6),
      says('desk_questions', 'most_days', 0.85),
    ],
  },
  {
    id: 'unfamiliar_hire',
    name: 'The next hire is at a level you have never recruited',
    evidence: [
      says('hire_status', 'first_time_level', 0.8),
      says('hire_status', 'failed', 0.6),
      says('hire_status', 'role_unclear', 0.25),
      says('recent_events', 'senior_hire_failed', 0.6),
    ],
  },
  {
    id: 'revenue_blocked',
    name: 'The market is ready, the build is not',
    evidence: [
      says('revenue_waiting', 'committed', 0.75),
      says('revenue_waiting', 'pipeline', 0.45),
      says('recent_events', 'launch_slipped', 0.3),
    ],
  },
  {
    id: 'v1_cannot_absorb',
    name: 'Version one cannot absorb what comes next',
    evidence: [says('v1_headroom', 'no', 0.8), says('v1_headroom', 'patches', 0.4)],
  },
  {
    id: 'outsider_question',
    name: 'An investor or customer asked what nobody could answer',
    evidence: [says('recent_events', 'question_unanswered', 0.7), says('recent_events', 'diligence', 0.35)],
  },
  {
    id: 'usual_fixes_failed',
    name: 'Tools, meetings, plans or new people did not fix it',
    evidence: [
      says('tried_already', 'more_people', 0.3),
      says('tried_already', 'replaced_team', 0.4),
      says('tried_already', 'new_tools', 0.3),
      says('tried_already', 'more_meetings', 0.25),
      says('tried_already', 'outside_plan', 0.3),
    ],
  },
  {
    id: 'waiting_costs',
    name: 'Each month without decisions adds debt or hands control to suppliers',
    evidence: [
      says('decisions_waiting', 'three_five', 0.35),
      says('decisions_waiting', 'over_five', 0.5),
      says('who_decided_last', 'vendor', 0.35),
      says('debt_handling', 'untracked', 0.35),
      says('debt_handling', 'planned_unfunded', 0.3),
      says('revenue_waiting', 'committed', 0.3),
    ],
  },
  {
    id: 'execution_missing',
    name: 'No competent execution layer',
    evidence: [
      says('who_builds', 'nobody', 0.6),
      says('who_builds', 'freelancers', 0.3),
      says('builders_capacity', 'none', 0.65),
      says('builders_capacity', 'some', 0.4),
      says('last_release', 'never', 0.3),
    ],
  },
  {
    id: 'decision_layer_missing',
    name: 'No competent decision layer',
    evidence: [
      says('tech_leader', 'nobody', 0.6),
      says('tech_leader', 'leaving', 0.5),
      says('tech_leader', 'title_only', 0.4),
      says('tech_leader', 'lead_developer', 0.35),
      says('who_decided_last', 'vendor', 0.35),
      says('who_decided_last', 'nobody', 0.4),
      says('who_decided_last', 'me', 0.3),
    ],
  },
  {
    id: 'parties_apart',
    name: 'Advisers and builders are not in the same conversation',
    evidence: [
      says('adviser_builder_contact', 'never', 0.9),
      says('adviser_builder_contact', 'kickoff_only', 0.7),
      says('adviser_builder_contact', 'monthly', 0.3),
      says('last_platform_choice', 'unchecked_failed', 0.3),
      says('last_platform_choice', 'unchecked_works', 0.2),
    ],
  },
  {
    id: 'nobody_challenges_brief',
    name: 'Nobody pushes back on the brief',
    evidence: [says('work_challenged', 'built_as_asked', 0.6), says('work_challenged', 'nobody_could_judge', 0.75)],
  },
  {
    id: 'keys_held_elsewhere',
    name: 'Access and knowledge sit with one person or supplier',
    evidence: [
      says('system_access', 'no', 0.8),
      says('system_access', 'think_so', 0.35),
      says('recent_events', 'key_dev_left', 0.4),
    ],
  },
  {
    id: 'mandate_missing',
    name: 'No authority, access or sponsor',
    evidence: [
      says('mandate', 'reassurance', 0.85),
      says('mandate', 'not_discussed', 0.45),
      says('sponsor', 'nobody', 0.6),
      says('sponsor', 'named_busy', 0.2),
      says('funding', 'nothing_yet', 0.25),
    ],
  },
  {
    id: 'business_unaligned',
    name: 'Priorities or users have no owner in the business',
    evidence: [
      says('priorities_agreed', 'none', 0.7),
      says('priorities_agreed', 'shifting', 0.6),
      says('priorities_agreed', 'many', 0.3),
      says('user_needs_owner', 'nobody', 0.6),
      says('user_needs_owner', 'split', 0.25),
      says('user_needs_owner', 'builders', 0.4),
    ],
  },
  {
    id: 'trigger_event',
    name: 'A hard event forces the question now',
    evidence: [
      says('recent_events', 'incident', 0.5),
      says('recent_events', 'leader_left', 0.5),
      says('recent_events', 'diligence', 0.4),
      says('recent_events', 'senior_hire_failed', 0.4),
      says('recent_events', 'client_lost_confidence', 0.45),
      says('recent_events', 'key_dev_left', 0.35),
      says('recent_events', 'launch_slipped', 0.3),
      says('recent_events', 'question_unanswered', 0.35),
    ],
  },
] as const satisfies readonly Signal[]

export type SignalId = (typeof signals)[number]['id']
