import type { OutcomeId, Variant } from '../../../engine/types'
import type { PatternId } from '../patterns'
import type { OptionOf, QuestionId } from '../questions'

export type PlanLevel = 'week' | 'month' | 'deeper'

/** One thing to do. It stands in a plan when a pattern or an answer calls for it, or because the answer always does. */
export type PlanStep = {
  /** Stays the same from version to version: what a founder noted at it is kept under this id. */
  readonly id: string
  readonly level: PlanLevel
  readonly text: string
  /** Who does it unless the founder names somebody else. */
  readonly owner: string
  /** Days after the submission by which it is done, within the horizon of its level. */
  readonly day: number
  /** The failure patterns that it answers. */
  readonly patterns: readonly string[]
  /** Answers that call for it whatever the patterns, by question. */
  readonly answers?: Readonly<Record<string, readonly string[]>>
  /** Always there for these results, and why. */
  readonly always?: { readonly for: readonly (OutcomeId | Variant)[]; readonly reason: string }
  /** Only where somebody is engaged, or will be once the mandate is settled. */
  readonly engaged?: true
}

export type StandIn = {
  readonly owner: string
  readonly question: string
  readonly options: readonly string[]
  readonly instead: string
}

/** How far each level reaches, in days after the submission, and its name (Decision model §8, row 11). */
export const planLevels: readonly { readonly id: PlanLevel; readonly term: string; readonly days: number }[] = [
  { id: 'week', term: 'This week', days: 7 },
  { id: 'month', term: 'Within 30 days', days: 30 },
  { id: 'deeper', term: 'Deeper, within 90 days', days: 90 },
]

type Told = Partial<{ readonly [Q in QuestionId]: readonly OptionOf<Q>[] }>
type Step = Omit<PlanStep, 'patterns' | 'answers'> & {
  readonly patterns: readonly PatternId[]
  readonly answers?: Told
}

const bought: readonly OutcomeId[] = [
  'scoped_audit',
  'advisory_fractional',
  'development_firm',
  'build_capable_operator',
  'combined_firm',
  'interim_bridge',
  'full_time_cto',
]
const lasting = bought.filter((id) => id !== 'scoped_audit')
const LEADER = 'Whoever leads technology'
const BUILDER = 'Whoever leads your builders'
const NO_HIRE = bought.filter((id) => id !== 'full_time_cto')

/** Who takes the place of an owner that does not exist, by the answer that says so. */
export const planStandIns: readonly StandIn[] = [
  {
    owner: LEADER,
    question: 'tech_leader',
    options: ['nobody', 'leaving'],
    instead: 'You, until somebody leads technology',
  },
  { owner: BUILDER, question: 'who_builds', options: ['nobody'], instead: 'You' },
]

/**
 * What to do at three depths: access, data, hidden cost, numbers, dependencies and responsibilities this week; perimeter,
 * budget, governance, owner, risks and success within 30 days; what takes longer after that. Each of the 20 patterns
 * calls for something.
 */
export const planSteps: readonly Step[] = [
  {
    id: 'week_access',
    level: 'week',
    text: 'List who holds each login, the code and the hosting. Put one master login in your own name.',
    owner: 'You',
    day: 3,
    patterns: ['single_point_dependency', 'supplier_steers'],
    answers: { system_access: ['no', 'think_so'] },
  },
  {
    id: 'week_restore',
    level: 'week',
    text: 'Ask for one test: restore a backup and look at the data.',
    owner: 'Whoever runs your systems',
    day: 7,
    patterns: [],
    answers: { risk_owner: ['assumed', 'nobody', 'dont_know'], recent_events: ['incident'] },
  },
  {
    id: 'week_spend',
    level: 'week',
    text: 'Add up what you pay each month for people, suppliers, tools and hosting.',
    owner: 'You, with whoever keeps the books',
    day: 7,
    patterns: ['spend_up_output_flat', 'tool_first', 'judgement_lost'],
  },
  {
    id: 'week_numbers',
    level: 'week',
    text: 'Write down today’s five numbers, so that you can compare in 90 days.',
    owner: 'You',
    day: 7,
    patterns: ['judgement_lost', 'spend_up_output_flat'],
    always: { for: [...bought, 'healthy'], reason: 'The measures below need a start.' },
  },
  {
    id: 'week_waiting',
    level: 'week',
    text: 'List every technology decision that waits. Put one name and one day beside each.',
    owner: 'You',
    day: 3,
    patterns: ['decisions_too_late', 'judgement_lost'],
    answers: { decisions_waiting: ['three_five', 'over_five'] },
  },
  {
    id: 'week_cover',
    level: 'week',
    text: 'Say who makes the technology calls until the seat is filled, and tell the team.',
    owner: 'You',
    day: 2,
    patterns: ['leadership_vacuum'],
  },
  {
    id: 'week_weak_points',
    level: 'week',
    text: 'Ask your builders what would stop them next month: a person, a supplier or a system.',
    owner: BUILDER,
    day: 7,
    patterns: ['debt_unowned', 'first_version_ceiling', 'platform_pick_fails'],
  },
  {
    id: 'week_one_owner',
    level: 'week',
    text: 'Put one name beside the result you want. One name, not two.',
    owner: 'You',
    day: 4,
    patterns: ['finger_pointing', 'advice_without_hands', 'roadmap_never_lands'],
    always: { for: ['development_firm'], reason: 'Builders need one person who owns the brief.' },
  },
  {
    id: 'week_demo_gap',
    level: 'week',
    text: 'Write down what the demo lacks before one real customer can rely on it.',
    owner: 'You, with whoever built it',
    day: 5,
    patterns: ['demo_never_product'],
  },
  {
    id: 'week_used',
    level: 'week',
    text: 'Find out who used the last large feature this month, and who never did.',
    owner: 'Whoever speaks with your users',
    day: 7,
    patterns: ['built_well_built_wrong'],
  },
  {
    id: 'week_three',
    level: 'week',
    text: 'Write down the three priorities of the business, in order. Stop one piece of work that serves none.',
    owner: 'You, with the people who run the business',
    day: 5,
    patterns: ['wrong_problem', 'too_many_initiatives'],
    always: { for: ['not_a_technology_problem'], reason: 'Everything else waits for this.' },
  },
  {
    id: 'week_no_tool',
    level: 'week',
    text: 'Buy no new tool until the result it serves is on paper.',
    owner: 'You',
    day: 1,
    patterns: ['tool_first', 'platform_pick_fails'],
  },
  {
    id: 'week_no_advert',
    level: 'week',
    text: 'Hold the job advert until the role and its weekly load fit on one page.',
    owner: 'You',
    day: 2,
    patterns: ['premature_full_time_hire', 'senior_hire_misfire'],
  },
  {
    id: 'week_mandate',
    level: 'week',
    text: 'Ask one executive, by name, to back an unpopular technology decision.',
    owner: 'You',
    day: 6,
    patterns: ['symbolic_cover'],
    always: { for: ['mandate_first'], reason: 'Without a sponsor there is no mandate.' },
  },
  {
    id: 'month_scope',
    level: 'month',
    text: 'Put the work on one page: what is in, what is out, and what done means.',
    owner: 'You',
    day: 14,
    patterns: ['built_well_built_wrong', 'demo_never_product', 'finger_pointing'],
    always: { for: NO_HIRE, reason: 'A vague start is the main way this fails.' },
    engaged: true,
  },
  {
    id: 'month_budget',
    level: 'month',
    text: 'Agree the sum, and the point at which you stop.',
    owner: 'You, with whoever keeps the books',
    day: 14,
    patterns: ['spend_up_output_flat'],
    always: { for: NO_HIRE, reason: 'A limit is easier to set before the start.' },
    engaged: true,
  },
  {
    id: 'month_reviews',
    level: 'month',
    text: 'Start one short technology review a week and one leadership review a month.',
    owner: 'You',
    day: 21,
    patterns: ['decisions_too_late', 'roadmap_never_lands', 'judgement_lost', 'leadership_vacuum'],
  },
  {
    id: 'month_own_voice',
    level: 'month',
    text: 'Have somebody on your side approve every large choice that a supplier proposes.',
    owner: 'You',
    day: 14,
    patterns: ['supplier_steers', 'platform_pick_fails'],
  },
  {
    id: 'month_risks',
    level: 'month',
    text: 'Keep one list of open risks and old, fragile parts, each with an owner and a day.',
    owner: LEADER,
    day: 21,
    patterns: ['debt_unowned', 'single_point_dependency', 'first_version_ceiling'],
    answers: { risk_owner: ['assumed', 'nobody', 'dont_know', 'named_silent'] },
  },
  {
    id: 'month_results',
    level: 'month',
    text: 'Agree three results that the business will see in 90 days.',
    owner: 'You',
    day: 30,
    patterns: ['judgement_lost', 'spend_up_output_flat', 'advice_without_hands'],
    always: { for: lasting, reason: 'Help is judged by results, not by effort.' },
    engaged: true,
  },
  {
    id: 'month_one_plan',
    level: 'month',
    text: 'Bring plan and work together: one plan, one work list, reviewed by the same people.',
    owner: LEADER,
    day: 30,
    patterns: ['roadmap_never_lands', 'finger_pointing', 'advice_without_hands'],
  },
  {
    id: 'month_try_first',
    level: 'month',
    text: 'Before you pick a platform, let those who will connect it try one real case.',
    owner: LEADER,
    day: 30,
    patterns: ['platform_pick_fails', 'tool_first'],
  },
  {
    id: 'month_stop',
    level: 'month',
    text: 'Hold the first monthly stop review, and end what serves no priority.',
    owner: 'You, with the people who run the business',
    day: 30,
    patterns: ['too_many_initiatives', 'wrong_problem'],
  },
  {
    id: 'month_users',
    level: 'month',
    text: 'Name one person who decides what users need and speaks with them every month.',
    owner: 'You',
    day: 14,
    patterns: ['wrong_problem', 'built_well_built_wrong'],
    answers: { user_needs_owner: ['nobody', 'builders'] },
    always: { for: ['not_a_technology_problem'], reason: 'Nobody you hire can do this for you.' },
  },
  {
    id: 'month_role',
    level: 'month',
    text: 'Settle what the role owns in its first year. Put somebody who has hired at this level on the panel.',
    owner: 'You',
    day: 21,
    patterns: ['senior_hire_misfire', 'premature_full_time_hire'],
    always: { for: ['full_time_cto'], reason: 'The hire is the risky part.' },
  },
  {
    id: 'month_signed',
    level: 'month',
    text: 'Have the one-page mandate signed before anybody starts.',
    owner: 'You, with the sponsor',
    day: 14,
    patterns: ['symbolic_cover'],
    always: { for: ['mandate_first'], reason: 'Then change your answer, and see what leads.' },
    engaged: true,
  },
  {
    id: 'month_watch',
    level: 'month',
    text: 'Put the three events on the agenda of your monthly meeting.',
    owner: 'You',
    day: 30,
    patterns: [],
    always: { for: ['healthy'], reason: 'They tell you when to look again.' },
  },
  {
    id: 'deeper_shape',
    level: 'deeper',
    text: 'Set down what the system must carry in 18 months, and the first three steps there.',
    owner: LEADER,
    day: 90,
    patterns: ['first_version_ceiling', 'roadmap_never_lands', 'demo_never_product'],
    always: {
      for: ['development_firm', 'build_capable_operator', 'combined_firm'],
      reason: 'What is built now has to carry more later.',
    },
  },
  {
    id: 'deeper_audit',
    level: 'deeper',
    text: 'Carry out the “fix now” list of the audit, then answer these questions again.',
    owner: 'You',
    day: 90,
    patterns: [],
    always: { for: ['scoped_audit'], reason: 'A report changes nothing by itself.' },
  },
  {
    id: 'deeper_debt',
    level: 'deeper',
    text: 'Give old and fragile parts a fixed share of every month, and one owner.',
    owner: LEADER,
    day: 60,
    patterns: ['debt_unowned'],
  },
  {
    id: 'deeper_move',
    level: 'deeper',
    text: 'Plan the move away from what does not fit, in parts that can be undone.',
    owner: LEADER,
    day: 90,
    patterns: ['platform_pick_fails', 'tool_first'],
  },
  {
    id: 'deeper_proof',
    level: 'deeper',
    text: 'List the rules and customer promises you must keep, with the proof for each.',
    owner: LEADER,
    day: 90,
    patterns: [],
    answers: { recent_events: ['diligence', 'incident', 'question_unanswered'] },
  },
  {
    id: 'deeper_release',
    level: 'deeper',
    text: 'Make every release routine: tested, tried out first, and with a way back.',
    owner: BUILDER,
    day: 90,
    patterns: ['demo_never_product', 'spend_up_output_flat'],
  },
  {
    id: 'deeper_second',
    level: 'deeper',
    text: 'Teach a second person to release and to restore each system.',
    owner: BUILDER,
    day: 60,
    patterns: ['single_point_dependency', 'leadership_vacuum'],
  },
  {
    id: 'deeper_hires',
    level: 'deeper',
    text: 'Plan the next two hires by what each will own, not by a list of skills.',
    owner: LEADER,
    day: 90,
    patterns: ['senior_hire_misfire', 'premature_full_time_hire', 'advice_without_hands'],
    always: {
      for: ['advisory_fractional', 'interim_bridge', 'full_time_cto'],
      reason: 'Direction needs people who can carry it out.',
    },
  },
  {
    id: 'deeper_contracts',
    level: 'deeper',
    text: 'Bring every contract onto one meaning of done: in use in the business.',
    owner: 'You',
    day: 90,
    patterns: ['finger_pointing', 'supplier_steers'],
  },
  {
    id: 'deeper_workflow',
    level: 'deeper',
    text: 'Rework one workflow with the people who do it, before any software for it.',
    owner: 'Whoever runs that work',
    day: 90,
    patterns: ['built_well_built_wrong', 'wrong_problem', 'too_many_initiatives'],
  },
  {
    id: 'deeper_look_back',
    level: 'deeper',
    text: 'Look back at the last five large choices: who made each, and how it turned out.',
    owner: 'You',
    day: 60,
    patterns: ['judgement_lost', 'decisions_too_late'],
  },
  {
    id: 'deeper_mandate',
    level: 'deeper',
    text: 'Check that the mandate holds: what was decided, seen and stopped so far?',
    owner: 'You, with the sponsor',
    day: 90,
    patterns: ['symbolic_cover'],
    engaged: true,
  },
]
