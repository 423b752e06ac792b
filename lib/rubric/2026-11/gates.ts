import type { Gate, OutcomeId, Test } from '../../engine/types'
import { all, any, has, is, not } from './when'

const every = (...tests: Test[]): Test => ({ every: tests })
const some = (...tests: Test[]): Test => ({ some: tests })
const none = (test: Test): Test => ({ none: test })
const said = (...conditions: Parameters<typeof all>): Test => ({ answers: all(...conditions) })

const leaders: readonly OutcomeId[] = [
  'advisory_fractional',
  'build_capable_operator',
  'combined_firm',
  'interim_bridge',
  'full_time_cto',
]

const noMandate = some(said(is('mandate', 'reassurance')), { latent: 'MR', under: 38 })
const buildUndefined = said(not(is('build_needed', 'upkeep', 'small_changes', 'one_system', 'several', 'rebuild')))

/** The five patterns of advice and building kept apart; several in one year cost more than a senior hire. */
const seamPatterns = [
  'roadmap_never_lands',
  'platform_pick_fails',
  'debt_unowned',
  'senior_hire_misfire',
  'built_well_built_wrong',
]
const severalSeamPatterns: Test = { patterns: seamPatterns, severity: 50, count: 3 }

/** The business has not chosen, and nothing in technology is pressing (Decision model §3.2, overrides). */
export const businessFirst: Test = every(
  { latent: 'BA', under: 38 },
  { need: 'J', under: 55 },
  { need: 'X', under: 55 },
  { need: 'T', under: 50 },
)

/** Hard rules that remove models that would fail. Every hit is shown as a reason (Decision model §3.2). */
export const gates = [
  {
    id: 'G1_mandate',
    name: 'A mandate',
    when: noMandate,
    stops: leaders,
    reason: 'Nobody you hire to lead would have the authority, access and backing to decide.',
    lift: 'Agree authority, access and a sponsor in writing.',
    because: 'Without access, authority or a sponsor a leader becomes symbolic cover.',
  },
  {
    id: 'G2_advice_needs_hands',
    name: 'Advice needs hands',
    when: some(
      { need: 'X', over: 52 },
      { answers: all(is('who_builds', 'nobody'), not(is('build_needed', 'upkeep'))) },
    ),
    stops: ['advisory_fractional'],
    reason: 'There is nobody to carry the advice out.',
    lift: 'Have people who can build it.',
    because: 'Advice works when a competent execution layer runs on its own; without one it ends as slides.',
  },
  {
    id: 'G3_builders_need_a_decider',
    name: 'Builders need a decider',
    when: some({ need: 'J', over: 50 }, { latent: 'DC', under: 42 }),
    stops: ['development_firm'],
    reason: 'Nobody senior on your side would own the brief.',
    lift: 'Name someone senior who owns the brief.',
    because: 'A development firm carries out what it is asked; someone must know what to ask.',
  },
  {
    id: 'G4a_too_big_for_one',
    name: 'Too big for one person',
    when: { need: 'B', over: 33 },
    stops: ['build_capable_operator'],
    reason: 'The build is more than one person can carry.',
    lift: 'Cut the work to one system.',
    because: 'One operator ships one person’s worth, however senior.',
  },
  {
    id: 'G4b_builders_present',
    name: 'Builders are present',
    when: every({ latent: 'XC', atLeast: 65 }, { need: 'X', under: 45 }),
    stops: ['build_capable_operator'],
    reason: 'You have builders, so you would pay for a skill you will not use.',
    because: 'With engineers in place, advice alone is better and cheaper.',
  },
  {
    id: 'G5_no_build_gap',
    name: 'No bench needed',
    when: { need: 'X', under: 45 },
    stops: ['combined_firm'],
    reason: 'What must be built does not need another bench.',
    because: 'The window for a combined firm opens when judgement and delivery are both critical.',
  },
  {
    id: 'G6_no_empty_seat',
    name: 'No empty seat',
    when: { need: 'T', under: 50 },
    stops: ['interim_bridge'],
    reason: 'On balance, your answers show no leader who has just left or is about to.',
    because: 'An interim covers a departure or a crisis, at full-time cost.',
  },
  {
    id: 'G7_load_or_salary',
    name: 'A lasting load and a salary',
    when: some(
      every(none(severalSeamPatterns), { latent: 'PL', under: 55 }),
      every(severalSeamPatterns, { latent: 'PL', under: 45 }),
      said(not(is('funding', 'permanent_salary'))),
    ),
    stops: ['full_time_cto'],
    reason: 'The leadership load is not shown to be full and lasting, or a permanent salary is not approved.',
    lift: 'Have a lasting full load and an approved salary.',
    because: 'Hire when the load is permanent enough; eased when several seam failures fall together.',
  },
  {
    id: 'G8_real_need',
    name: 'A real need',
    when: every(
      some(
        { need: 'J', atLeast: 48 },
        { need: 'X', atLeast: 48 },
        { need: 'T', atLeast: 48 },
        { latent: 'RE', atLeast: 75 },
        { patterns: 'any', severity: 75, count: 1 },
      ),
      none(noMandate),
      none(businessFirst),
    ),
    stops: ['nothing_now'],
    reason: 'The answers show a need that will not pass by itself.',
    because: 'Decision quality, steering and the cost of waiting: one of the three is failing.',
  },
  {
    id: 'G9a_seat_empty_needs_person',
    name: 'A person, not a report',
    when: { need: 'T', atLeast: 70 },
    stops: ['scoped_audit'],
    reason: 'The leadership seat is empty: you need a person, not a report.',
    because: 'A report does not sit in the chair.',
  },
  {
    id: 'G9b_plan_already_bought',
    name: 'A plan is already bought',
    when: said(is('roadmap_status', 'not_started'), has('outside_parties', 'adviser', 'report')),
    stops: ['scoped_audit'],
    reason: 'You already paid for a plan and little of it was built.',
    lift: 'Act on the plan you have.',
    because: 'Analysis without a decision stays theoretical, and one more plan repeats it.',
  },
  {
    id: 'G10_build_undefined',
    name: 'The build is not defined',
    when: buildUndefined,
    stops: ['build_capable_operator', 'combined_firm', 'development_firm'],
    reason: 'Nobody could say yet what must be built.',
    lift: 'Write down what must be built.',
    because: 'Outcomes and limits come before the people who build them.',
  },
  {
    id: 'G10_too_little_to_build',
    name: 'Too little to build',
    when: every(none(buildUndefined), { latent: 'XD', under: 45 }),
    stops: ['build_capable_operator', 'combined_firm'],
    reason: 'There is too little to build to pay for someone who builds.',
    lift: 'Have a defined build that needs them.',
    because: 'Build capacity with nothing to build is cost without result.',
  },
  {
    id: 'G12_monthly_not_approved',
    name: 'A monthly commitment',
    when: { answers: any(is('funding', 'project')) },
    stops: ['advisory_fractional', 'combined_firm'],
    reason: 'Only one fixed-price piece of work is approved, and this is paid by the month.',
    lift: 'Approve a monthly commitment.',
    because: 'An answer you cannot act on is not an answer.',
  },
] as const satisfies readonly Gate[]

export type GateId = (typeof gates)[number]['id']
