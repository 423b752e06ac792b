import type { OptionOf } from '../questions'

export type Titled = { readonly term: string; readonly text: string }

/** What the engagement is for (Decision model §3.5). */
export const shapes: Readonly<Record<'decision_support' | 'delivery_acceleration' | 'interim_bridge', Titled>> = {
  decision_support: {
    term: 'Decision support',
    text: 'The work is to decide, explain and direct. Your people carry it out.',
  },
  delivery_acceleration: {
    term: 'Delivery acceleration',
    text: 'The work is to get what was promised built and into use.',
  },
  interim_bridge: {
    term: 'Interim bridge',
    text: 'The work is to hold the seat, keep the team together and hand over to a successor.',
  },
}

/** Where it rests on what is not known. */
export const unsettledShape: Titled = {
  term: 'Not settled yet',
  text: 'Find out what must be built and who can build it, because the shape depends on that.',
}

export const sizes: Readonly<Record<'individual' | 'firm', string>> = {
  individual: 'One person. Nothing you answered calls for a firm.',
  firm: 'A firm. The work needs more than one person, or cover when one is away.',
}

const reviews =
  'One short review every week. Take architecture, roadmap, risks, debt, budget and suppliers in rotation.'
const monthly = 'One leadership review every month.'

/** How often to meet and what to expect, by the keys that the engine gives. */
export const cadences: Readonly<Record<string, readonly string[]>> = {
  advisory_half_day: ['Half a day a week.', reviews, monthly],
  advisory_one_day: ['One day a week.', reviews, monthly],
  advisory_unknown: ['One day a week to begin with, because the weekly load is not known.', reviews, monthly],
  advisory_two_days: ['Two days a week.', reviews, monthly],
  build_capable_operator: [
    'One block of 90 days.',
    'Something in real use shown every week.',
    'Stop or continue at day 30 and at day 60.',
  ],
  combined_firm: [
    'The author of the plan sits in the build review every week.',
    monthly,
    'Every brief is reviewed before work on it starts.',
  ],
  development_firm: [
    'Your named decider reviews every brief before it starts.',
    'The same person reviews every delivery, each week.',
  ],
  interim_bridge: [
    'Full-time, for a fixed term.',
    'A check every month of how ready the handover is.',
    'Knowledge is written down from week one, because judgement leaves with the person.',
  ],
  full_time_cto: [
    'A written role before the first interview.',
    'Someone who has hired at this level on the panel.',
    'An overlap with whoever holds the context today.',
  ],
  scoped_audit: [
    'Inside 30 days, with two checkpoints.',
    'Three lists at the end: fix now, can wait, not worth rebuilding.',
    'One dated decision, which you make.',
  ],
}

/** What may come after, as “and then”. */
export const sequences: Readonly<Record<string, string>> = {
  interim_then_full_time: 'And then a full-time CTO, because the load will last and the role is written.',
  audit_then_reassess: 'And then these questions again, answered with the facts the audit finds.',
  operator_then_bench: 'And then a bench or a first hire, because the build outgrows one person.',
  advisory_then_full_time: 'And then a full-time CTO, if the load rises to three days a week or more for two quarters.',
  full_week_then_full_time: 'And then a full-time CTO, if the load stays a full week for two quarters.',
  development_then_combined: 'And then a combined firm, if the person who decides becomes the bottleneck.',
}

/** Notes that never block a model and are always printed. */
export const engagementNotes: Readonly<Record<string, string>> = {
  judgement_already_here: 'You would pay for judgement you already have. Ask for a price without it.',
  builders_already_here: 'You would pay for builders you already have. Ask what they add to your own.',
  settle_priorities: 'Settle your business priorities, whatever you buy. Nobody can do it for you.',
  contain_risks: 'Contain the open risks this week, whatever you decide: access, backups, security.',
}

/** What makes an adviser and a development firm side by side work at all. */
export const safeguards: readonly string[] = [
  'One named person on your side owns the outcome.',
  'Adviser and builders are both present at every platform choice.',
  'There is one plan and one backlog.',
  'Both contracts share one definition of done.',
  'All three of you meet every week.',
]

/** What a mandate says. */
export const mandate: readonly Titled[] = [
  { term: 'Decides', text: 'Which choices the leader makes without asking.' },
  { term: 'Sees', text: 'Which systems, contracts and budgets are open from day one.' },
  { term: 'Stops', text: 'Which work, spending and suppliers the leader may halt.' },
  { term: 'Sponsor', text: 'Which executive backs an unpopular decision.' },
  { term: 'Escalation', text: 'Who settles a dispute, and how soon.' },
]

export const mandateNotes: Readonly<Record<OptionOf<'mandate'>, string>> = {
  agreed: 'You said that most of this is agreed. Put it in writing before the start.',
  partly: 'You said that some of this is open. Settle the rest before the start, in writing.',
  not_discussed: 'You said that this was never discussed. Agree it before you sign anyone.',
  reassurance: 'You said that decisions would stay where they are. Change that first, or do not hire a leader.',
  dont_know: 'You did not know how much of this holds. Find out before you sign anyone.',
}
