import type { OutcomeId, Residual } from '../../engine/types'
import type { PatternId } from './patterns'

type Row = { readonly factors: Readonly<Record<OutcomeId, Residual>>; readonly because: string }

/** Slides as the builders are absent → present. */
const hands = (without: number, full: number): Residual => ({ without, with: full, layer: 'XC' })
/** Slides as a decider is absent → present. */
const decider = (without: number, full: number): Residual => ({ without, with: full, layer: 'DC' })

/**
 * What share of a pattern's severity is left under each model; above 1 is worse than today (Decision model §4.3).
 * Advice is only as good as the hands that carry it out, hands only as good as the decider.
 */
export const residuals: Readonly<Record<PatternId, Row>> = {
  roadmap_never_lands: {
    factors: {
      nothing_now: 1,
      scoped_audit: 1,
      advisory_fractional: hands(0.9, 0.45),
      development_firm: decider(0.95, 0.6),
      build_capable_operator: 0.25,
      combined_firm: 0.15,
      interim_bridge: hands(0.7, 0.4),
      full_time_cto: hands(0.65, 0.35),
    },
    because:
      'Advice hands the plan to people who were not in the talks, so it helps most when your own team builds. A development firm works from the backlog it is given. A plan lands best when its author builds; an audit adds one more plan.',
  },
  platform_pick_fails: {
    factors: {
      nothing_now: 1,
      scoped_audit: 0.7,
      advisory_fractional: hands(0.75, 0.5),
      development_firm: decider(0.9, 0.5),
      build_capable_operator: 0.25,
      combined_firm: 0.15,
      interim_bridge: hands(0.55, 0.4),
      full_time_cto: hands(0.5, 0.35),
    },
    because:
      'An operator or a combined firm connects the platform it chooses, so problems show early. Advice helps you choose, but the builders are still absent. A development firm will not warn you about being locked in.',
  },
  debt_unowned: {
    factors: {
      nothing_now: 1.1,
      scoped_audit: 0.85,
      advisory_fractional: hands(0.85, 0.5),
      development_firm: decider(0.85, 0.5),
      build_capable_operator: 0.4,
      combined_firm: 0.2,
      interim_bridge: hands(0.65, 0.5),
      full_time_cto: hands(0.55, 0.3),
    },
    because:
      'A combined firm leaves no seam for debt to gather in, and a full-time CTO is an owner in the house. Advisers treat debt as a plan and development firms treat it as tickets. Debt grows every month you wait.',
  },
  senior_hire_misfire: {
    factors: {
      nothing_now: 1,
      scoped_audit: 0.8,
      advisory_fractional: hands(0.55, 0.45),
      development_firm: decider(1, 0.9),
      build_capable_operator: 0.65,
      combined_firm: 0.3,
      interim_bridge: hands(0.4, 0.35),
      full_time_cto: hands(0.9, 0.8),
    },
    because:
      'A combined firm keeps the context through the hire. An interim CTO supports the hire, but the judgement leaves with them. Advice helps define the role and search, with an awkward handover. A full-time hire is the risky act itself.',
  },
  built_well_built_wrong: {
    factors: {
      nothing_now: 1,
      scoped_audit: 0.9,
      advisory_fractional: hands(0.7, 0.45),
      development_firm: decider(1, 0.5),
      build_capable_operator: 0.35,
      combined_firm: 0.2,
      interim_bridge: hands(0.5, 0.4),
      full_time_cto: hands(0.45, 0.35),
    },
    because:
      'A combined firm reviews the brief before engineers start, and an operator questions what they build. A development firm builds the brief as given; a decider of your own halves the risk. An adviser is not present during the build.',
  },
  advice_without_hands: {
    factors: {
      nothing_now: 1,
      scoped_audit: 1.1,
      advisory_fractional: hands(1.2, 0.5),
      development_firm: decider(0.7, 0.35),
      build_capable_operator: 0.1,
      combined_firm: 0.1,
      interim_bridge: hands(1, 0.45),
      full_time_cto: hands(0.85, 0.35),
    },
    because:
      'Advice without a team repeats the mistake and leaves you worse off; with a team it works. An audit is more advice. An operator or a combined firm removes the gap. A development firm adds hands but no owner.',
  },
  demo_never_product: {
    factors: {
      nothing_now: 1,
      scoped_audit: 0.95,
      advisory_fractional: hands(1, 0.5),
      development_firm: decider(0.65, 0.3),
      build_capable_operator: 0.1,
      combined_firm: 0.2,
      interim_bridge: hands(0.9, 0.45),
      full_time_cto: hands(0.8, 0.4),
    },
    because:
      'An operator takes the demo to production in person, and a combined firm has the bench for it. A development firm ships a specification that somebody must own. An adviser still needs builders.',
  },
  supplier_steers: {
    factors: {
      nothing_now: 1,
      scoped_audit: 0.7,
      advisory_fractional: hands(0.4, 0.35),
      development_firm: decider(1.1, 0.5),
      build_capable_operator: 0.35,
      combined_firm: 0.35,
      interim_bridge: hands(0.3, 0.25),
      full_time_cto: hands(0.25, 0.2),
    },
    because:
      'Any owner on your side helps: an interim CTO, a full-time CTO or an adviser who oversees suppliers. Operators and combined firms are suppliers too, but accountable ones. A second development firm adds another driver.',
  },
  finger_pointing: {
    factors: {
      nothing_now: 1,
      scoped_audit: 0.95,
      advisory_fractional: hands(0.85, 0.6),
      development_firm: decider(1.1, 0.7),
      build_capable_operator: 0.15,
      combined_firm: 0.1,
      interim_bridge: hands(0.55, 0.45),
      full_time_cto: hands(0.5, 0.4),
    },
    because:
      'One supplier paid for both halves has nobody to point at. An adviser or a development firm adds a party. An employee or an interim CTO can settle disputes but cannot merge the contracts.',
  },
  decisions_too_late: {
    factors: {
      nothing_now: 1.1,
      scoped_audit: 0.75,
      advisory_fractional: 0.3,
      development_firm: decider(0.95, 0.6),
      build_capable_operator: 0.35,
      combined_firm: 0.25,
      interim_bridge: 0.15,
      full_time_cto: 0.25,
    },
    because:
      'An interim CTO is there every day. An adviser sets up short regular reviews, but a monthly rhythm can lag. A development firm decides alone or not at all. A full-time CTO is strong, after months of hiring. Waiting adds cost.',
  },
  too_many_initiatives: {
    factors: {
      nothing_now: 1,
      scoped_audit: 0.7,
      advisory_fractional: 0.4,
      development_firm: decider(1, 0.8),
      build_capable_operator: 0.6,
      combined_firm: 0.4,
      interim_bridge: 0.35,
      full_time_cto: 0.35,
    },
    because:
      'Stopping work takes an executive, so the models that bring one help most. A development firm builds whatever is asked. No model can stop work without your backing.',
  },
  tool_first: {
    factors: {
      nothing_now: 1,
      scoped_audit: 0.7,
      advisory_fractional: 0.4,
      development_firm: decider(0.95, 0.6),
      build_capable_operator: 0.4,
      combined_firm: 0.35,
      interim_bridge: 0.4,
      full_time_cto: 0.35,
    },
    because:
      'The outcome and the limits have to come before the tools, and any genuine decider helps with that. A development firm picks the tools it knows.',
  },
  symbolic_cover: {
    factors: {
      nothing_now: 0.5,
      scoped_audit: 0.7,
      advisory_fractional: 1.2,
      development_firm: 0.8,
      build_capable_operator: 0.95,
      combined_firm: 1,
      interim_bridge: 1.1,
      full_time_cto: 1.1,
    },
    because:
      'Buying a leader without a mandate leaves this as it is or makes it worse. Settling the mandate first, and buying nothing new, halves it. A scoped audit needs access only.',
  },
  wrong_problem: {
    factors: {
      nothing_now: 0.9,
      scoped_audit: 0.75,
      advisory_fractional: 0.85,
      development_firm: 1.1,
      build_capable_operator: 0.95,
      combined_firm: 0.9,
      interim_bridge: 0.9,
      full_time_cto: 0.85,
    },
    because:
      'No model replaces your vision, your contact with users or your backing. A development firm builds faster in the wrong direction. An audit can at least name the problem.',
  },
  premature_full_time_hire: {
    factors: {
      nothing_now: 0.6,
      scoped_audit: 0.5,
      advisory_fractional: 0.25,
      development_firm: 0.8,
      build_capable_operator: 0.35,
      combined_firm: 0.35,
      interim_bridge: 0.55,
      full_time_cto: 1.3,
    },
    because:
      'A full-time CTO would make the mistake real. An adviser fits the part-time load and prepares the role. An audit makes the scope clear first.',
  },
  spend_up_output_flat: {
    factors: {
      nothing_now: 1.1,
      scoped_audit: 0.75,
      advisory_fractional: hands(0.6, 0.45),
      development_firm: decider(1.1, 0.7),
      build_capable_operator: 0.45,
      combined_firm: 0.3,
      interim_bridge: hands(0.5, 0.4),
      full_time_cto: hands(0.5, 0.4),
    },
    because:
      'More hands repeat the pattern, and waiting makes it worse. One owner for decisions and delivery deals with both halves of it.',
  },
  judgement_lost: {
    factors: {
      nothing_now: 1,
      scoped_audit: 0.7,
      advisory_fractional: 0.3,
      development_firm: decider(1, 0.8),
      build_capable_operator: 0.35,
      combined_firm: 0.25,
      interim_bridge: 0.35,
      full_time_cto: 0.3,
    },
    because:
      'The work here is to restore judgement, which an adviser, a full-time CTO or a combined firm can do. A development firm repeats the answer that has already failed.',
  },
  first_version_ceiling: {
    factors: {
      nothing_now: 1.1,
      scoped_audit: 0.85,
      advisory_fractional: hands(0.95, 0.45),
      development_firm: decider(0.7, 0.35),
      build_capable_operator: 0.2,
      combined_firm: 0.25,
      interim_bridge: hands(0.85, 0.5),
      full_time_cto: hands(0.8, 0.4),
    },
    because:
      'A second version is hands-on work, which suits an operator or a combined firm. An adviser needs a team to act on the advice. Waiting loses the next group of customers.',
  },
  leadership_vacuum: {
    factors: {
      nothing_now: 1.1,
      scoped_audit: 0.95,
      advisory_fractional: 0.6,
      development_firm: 1,
      build_capable_operator: 0.65,
      combined_firm: 0.4,
      interim_bridge: 0.1,
      full_time_cto: 0.5,
    },
    because:
      'An interim CTO fills the full-time seat now. A full-time CTO arrives only after months. A combined firm or an adviser covers part of the week.',
  },
  single_point_dependency: {
    factors: {
      nothing_now: 1,
      scoped_audit: 0.5,
      advisory_fractional: 0.5,
      development_firm: decider(0.75, 0.6),
      build_capable_operator: 0.8,
      combined_firm: 0.4,
      interim_bridge: 0.5,
      full_time_cto: 0.5,
    },
    because:
      'An audit maps who holds access and what nobody has written down. An operator is again one person. A combined firm has a bench, so knowledge is shared.',
  },
}
