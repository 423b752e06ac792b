import type { OutcomeId, Variant } from '../../../engine/types'
import type { OptionOf } from '../questions'
import type { Titled } from './engagement'

export type NextStep = {
  /** One action, which fits into a week. */
  readonly action: string
  readonly owner: string
  /** Whether it ends in a first call with a supplier. */
  readonly call: boolean
}

/** One dated action for each answer (Decision model §8, row 5). */
export const nextSteps: Readonly<Record<OutcomeId | Variant, NextStep>> = {
  nothing_now: { action: 'Put the re-check date into your calendar.', owner: 'You', call: false },
  healthy: {
    action: 'Put the re-check date into your calendar, with the three events beside it.',
    owner: 'You',
    call: false,
  },
  mandate_first: {
    action: 'Meet the people who run the business and fill in the one-page mandate.',
    owner: 'You, with your future sponsor',
    call: false,
  },
  not_a_technology_problem: {
    action: 'Call the leadership team together for one working session on priorities.',
    owner: 'You',
    call: false,
  },
  scoped_audit: {
    action: 'Write down the one question the audit must settle, and hold one first call.',
    owner: 'You',
    call: true,
  },
  advisory_fractional: {
    action: 'Hold first calls with two advisory fractional CTOs.',
    owner: 'You, with whoever leads your builders',
    call: true,
  },
  development_firm: {
    action: 'Name the person who owns the brief, and hold first calls with two development firms.',
    owner: 'You, with the person who owns the brief',
    call: true,
  },
  build_capable_operator: {
    action: 'Write down the one thing to be built, and hold first calls with two operators.',
    owner: 'You',
    call: true,
  },
  combined_firm: {
    action: 'Hold first calls with two combined firms, and ask whether both halves share one set of books.',
    owner: 'You',
    call: true,
  },
  interim_bridge: {
    action: 'Write down what only the leaving leader knows, and hold first calls with two interim CTOs.',
    owner: 'You, with the leaving leader',
    call: true,
  },
  full_time_cto: {
    action: 'Write the role on one page, and ask someone who has hired at this level to read it.',
    owner: 'You',
    call: false,
  },
}

/** The step towards a full-time CTO where hiring is already under way. */
export const hireSteps: Readonly<Partial<Record<OptionOf<'hire_status'>, NextStep>>> = {
  first_time_level: {
    action: 'Find someone who has hired at this level to read the role and sit in the interviews.',
    owner: 'You',
    call: false,
  },
  recruiting_ready: {
    action: 'Hold first interviews with two candidates, beside the person who has hired at this level.',
    owner: 'You, with whoever has hired at this level',
    call: false,
  },
  offer_accepted: {
    action: 'Agree the first 30 days with the person who has accepted.',
    owner: 'You',
    call: false,
  },
  failed: {
    action: 'Write down what went wrong with the last hire, and what the role must say because of it.',
    owner: 'You',
    call: false,
  },
}

/** The first call: thirty minutes, no slides, your situation. */
export const firstCall: readonly Titled[] = [
  {
    term: 'First 10 minutes',
    text: 'Describe your situation: who decides, who builds, and what waits. No slides from either side.',
  },
  { term: 'Next 5 minutes', text: 'Ask what they would look at first, and why.' },
  { term: 'Next 10 minutes', text: 'Ask for a recent case in which they told a client not to do what was asked.' },
  { term: 'Last 5 minutes', text: 'Ask when you should not hire them. Agree who does what by which day.' },
]
