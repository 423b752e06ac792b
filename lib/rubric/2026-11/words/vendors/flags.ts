import { redFlags } from '../kit'

export type VendorFlagWords = {
  readonly text: string
  /** What to ask before going on. */
  readonly counter: string
}

/**
 * Where a flag goes up for more than the interview kit warns of, in words of its own: they are true of each answer that
 * raises it alone.
 */
const wider: Readonly<Record<string, string>> = {
  rf_sales_channel: 'Earns on what it recommends, or on tools or people it supplies.',
  rf_shared_rights: 'Would decide together with you, or does not say who decides.',
  rf_activity_metrics: 'Would count hours, meetings or tickets, or nothing at all.',
  rf_no_pushback: 'Could not tell of a time it told a client no.',
  rf_title_only: 'Others built what it decided or led, as far as it told.',
}

const counters: Readonly<Record<string, string>> = {
  rf_partner_posing: 'Which company pays each engineer, and may I see it on paper?',
  rf_handover: 'Will whoever makes the plan be there each week until it ships, by name in the contract?',
  rf_title_only: 'What did you build with your own hands in the last two years, and may I see it run?',
  rf_sales_channel: 'What do you earn on what you recommend, and will the contract rule it out?',
  rf_unproven_claim: 'May I see the paper, or will you take the claim back?',
  rf_confidential: 'Which part of one system could you show me on a screen, with names removed?',
  rf_no_name: 'Who, by name, would do the work, and may I meet them before I sign?',
  rf_architecture_only: 'Which part of that design did you build yourself, and where does it run?',
  rf_no_recent_reference: 'Which owner could I call about work of the last year?',
  rf_executes_brief: 'What would you do if my brief were wrong?',
  rf_no_pushback: 'When did you last tell a client no, and what came of it?',
  rf_recruit_after: 'Who would do the work if I signed today?',
  rf_vague_30: 'What will I hold in my hands after 30 days, as a list?',
  rf_shared_rights: 'Which decisions are yours alone, and which are mine alone?',
  rf_nothing_in_writing: 'Will you write down the results, and the day we look at them?',
  rf_tool_first: 'Which result is that tool for, and what else could reach it?',
  rf_never_wrong: 'Whom did you last turn away, and why?',
  rf_activity_metrics: 'Which number of my business should move, and by when?',
  rf_knowledge_leaves: 'What would stay here if you left tomorrow?',
}

/** Red flags as a buyer reads them of one vendor (Decision model §5.7). */
export const vendorFlags: Readonly<Record<string, VendorFlagWords>> = Object.fromEntries(
  Object.entries(counters).map(([id, counter]) => [
    id,
    { text: wider[id] ?? redFlags.find((flag) => flag.id === id)?.text ?? '', counter },
  ]),
)
