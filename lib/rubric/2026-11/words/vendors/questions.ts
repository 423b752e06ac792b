import { kitQuestions } from '../kit'
import type { OwnVoice } from './own-voice'
import { ownVoice } from './own-voice'

export type VendorQuestionWords = {
  /** What it is about, in a word or two. */
  readonly term: string
  /** Why it is asked, for the buyer. */
  readonly why: string
  /** What counts as proof. */
  readonly proof: string
  /** How to choose among the answers, where the question alone does not say. */
  readonly hint: string | null
  /** As it is put to the vendor; null where the buyer alone can know. */
  readonly own: OwnVoice | null
}

type Own = Pick<VendorQuestionWords, 'why'> & Partial<Pick<VendorQuestionWords, 'term' | 'proof' | 'hint'>>

const whys: Readonly<Record<string, Own>> = {
  v_who_in_room: {
    why: 'A name shows who answers for the work, and whether that person leads those who build.',
  },
  v_shared_pnl: { why: 'Where two sets of books meet, each side is paid for something else.' },
  v_disagreement: { why: 'It shows where plan and build meet, and who stands there.' },
  v_pushback: { why: 'Somebody who decides has said no before, and can tell what came of it.' },
  v_exec_at_ship: {
    term: 'There when it ships',
    why: 'A plan that is handed over is changed by people who did not make it.',
    proof: 'The name and the days, in the contract.',
  },
  v_bench: {
    term: 'The bench',
    why: 'Whoever employs the builders decides whose order they follow, and whether they stay.',
    proof: 'A payroll list or the contracts, with pay covered.',
  },
  v_zero_to_production: { why: 'Having built shows in what runs. Few can show it, so it tells much.' },
  v_walkthrough: { why: 'It tells those who decide from those who build, and finds those who do both.' },
  v_references: {
    why: 'Clients of the last year know what is in use today.',
    hint: 'Choose by what they told you when you called.',
  },
  v_pay_basis: {
    term: 'How it is paid',
    why: 'What somebody is paid for is what you will get more of.',
    proof: 'The price page of the contract, and a line that rules out commission.',
  },
  v_done: {
    term: 'When work is done',
    why: 'Done can mean told, built or in use, and you should know which before you pay.',
    proof: 'The definition of done in an earlier contract.',
  },
  v_cadence: {
    term: 'Days and meetings',
    why: 'The rhythm shows whether you buy a seat, an adviser or a crew.',
    proof: 'The days and the meetings, in the contract.',
  },
  v_modes: {
    term: 'Advice and building',
    why: 'Whoever does both has moved from one to the other with the same people.',
    proof: 'A call with that client, or the contract of that time.',
  },
  v_first_30_days: { why: 'A first month with nothing to hold shows how the rest will go.' },
  v_decision_rights: { why: 'A decision that belongs to two belongs to nobody.' },
  v_scope_written: { why: 'What is not written before the start is argued about later.' },
  v_when_not_us: {
    why: 'Everybody is wrong for somebody, and who knows it can say for whom.',
    hint: 'Choose by whether you believe the case.',
  },
  v_tools_first: {
    why: 'Whoever earns on a tool, or starts from one, is not free to judge it.',
    hint: 'Did they name a tool or platform before they asked about outcomes?',
  },
  v_exit_plan: { why: 'Every engagement ends, and what was learnt has to stay.' },
  v_measures: { why: 'Without numbers from the first week, nobody can say later what changed.' },
  v_claims_proof: {
    why: 'A claim on paper can be shown on paper.',
    hint: 'A certificate, a compliance status or a client result. Could they show the paper?',
  },
}

/** What goes with each question a vendor is asked. Its term and its proof are those of the interview kit, where it has it. */
export const vendorQuestions: Readonly<Record<string, VendorQuestionWords>> = Object.fromEntries(
  Object.entries(whys).map(([id, { why, hint = null, ...own }]) => {
    const kit = kitQuestions.find((question) => question.id === id)
    const { term = kit?.term ?? '', proof = kit?.proof ?? '' } = own
    return [id, { term, why, proof, hint, own: ownVoice[id] ?? null }]
  }),
)
