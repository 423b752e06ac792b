import { exp } from './exact'
import { normal, type Uniform } from './random'
import type { OptionId, QuestionId } from './types'
import { idealAnswer } from './vendor-likelihood'
import type { Claim, KindId, VendorTables } from './vendor-types'

/** A place, drawn by weights that need not sum to 1; never one without weight. */
export function pick(weights: readonly number[], next: Uniform): number {
  let left = next() * weights.reduce((sum, weight) => sum + weight, 0)
  let last = 0
  for (const [place, weight] of weights.entries()) {
    if (weight <= 0) continue
    left -= weight
    if (left < 0) return place
    last = place // where rounding leaves a crumb after all of them
  }
  return last
}

/** What a vendor of a kind claims, by Bayes over the claims that say anything, each as common as the others. */
export function drawClaim({ claims, kinds }: VendorTables, kind: number, next: Uniform): Claim {
  const telling = claims.filter(({ truths }) => truths.length < kinds.length)
  const weights = telling.map(({ priors }) => priors[kind]!)
  return telling[pick(weights, next)]!
}

/** What a vendor of a kind says to every question that tells kinds apart, bluffing so often to suit its claim. */
export function drawVendor(
  tables: VendorTables,
  claim: Claim,
  kind: KindId,
  bluff: number,
  next: Uniform,
): Readonly<Record<QuestionId, OptionId>> {
  const place = tables.kinds.findIndex(({ id }) => id === kind)
  return Object.fromEntries(
    tables.questions.map((question) => {
      const suits = next() < bluff ? idealAnswer(tables, claim, question) : null
      const honest = question.options.map(({ of100 }) => of100[place]!)
      return [question.id, suits ?? question.options[pick(honest, next)]!.id]
    }),
  )
}

/**
 * Tables that are wrong in a way nobody knows: every share times e to the power of a normal number of that standard
 * deviation, and the shares of each kind made to sum to 100 again.
 */
export function disturbed(tables: VendorTables, sd: number, next: Uniform): VendorTables {
  return {
    ...tables,
    questions: tables.questions.map((question) => {
      const moved = question.options.map(({ of100 }) => of100.map((count) => count * exp(sd * normal(next))))
      const totals = tables.kinds.map((_, kind) => moved.reduce((sum, row) => sum + row[kind]!, 0))
      const options = question.options.map((option, row) => {
        return { ...option, of100: moved[row]!.map((count, kind) => (100 * count) / totals[kind]!) }
      })
      return { ...question, options }
    }),
  }
}
