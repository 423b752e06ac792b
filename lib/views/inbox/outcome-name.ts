import type { OutcomeId } from '@/lib/engine/types'
import { currentRubric } from '@/lib/rubric/rubrics'

/** What a recommendation is called where it stands alone, in a list or on a chip: "Advisory fractional CTO". */
export function outcomeName(id: OutcomeId): string {
  const bare = currentRubric.words.outcomes[id].noun.replace(/^an? /, '')
  return bare.slice(0, 1).toUpperCase() + bare.slice(1)
}
