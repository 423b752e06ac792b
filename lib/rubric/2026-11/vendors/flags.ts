import type { ClaimId, FlagRule } from '../../../engine/vendor-types'

const answer = (question: string, ...options: readonly string[]) => ({ question, options })

const notDevelopment: readonly ClaimId[] = [
  'combined',
  'build_capable',
  'fractional_cto',
  'advisory',
  'interim',
  'audit',
  'unclear',
]

/** Answers that should stop a buyer or slow them down, whatever else was said (Decision model §5.7). */
export const flags: readonly FlagRule[] = [
  {
    id: 'rf_partner_posing',
    level: 'critical',
    claims: ['combined'],
    answers: [answer('v_shared_pnl', 'partner'), answer('v_bench', 'subcontractors', 'recruit_after')],
    because: 'One firm is what is claimed and paid for; a partner brings the seam back.',
  },
  {
    id: 'rf_handover',
    level: 'critical',
    claims: ['combined', 'build_capable'],
    answers: [answer('v_exec_at_ship', 'handed_over')],
    because: 'Whoever plans has to be there when it ships, or both halves are sold and one is delivered.',
  },
  {
    id: 'rf_title_only',
    level: 'critical',
    claims: ['build_capable'],
    answers: [answer('v_zero_to_production', 'led_others'), answer('v_walkthrough', 'decided_others_built')],
    because: 'Having led builders is not having built, and building is what is claimed.',
  },
  {
    id: 'rf_sales_channel',
    level: 'critical',
    own: { development: 'major' },
    answers: [answer('v_pay_basis', 'commission'), answer('v_tools_first', 'resells')],
    because: 'Judgement that earns on what it recommends cannot be bought as judgement.',
  },
  {
    id: 'rf_unproven_claim',
    level: 'critical',
    answers: [answer('v_claims_proof', 'could_not_show')],
    because: 'A claim on paper can be shown on paper.',
  },
  {
    id: 'rf_confidential',
    level: 'major',
    own: { build_capable: 'critical' },
    answers: [answer('v_zero_to_production', 'confidential')],
    because: 'Something can nearly always be shown; a person who sells their own hands has to.',
  },
  {
    id: 'rf_no_name',
    level: 'major',
    answers: [answer('v_who_in_room', 'vague')],
    because: 'Without a name nobody has agreed to do it.',
  },
  {
    id: 'rf_architecture_only',
    level: 'major',
    claims: ['build_capable'],
    answers: [answer('v_zero_to_production', 'architecture_only')],
    because: 'A design well described is not one put in place.',
  },
  {
    id: 'rf_no_recent_reference',
    level: 'major',
    answers: [answer('v_references', 'old_or_none')],
    because: 'Good work of the last year leaves somebody who says so; a new firm that says it is new is no flag.',
  },
  {
    id: 'rf_executes_brief',
    level: 'major',
    claims: notDevelopment,
    answers: [answer('v_disagreement', 'executes_brief')],
    because: 'Whoever is paid to decide has to say when the brief is wrong.',
  },
  {
    id: 'rf_no_pushback',
    level: 'major',
    fromJ: 40,
    answers: [answer('v_pushback', 'struggled')],
    because: 'Where judgement is needed, somebody has to have said no before.',
  },
  {
    id: 'rf_recruit_after',
    level: 'major',
    answers: [answer('v_bench', 'recruit_after')],
    because: 'People who are found after signing are not the people you met.',
  },
  {
    id: 'rf_vague_30',
    level: 'major',
    answers: [answer('v_first_30_days', 'getting_to_know')],
    because: 'A month with nothing in hand says that nothing was planned.',
  },
  {
    id: 'rf_shared_rights',
    level: 'major',
    answers: [answer('v_decision_rights', 'shared', 'vague')],
    because: 'A decision that belongs to two belongs to nobody.',
  },
  {
    id: 'rf_nothing_in_writing',
    level: 'major',
    answers: [answer('v_scope_written', 'hours_only')],
    because: 'Hours in writing promise hours.',
  },
  {
    id: 'rf_tool_first',
    level: 'minor',
    answers: [answer('v_tools_first', 'tool_first')],
    because: 'The tool came before the question it is to answer.',
  },
  {
    id: 'rf_never_wrong',
    level: 'minor',
    answers: [answer('v_when_not_us', 'never')],
    because: 'Everybody is wrong for somebody.',
  },
  {
    id: 'rf_activity_metrics',
    level: 'minor',
    answers: [answer('v_measures', 'activity', 'none')],
    because: 'Activity can be counted without anything having changed.',
  },
  {
    id: 'rf_knowledge_leaves',
    level: 'minor',
    own: { interim: 'major' },
    answers: [answer('v_exit_plan', 'stays_with_us')],
    because: 'An engagement ends; what was learnt has to stay. An interim leaves by definition.',
  },
]
