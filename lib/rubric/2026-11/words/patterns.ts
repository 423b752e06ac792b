import type { PatternId } from '../patterns'

export type Cause = {
  readonly id: string
  readonly text: string
  readonly patterns: readonly string[]
}

/** Why the patterns happen: causes in how the parties are set up, not in the people (Decision model §4.5). */
export const causes: readonly (Cause & { readonly patterns: readonly PatternId[] })[] = [
  {
    id: 'separate_books',
    text: 'Parties with separate books are paid for different things. One earns by renewing advice, the other by the hour.',
    patterns: ['finger_pointing', 'roadmap_never_lands'],
  },
  {
    id: 'different_cadences',
    text: 'Advice arrives by the month and building goes by the day. Calls come too late, or the builders make them alone.',
    patterns: ['decisions_too_late', 'platform_pick_fails'],
  },
  {
    id: 'different_counterparts',
    text: 'Advisers talk to owners, and builders talk to managers. What one side learns reaches the other slowly, or never.',
    patterns: ['roadmap_never_lands', 'advice_without_hands'],
  },
  {
    id: 'different_done',
    text: 'For one side done means advised, and for the other it means delivered. Nobody is paid for use in the business.',
    patterns: ['built_well_built_wrong', 'demo_never_product'],
  },
  {
    id: 'no_mandate',
    text: 'A title came without the right to decide, to see or to stop. The role can then only reassure.',
    patterns: ['symbolic_cover'],
  },
  {
    id: 'activity',
    text: 'Activity took the place of decisions: more people, tools and meetings, while the hard choice stayed open.',
    patterns: ['judgement_lost', 'spend_up_output_flat'],
  },
]
