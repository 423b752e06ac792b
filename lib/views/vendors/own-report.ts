import type { Assessment } from '@/lib/engine/judgement'
import type { Published } from '@/lib/rubric/rubrics'

/** What a buyer's report says before any vendor is looked at: to hire nobody now, or to find the facts first. */
export function reportFirst(
  { words }: Pick<Published, 'words'>,
  { outcome, variant, noneSafe }: Assessment,
): string | null {
  if (noneSafe) return 'No model is safe to buy yet. Establish the facts first.'
  if (outcome !== 'nothing_now') return null
  return variant === null ? words.outcomes.nothing_now.action : words.variants[variant].action
}
