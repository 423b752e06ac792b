import type { ClaimId, KindId } from '../../../../engine/vendor-types'

/** Lines to insist on in a contract with one vendor: for what it claims, for what it is, and against its red flags. */
export type VendorContractLines = {
  readonly claims: Readonly<Record<ClaimId, readonly string[]>>
  readonly kinds: Readonly<Record<KindId, readonly string[]>>
  readonly flags: Readonly<Record<string, string>>
}

export const vendorContract: VendorContractLines = {
  claims: {
    combined: [
      'One contract covers advice and building, with one set of books.',
      'Every engineer on the work is employed by the firm and named here.',
    ],
    build_capable: ['The person named here does the work, and nobody takes their place without consent in writing.'],
    fractional_cto: ['This contract says which days the person gives, and whether they also build.'],
    advisory: ['The adviser earns nothing on what it recommends.'],
    development: ['Engineers are named here, and none is changed without the buyer’s word.'],
    interim: ['The seat is held full-time, from one named day to another.'],
    audit: ['The audit ends in one dated decision, with its reasons.'],
    unclear: ['This contract says in one sentence what the firm is hired for.'],
  },
  kinds: {
    pure_advisory: ['Advice counts as done when somebody named carries it out.'],
    advisory_with_subs: [
      'The firm answers for its subcontractors as for its own people.',
      'Subcontractors are named here, and none is changed without the buyer’s word.',
    ],
    pure_development: ['The firm says so in writing when it thinks a brief is wrong.'],
    dev_shop_fronted: [
      'What the consultant decides binds the builders.',
      'The consultant is named here, with the days they are there.',
    ],
    combined: [
      'The author of the plan takes part in every build review.',
      'Advice and building can each be ended alone, with its own handover.',
    ],
    build_capable_operator: [
      'Something in real use is shown every week.',
      'Both sides decide to stop or go on at day 30 and at day 60.',
    ],
    title_only_senior: ['Building is not part of this contract. It says who builds, and who leads them.'],
    interim_executive: ['Knowledge is written down from the first week, and checked every month.'],
    report_consultancy: ['Its author comes back after 30 days and goes through what was done.'],
    staffing_or_reseller: [
      'Every person is named here, and can be sent back within two weeks.',
      'Every margin and commission is shown to the buyer.',
    ],
  },
  flags: {
    rf_partner_posing: 'No work passes to another company without the buyer’s consent in writing.',
    rf_handover: 'The author of the plan is there every week until it ships.',
    rf_title_only: 'The first payment is due when something this person built is in use.',
    rf_sales_channel: 'The supplier earns nothing on what it recommends.',
    rf_unproven_claim: 'Every certificate and result that the offer names is attached to this contract.',
    rf_confidential: 'The buyer sees running software every week.',
    rf_no_name: 'Those who do the work are named here.',
    rf_architecture_only: 'The first payment is due when something this person built is in use.',
    rf_no_recent_reference: 'The first 30 days are a trial, which either side can end.',
    rf_executes_brief: 'The supplier says so in writing when it thinks the brief is wrong.',
    rf_no_pushback: 'Each month the supplier names in writing what it would not do.',
    rf_recruit_after: 'Work starts when the buyer has met the people who do it.',
    rf_vague_30: 'After 30 days the buyer holds a plan for 90 days, with owners and what stops.',
    rf_shared_rights:
      'Every result has one owner by name. A dispute goes to one named person, who settles it within five days.',
    rf_nothing_in_writing: 'Results, rhythm and deliverables are written in this contract before work starts.',
    rf_tool_first: 'No tool is bought before its result and limits are agreed.',
    rf_never_wrong: 'Either side can end this at the end of any month.',
    rf_activity_metrics: 'The numbers that should move stand here, with their values today.',
    rf_knowledge_leaves: 'Code, documents, logins and accounts are in the buyer’s name from the first day.',
  },
}
