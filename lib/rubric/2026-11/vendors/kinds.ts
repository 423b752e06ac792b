import type { Kind, KindId } from '../../../engine/vendor-types'

/** The order of every row of numbers by kind. */
export const kindIds = [
  'pure_advisory',
  'advisory_with_subs',
  'pure_development',
  'dev_shop_fronted',
  'combined',
  'build_capable_operator',
  'title_only_senior',
  'interim_executive',
  'report_consultancy',
  'staffing_or_reseller',
] as const satisfies readonly KindId[]

/** What each kind of vendor works as, supplies and leaves of a failure pattern (Decision model §5.1). */
export const kinds: readonly Kind[] = [
  {
    id: 'pure_advisory',
    actsAs: 'advisory_fractional',
    supply: { J: 85, X: 5, B: 0, I: 30, T: 30, P: 40, C: 60 },
    leaves: [{ outcome: 'advisory_fractional', share: 1 }],
    because: 'Decides and explains, part-time, and has nobody who builds.',
  },
  {
    id: 'advisory_with_subs',
    actsAs: 'advisory_fractional',
    supply: { J: 75, X: 45, B: 45, I: 35, T: 25, P: 35, C: 50 },
    leaves: [
      { outcome: 'advisory_fractional', share: 0.6 },
      { outcome: 'development_firm', share: 0.4 },
    ],
    because: 'An adviser who finds builders per project: some building, and a seam between the two.',
  },
  {
    id: 'pure_development',
    actsAs: 'development_firm',
    supply: { J: 5, X: 85, B: 90, I: 30, T: 0, P: 25, C: 10 },
    leaves: [{ outcome: 'development_firm', share: 1 }],
    because: 'A bench that carries out a brief and does not question it.',
  },
  {
    id: 'dev_shop_fronted',
    actsAs: 'development_firm',
    supply: { J: 30, X: 80, B: 85, I: 40, T: 5, P: 25, C: 20 },
    leaves: [
      { outcome: 'development_firm', share: 0.7 },
      { outcome: 'advisory_fractional', share: 0.3 },
    ],
    because: 'A development firm with one senior consultant in front, whose word does not bind the bench.',
  },
  {
    id: 'combined',
    actsAs: 'combined_firm',
    supply: { J: 85, X: 90, B: 90, I: 90, T: 40, P: 55, C: 60 },
    leaves: [{ outcome: 'combined_firm', share: 1 }],
    because: 'Executive and engineers in one firm with one set of books.',
  },
  {
    id: 'build_capable_operator',
    actsAs: 'build_capable_operator',
    supply: { J: 75, X: 75, B: 15, I: 90, T: 25, P: 30, C: 55 },
    leaves: [{ outcome: 'build_capable_operator', share: 1 }],
    because: 'One senior person who decides and ships, at the scale of one person.',
  },
  {
    id: 'title_only_senior',
    actsAs: 'advisory_fractional',
    supply: { J: 70, X: 10, B: 5, I: 35, T: 30, P: 40, C: 50 },
    leaves: [{ outcome: 'advisory_fractional', share: 1 }],
    because: 'Has led builders and advises well; has not built with their own hands for years.',
  },
  {
    id: 'interim_executive',
    actsAs: 'interim_bridge',
    supply: { J: 90, X: 10, B: 0, I: 45, T: 95, P: 60, C: 60 },
    leaves: [{ outcome: 'interim_bridge', share: 1 }],
    because: 'A full-time seat for a fixed term, and your own people build.',
  },
  {
    id: 'report_consultancy',
    actsAs: 'scoped_audit',
    supply: { J: 40, X: 0, B: 0, I: 5, T: 0, P: 0, C: 90 },
    leaves: [{ outcome: 'scoped_audit', share: 1 }],
    because: 'Finds the facts, writes them down, and leaves.',
  },
  {
    id: 'staffing_or_reseller',
    actsAs: 'development_firm',
    supply: { J: 0, X: 70, B: 75, I: 10, T: 0, P: 25, C: 0 },
    leaves: [{ outcome: 'development_firm', share: 1.05 }],
    because: 'Supplies people or products and earns on each; nobody there decides for you.',
  },
]
