import type { Confidence } from '@/lib/engine/judgement'
import type { OutcomeId, Variant } from '@/lib/engine/types'
import type { Published } from '@/lib/rubric/rubrics'
import { outcomeNoun, rowOf, standing, type Judged, type Model, type Naming } from '../report/case'
import type { Closeness } from '../report/closeness'
import { best, step } from '../report/scale'

/** The words a what-if speaks with: a small part of those of a rubric, so that a browser need not load them all. */
export type Wording = Naming & { readonly scales: readonly string[] }

/** Where one model stands. Its step is 1 to 5, as in the report; of 20 re-runs it came first in `dots`. */
export type Place = {
  readonly model: Model
  readonly step: number
  readonly dots: number
  /** As worked out, unrounded: 0–100, the count of all re-runs, and the 10th and 90th percentile of the score. */
  readonly score: number
  readonly first: number
  readonly low: number
  readonly high: number
}

/** What some answers come to, as far as two sets of answers are compared. */
export type Outlook = {
  readonly outcome: OutcomeId
  readonly variant: Variant | null
  /** As it stands after “the answer would be”. */
  readonly noun: string
  readonly second: string | null
  readonly closeness: Closeness
  readonly confidence: Confidence
  /** A rule decided, whatever the scores say. */
  readonly ruled: boolean
  /** Re-runs of 20 in which the answer came first. */
  readonly dots: number
  /** All models, in the order of this outlook. */
  readonly places: readonly Place[]
}

/** The part of a rubric's words that a what-if needs. */
export function wordingOf({ words }: Published): Wording {
  const { healthy, mandate_first, not_a_technology_problem } = words.variants
  const named = ({ noun, rule }: Naming['variants'][Variant]) => ({ noun, ...(rule !== undefined && { rule: true }) })
  return {
    outcomes: Object.fromEntries(
      Object.entries(words.outcomes).map(([id, { noun }]) => [id, { noun }]),
    ) as Wording['outcomes'],
    variants: {
      healthy: named(healthy),
      mandate_first: named(mandate_first),
      not_a_technology_problem: named(not_a_technology_problem),
    },
    scales: words.scales,
  }
}

/** What one judgement comes to. */
export function outlook(words: Wording, judged: Judged): Outlook {
  const { assessment, acceptability } = judged
  const { outcome, variant, rows } = assessment
  const { models, second, closeness, word, ruled, dots } = standing(words, judged)
  const top = best(rows)
  return {
    outcome,
    variant,
    noun: outcomeNoun({ words }, outcome, variant),
    second: second?.noun ?? null,
    closeness,
    confidence: word,
    ruled,
    dots: dots[outcome],
    places: models.map((model) => {
      const { score } = rowOf(rows, model.id)
      const { low, high } = acceptability.ranges[model.id]
      const first = Math.round(acceptability.rank1[model.id] * acceptability.draws)
      return { model, step: step(score, top), dots: dots[model.id], score, first, low, high }
    }),
  }
}
