import type { OptionOf } from '../questions'
import type { SignalId } from '../signals'

/**
 * The parts of the problem in one sentence (Decision model §8, section 2):
 * “{who decides today} and {who builds today}; {plain}, so {consequence}.”
 * Every combination stays within 25 words; the writer sets the first capital and the stop.
 */
export const decidesToday: Readonly<Record<OptionOf<'tech_leader'>, string>> = {
  in_place: 'a technology leader is in place',
  technical_founder: 'a technical founder leads technology',
  leaving: 'technology leadership is gone or going',
  title_only: 'technology is led in title only',
  lead_developer: 'a lead developer leads without authority',
  outside_adviser: 'an outside adviser leads technology',
  nobody: 'nobody leads technology',
  dont_know: 'who leads technology is unclear',
}

export const buildsToday: Readonly<Record<OptionOf<'who_builds'>, string>> = {
  nobody: 'nobody builds your software',
  freelancers: 'freelancers build your software',
  agency: 'an outside agency builds your software',
  technical_founder: 'a technical founder builds alone',
  small_team: 'a small team builds your software',
  team: 'your own team builds the software',
  large_team: 'a large team builds your software',
  mixed: 'employees and an outside firm build',
  dont_know: 'who builds your software is unclear',
}

export const signalWords: Readonly<Record<SignalId, { readonly plain: string; readonly consequence: string }>> = {
  decisions_pending: { plain: 'decisions wait over a month', consequence: 'answers may come too late' },
  no_reliable_view: { plain: 'nobody can show the real state', consequence: 'problems can surface late' },
  nobody_owns_tradeoffs: {
    plain: 'nobody owns the technical trade-offs',
    consequence: 'choices can get made by default',
  },
  no_frame_for_builders: { plain: 'builders lack a clear frame', consequence: 'work can drift from what matters' },
  hire_premature_or_unclear: {
    plain: 'a permanent hire looks too early',
    consequence: 'the role may not fit',
  },
  growth_outran_routines: {
    plain: 'the business has outgrown its routines',
    consequence: 'small failures can spread further',
  },
  delivery_stalls: { plain: 'delivery is late or uneven', consequence: 'promised dates can lose their meaning' },
  risk_unowned: { plain: 'security or continuity is at risk', consequence: 'one incident could cost dearly' },
  decision_fatigue: { plain: 'you settle trade-offs one by one', consequence: 'each call costs you time' },
  bridge_needed: { plain: 'stability must come before a successor', consequence: 'the work may need cover' },
  spend_up_plan_still: {
    plain: 'spending rises and the plan stalls',
    consequence: 'money may buy activity only',
  },
  questions_on_your_desk: {
    plain: 'senior technical questions land on you',
    consequence: 'you may become the bottleneck',
  },
  unfamiliar_hire: { plain: 'the next hire is unfamiliar ground', consequence: 'a poor hire is likelier' },
  revenue_blocked: { plain: 'revenue waits for the software', consequence: 'each late month may cost money' },
  v1_cannot_absorb: { plain: 'version one cannot take the next step', consequence: 'growth may wait' },
  outsider_question: {
    plain: 'outsiders ask what nobody can answer',
    consequence: 'their confidence is at stake',
  },
  usual_fixes_failed: { plain: 'the usual fixes have failed', consequence: 'more of the same may fail' },
  waiting_costs: { plain: 'waiting has a cost', consequence: 'delay may decide for you' },
  execution_missing: { plain: 'people for the build are missing', consequence: 'it may have to wait' },
  decision_layer_missing: { plain: 'the big calls lack an owner', consequence: 'choices may get guessed' },
  parties_apart: { plain: 'advisers and builders rarely meet', consequence: 'outcomes can fall between them' },
  nobody_challenges_brief: { plain: 'nobody questions the brief', consequence: 'the wrong thing can ship' },
  keys_held_elsewhere: { plain: 'the keys sit with someone else', consequence: 'one departure could stop you' },
  mandate_missing: { plain: 'a new leader would lack backing', consequence: 'advice may change nothing' },
  business_unaligned: {
    plain: 'priorities or users lack an owner',
    consequence: 'technology cannot choose for you',
  },
  trigger_event: { plain: 'a hard event forces the question', consequence: 'waiting may cost you' },
}
