import type { OutcomeId } from '../../../engine/types'

export type DaysOfWork = { readonly term: string; readonly points: readonly string[] }
export type FirstDays = { readonly weeks: readonly DaysOfWork[]; readonly test: readonly string[] }

const weeks = (first: readonly string[], second: readonly string[], fourth: readonly string[]): DaysOfWork[] => [
  { term: 'Week 1', points: first },
  { term: 'Weeks 2 and 3', points: second },
  { term: 'Week 4', points: fourth },
]

const priorities = 'Go through priorities, running work and real limits.'
const risks = 'Name the main delivery risks, dependencies and bottlenecks.'
const rights = 'Confirm who decides what, and who settles a dispute.'
const landscape = 'Map the systems, suppliers and contracts.'
const health = 'Judge delivery by how much ships, how surely and how well.'
const security = 'Check security, the practical risks first.'
const gaps = 'Find the gaps in ownership, handover and routine decisions.'
const results = 'A short list of results for the next 90 days.'
const plan = 'A plan with owners, milestones and early signs of trouble.'
const stops = 'Decisions on what stops.'
const reviews = 'Weekly and monthly reviews in the calendar.'

const led = ['You can name the results for 90 days and who owns each.', 'Something was stopped.']

/** What happens in the first 30 days of each model, by week, and what must be true on day 30 (Decision model §8, row 12). */
export const firstDays: Readonly<Record<Exclude<OutcomeId, 'nothing_now'>, FirstDays>> = {
  scoped_audit: {
    weeks: weeks(
      ['Agree the one question, and open every system and contract.', 'Name who answers questions on your side.'],
      [landscape, health, security, 'Hold the first checkpoint: what is known, and what is missing.'],
      ['Three lists: fix now, can wait, not worth rebuilding.', 'One decision with a date, which you make.'],
    ),
    test: ['You hold the three lists.', 'You can make the decision without another report.'],
  },
  advisory_fractional: {
    weeks: weeks([priorities, risks, rights], [landscape, health, security, gaps], [results, plan, stops, reviews]),
    test: led,
  },
  development_firm: {
    weeks: weeks(
      [
        'The owner of the brief explains the result it serves.',
        'The firm names its risks and its questions in writing.',
        rights,
      ],
      [
        'The owner of the brief reviews what was delivered, every week.',
        'Code, logins and hosting stand in your name.',
        health,
      ],
      ['Compare what is in use with the brief.', plan, stops],
    ),
    test: ['Something from the brief is in use.', 'The firm has questioned the brief at least once.'],
  },
  build_capable_operator: {
    weeks: weeks(
      [priorities, 'Agree the first thing to go into real use.', rights],
      ['Something in real use is shown every week.', security, gaps],
      [results, plan, stops, 'Decide whether to go on for another 30 days.'],
    ),
    test: ['Something is in real use.', ...led.slice(0, 1)],
  },
  combined_firm: {
    weeks: weeks(
      [priorities, risks, rights],
      ['The author of the plan sits in the build review.', landscape, health, security],
      [results, plan, stops, reviews],
    ),
    test: ['The author of the plan was there when work shipped.', ...led],
  },
  interim_bridge: {
    weeks: weeks(
      ['Take over from whoever holds the knowledge, in writing.', risks, rights],
      [landscape, health, security, gaps],
      [results, stops, reviews, 'A first list of what the successor must be handed.'],
    ),
    test: [...led, 'The knowledge gathered so far is written down.'],
  },
  full_time_cto: {
    weeks: weeks(
      ['Count from the first day in the seat.', priorities, rights, 'Sit down with whoever holds the context today.'],
      [landscape, health, security, gaps],
      [results, plan, stops, reviews],
    ),
    test: led,
  },
}

/** What the test of day 30 comes to. */
export const dayThirty = 'Day 30: still vague? Then stop. Help that is vague by then is being misused.'
