import type { OutcomeId } from '../../../engine/types'
import type { Titled } from './engagement'

export type KitPart = 'scope' | 'build' | 'engagement'
export type FlagLevel = 'critical' | 'major' | 'minor'

export type KitQuestion = {
  readonly id: string
  readonly part: KitPart
  /** What it is about, in a word or two. */
  readonly term: string
  readonly ask: string
  /** As it is asked of a person you employ; null where it is only for a supplier. */
  readonly candidate: string | null
  /** What a good answer has in it. */
  readonly good: string
  /** What to see for yourself: talk is cheap, proof is not. */
  readonly proof: string
}

export type RedFlag = {
  readonly id: string
  readonly level: FlagLevel
  readonly text: string
  /** Where it counts; everywhere when absent. */
  readonly for?: readonly OutcomeId[]
  /** Only where judgement is needed: from this need J on, 0–100. */
  readonly fromJ?: number
  /** Levels that differ by model. */
  readonly own?: Partial<Readonly<Record<OutcomeId, FlagLevel>>>
}

/** The parts of the kit, in order. */
export const kitParts: Readonly<Record<KitPart, Titled>> = {
  scope: {
    term: 'Four scope questions',
    text: 'Ask these first. They are no traps: each model has its own honest answer.',
  },
  build: {
    term: 'The build screen',
    text: 'Whoever builds for you should show what they built. Few can, so screen on purpose.',
  },
  engagement: { term: 'About the engagement', text: 'Ask these once the scope is clear.' },
}

/** What to ask, what a good answer has in it, and what proof to ask for (Decision model §5.3, §5.4). */
export const kitQuestions: readonly KitQuestion[] = [
  {
    id: 'v_who_in_room',
    part: 'scope',
    term: 'Who is in the room',
    ask: 'Who, by name, would sit in our leadership meetings, and what is their full-time role with you?',
    candidate: 'Which of our leadership meetings would you sit in, and what would be yours to decide there?',
    good: 'A name, a role, and whether that person answers for the builders.',
    proof: 'The name in the contract, and a talk with that person.',
  },
  {
    id: 'v_shared_pnl',
    part: 'scope',
    term: 'One set of books',
    ask: 'Do those who advise and those who build belong to one company, with one set of books?',
    candidate: 'Who would build what you decide, and would they answer to you?',
    good: 'A clear yes with names, or an open no with who builds instead.',
    proof: 'The company that pays each person, on paper.',
  },
  {
    id: 'v_disagreement',
    part: 'scope',
    term: 'Plan against build',
    ask: 'What happens when the plan and the build disagree?',
    candidate: 'What do you do when the plan and the build disagree?',
    good: 'One named person who decides, and a recent case.',
    proof: 'A note or message from that case.',
  },
  {
    id: 'v_pushback',
    part: 'scope',
    term: 'Pushing back',
    ask: 'Tell me about a recent project where you pushed back on what the client first asked for.',
    candidate: 'Tell me about a recent project where you pushed back on what was first asked for.',
    good: 'What changed in the brief, and what shipped because of it.',
    proof: 'A call with the client of that project.',
  },
  {
    id: 'v_zero_to_production',
    part: 'build',
    term: 'From nothing to live',
    ask: 'Show me something that you, or whoever would lead our work, personally took from nothing to live use.',
    candidate: 'Show me something you personally took from nothing to live use.',
    good: 'It runs, and their own part in it is clear.',
    proof: 'The system, running, on a screen in front of you.',
  },
  {
    id: 'v_references',
    part: 'build',
    term: 'Recent references',
    ask: 'May I call two owners or founders you worked for in the last year?',
    candidate: 'May I call two owners or founders you worked for in the last year?',
    good: 'Two names at once. A new firm that says it is new may offer other proof.',
    proof: 'Your own call: which result is in use today?',
  },
  {
    id: 'v_walkthrough',
    part: 'build',
    term: 'Decided and built',
    ask: 'Walk me through one large technical decision you made and put in place yourself.',
    candidate: 'Walk me through one large technical decision you made and put in place yourself.',
    good: 'Why, what it cost, what went wrong, and their own hands in it.',
    proof: 'The work itself, read by somebody technical whom you trust.',
  },
  {
    id: 'v_first_30_days',
    part: 'engagement',
    term: 'After 30 days',
    ask: 'What will I hold in my hands after 30 days?',
    candidate: 'What will I hold in my hands after your first 30 days?',
    good: 'Risks, named owners, decisions on what stops, a plan for 90 days, a rhythm.',
    proof: 'The same from an earlier client, with names removed.',
  },
  {
    id: 'v_decision_rights',
    part: 'engagement',
    term: 'Decision rights',
    ask: 'Which decisions would be yours, which mine, and who settles a dispute?',
    candidate: 'Which decisions would be yours, which mine, and who settles a dispute?',
    good: 'A list with one owner for each.',
    proof: 'The list, in the contract.',
  },
  {
    id: 'v_scope_written',
    part: 'engagement',
    term: 'In writing',
    ask: 'Will outcomes, rhythm and deliverables be in writing before we start?',
    candidate: null,
    good: 'Yes, with a draft at once.',
    proof: 'The draft.',
  },
  {
    id: 'v_when_not_us',
    part: 'engagement',
    term: 'When not to hire',
    ask: 'When should I not hire you?',
    candidate: 'When should a business like ours not hire you?',
    good: 'A case you can believe, and who would serve it better.',
    proof: 'Somebody they turned away, or sent elsewhere.',
  },
  {
    id: 'v_tools_first',
    part: 'engagement',
    term: 'Tools or results',
    ask: 'Which tools would you choose for us, and do you earn anything on them?',
    candidate: 'Which tools would you choose for us?',
    good: 'They ask about results first, and earn nothing on tools.',
    proof: 'A line in the contract that rules out commission.',
  },
  {
    id: 'v_exit_plan',
    part: 'engagement',
    term: 'Leaving',
    ask: 'When you leave, how does the knowledge stay here?',
    candidate: 'If you left, how would the knowledge stay here?',
    good: 'Records, logins in your name, and help to hire and hand over.',
    proof: 'The handover papers of an earlier client.',
  },
  {
    id: 'v_measures',
    part: 'engagement',
    term: 'Measures',
    ask: 'Which numbers would you take in week one, so that we can judge this in 90 days?',
    candidate: 'Which numbers would you take in week one, so that we can judge this in 90 days?',
    good: 'Decision time, kept promises, open risks, cost, work in progress.',
    proof: 'Such numbers from an earlier client, before and after.',
  },
  {
    id: 'v_claims_proof',
    part: 'engagement',
    term: 'Claims',
    ask: 'You name a certificate or a client result. May I see the paper?',
    candidate: 'You name a certificate or a result. May I see the paper?',
    good: 'Yes, or an open “we are not certified”.',
    proof: 'The paper itself, with its date.',
  },
]

const judgement: readonly OutcomeId[] = [
  'scoped_audit',
  'advisory_fractional',
  'build_capable_operator',
  'combined_firm',
  'interim_bridge',
]
const notBuilders: readonly OutcomeId[] = [...judgement, 'full_time_cto']
const firms: readonly OutcomeId[] = [...judgement, 'development_firm']

/** What should stop you, or slow you down (Decision model §5.7). The heaviest come first. */
export const redFlags: readonly RedFlag[] = [
  {
    id: 'rf_partner_posing',
    level: 'critical',
    text: 'Says it is one firm, and would bring in a partner or find engineers later.',
    for: ['combined_firm'],
  },
  {
    id: 'rf_handover',
    level: 'critical',
    text: 'The plan is handed over, and its author is gone when work ships.',
    for: ['combined_firm', 'build_capable_operator'],
  },
  {
    id: 'rf_title_only',
    level: 'critical',
    text: 'Led people who built, and cannot show having built.',
    for: ['build_capable_operator'],
  },
  {
    id: 'rf_sales_channel',
    level: 'critical',
    text: 'Earns a commission on what it recommends, or on the people it supplies.',
    for: judgement,
  },
  { id: 'rf_unproven_claim', level: 'critical', text: 'Claims a certificate or a result, and cannot show it.' },
  {
    id: 'rf_confidential',
    level: 'major',
    text: 'Everything it ever built is confidential.',
    for: ['build_capable_operator', 'combined_firm', 'development_firm'],
    own: { build_capable_operator: 'critical' },
  },
  { id: 'rf_no_name', level: 'major', text: 'No name for who would do the work, only “the team”.', for: firms },
  { id: 'rf_vague_30', level: 'major', text: 'Would spend the first 30 days getting to know the business.' },
  { id: 'rf_shared_rights', level: 'major', text: 'Would decide everything together with you.' },
  { id: 'rf_no_pushback', level: 'major', text: 'Has never told a client no.', fromJ: 40 },
  {
    id: 'rf_recruit_after',
    level: 'major',
    text: 'Would find the people after you sign.',
    for: ['development_firm', 'build_capable_operator'],
  },
  {
    id: 'rf_architecture_only',
    level: 'major',
    text: 'Describes a design well, and has put none in place.',
    for: ['build_capable_operator'],
  },
  { id: 'rf_no_recent_reference', level: 'major', text: 'No reference from the last year, and no word on why.' },
  { id: 'rf_executes_brief', level: 'major', text: 'Would carry out the brief as it stands.', for: notBuilders },
  { id: 'rf_nothing_in_writing', level: 'major', text: 'Puts only hours and rates in writing.', for: firms },
  {
    id: 'rf_knowledge_leaves',
    level: 'minor',
    text: 'What they know would leave with them.',
    own: { interim_bridge: 'major' },
  },
  { id: 'rf_tool_first', level: 'minor', text: 'Named a tool before asking what it is for.' },
  { id: 'rf_activity_metrics', level: 'minor', text: 'Would count hours, meetings or tickets.' },
  { id: 'rf_never_wrong', level: 'minor', text: 'Cannot think of a case when you should not hire them.' },
]

/** How heavy a red flag is, in words. */
export const flagLevels: Readonly<Record<FlagLevel, string>> = { critical: 'Stop', major: 'Serious', minor: 'Note' }

/** By what to choose between two that passed (S2-36 to S2-40). */
export const selectionCriteria: readonly Titled[] = [
  { term: 'Delivery', text: 'Has led delivery through growth, change and renewal, and can prove it.' },
  { term: 'Clear words', text: 'Speaks plainly with executives and with builders.' },
  { term: 'Trade-offs', text: 'Weighs time, money and risk without being asked to.' },
  { term: 'Systems and people', text: 'Improves both at once, not one at the cost of the other.' },
  { term: 'Action', text: 'Shows work that ships, and few slides.' },
]
