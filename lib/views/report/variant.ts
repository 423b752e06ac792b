import { raised } from './behind'
import type { Because, Case } from './case'
import { quoted } from './quoted'

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
  const works = variant === 'healthy' ? quoted(report, raised(report, WORKS)) : []
  return { ...words.variants[variant].own, works, recheckOn: variant === 'healthy' ? meta.recheckOn : null }
}
