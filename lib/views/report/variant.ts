import { said, type Because, type Case } from './case'

export type VariantBlock = {
  readonly title: string
  readonly heading: string
  readonly lead: string
  readonly points: readonly { readonly term: string; readonly text: string }[]
  readonly after: readonly string[]
  /** Healthy only: what works, by the answers that say so. */
  readonly works: readonly Because[]
  /** ISO day on which to look again; null where something comes first. */
  readonly recheckOn: string | null
}

const WORKS = 4

/** The part of the report that only a nothing-now variant has (Decision model §8, end). Null for every model. */
export function variantBlock(report: Case): VariantBlock | null {
  const { verdict, words, meta } = report
  const { variant } = verdict.assessment
  if (variant === null) return null
  const works = variant === 'healthy' ? working(report) : []
  return { ...words.variants[variant].own, works, recheckOn: variant === 'healthy' ? meta.recheckOn : null }
}

/** The answers that raise “nothing new now” most. */
function working(report: Case): Because[] {
  return report.verdict.contributions.answers
    .filter(({ points, question }) => points > 0 && question !== 'presenting_ask')
    .slice(0, WORKS)
    .flatMap(({ question }) => said(report, question).slice(0, 1))
}
