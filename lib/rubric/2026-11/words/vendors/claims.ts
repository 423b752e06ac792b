import type { ClaimId, KindId } from '../../../../engine/vendor-types'

export type ClaimWords = {
  /** As a buyer would put it. */
  readonly label: string
  /** How such a claim sounds, beside its label. */
  readonly hint: string
  /** As it stands after “it says it is”; null where nothing is claimed. */
  readonly inside: string | null
}

/** What vendors say they are (Decision model §5.2). */
export const claimWords: Readonly<Record<ClaimId, ClaimWords>> = {
  combined: {
    label: 'One firm that advises and builds',
    hint: 'They speak of plan and delivery under one roof.',
    inside: 'one firm that advises and builds',
  },
  build_capable: {
    label: 'A senior person who decides and builds',
    hint: 'They speak of a hands-on CTO who ships.',
    inside: 'a senior person who decides and builds',
  },
  fractional_cto: {
    label: 'A part-time (fractional) CTO',
    hint: 'They use the title, and do not say whether they build.',
    inside: 'a part-time (fractional) CTO',
  },
  advisory: {
    label: 'An adviser who does not build',
    hint: 'They speak of advice, direction or a plan.',
    inside: 'an adviser who does not build',
  },
  development: {
    label: 'A development firm that builds to a brief',
    hint: 'They speak of a team that builds what you need.',
    inside: 'a development firm that builds to a brief',
  },
  interim: {
    label: 'An interim CTO, full-time for a fixed term',
    hint: 'They speak of holding the seat until you hire.',
    inside: 'an interim CTO, full-time for a fixed term',
  },
  audit: {
    label: 'An auditor who looks and reports',
    hint: 'They speak of a review that ends in a report.',
    inside: 'an auditor who looks and reports',
  },
  unclear: {
    label: 'No clear claim',
    hint: 'They have not said, or they say several things.',
    inside: null,
  },
}

export type MismatchWords = { readonly claim: ClaimId; readonly kind: KindId; readonly headline: string }

/** What a claim often turns out to be (Decision model §5.6). */
export const mismatchWords: readonly MismatchWords[] = [
  { claim: 'combined', kind: 'advisory_with_subs', headline: 'Advisers who will hire in builders for you' },
  { claim: 'combined', kind: 'dev_shop_fronted', headline: 'Builders with a senior consultant in front' },
  { claim: 'build_capable', kind: 'title_only_senior', headline: 'Has led builders; no proof of building' },
  { claim: 'build_capable', kind: 'pure_advisory', headline: 'An adviser' },
  { claim: 'fractional_cto', kind: 'report_consultancy', headline: 'Writes the report, then leaves' },
  { claim: 'advisory', kind: 'report_consultancy', headline: 'Writes the report, then leaves' },
  {
    claim: 'advisory',
    kind: 'staffing_or_reseller',
    headline: 'Earns on what it recommends or on people supplied',
  },
  {
    claim: 'advisory',
    kind: 'title_only_senior',
    headline: 'A former leader; fine for advice, weak if you need proof',
  },
  { claim: 'development', kind: 'staffing_or_reseller', headline: 'Supplies people, no bench' },
  { claim: 'interim', kind: 'pure_advisory', headline: 'Part-time adviser, not a full seat' },
]
