import type { Money } from '../../engine/waiting'
import type { OptionOf, QuestionId } from './questions'

type Given = { readonly [Q in QuestionId]?: OptionOf<Q> | readonly OptionOf<Q>[] }

/** Invented answers for the sample report: an adviser's plan on one side, an agency on the other, and nobody between. */
export const sampleAnswers: Given = {
  presenting_ask: 'get_built',
  business_size: 'from_5m_to_25m',
  product_stage: 'internal_systems',
  who_builds: 'agency',
  last_release: 'one_to_three_months',
  delivery_vs_promise: 'no_dates',
  build_needed: 'several',
  builders_capacity: 'some',
  tech_leader: 'nobody',
  who_decided_last: 'vendor',
  decisions_waiting: 'three_five',
  desk_questions: 'weekly',
  leadership_load: 'about_one_day',
  state_explained: 'conflicting',
  roadmap_status: 'drifted',
  outside_parties: ['dev_firm', 'report'],
  recent_events: ['launch_slipped'],
  risk_owner: 'assumed',
  mandate: 'partly',
  funding: 'monthly',
  priorities_agreed: 'few_written',
  work_challenged: 'built_as_asked',
  last_feature_result: 'less',
  debt_handling: 'dont_know',
  adviser_builder_contact: 'kickoff_only',
  blame_event: 'unclear',
  revenue_waiting: 'pipeline',
  user_needs_owner: 'named_recent',
}

/** Invented figures for the same business. */
export const sampleMoney: Money = {
  currency: 'USD',
  monthlyTechSpend: 40_000,
  monthsStalled: 4,
  monthlyRevenueWaiting: 25_000,
  seniorYearlyPay: null,
  leaderHoursWeek: 6,
  hourValue: null,
}
