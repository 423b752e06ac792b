import { LEAST_ANSWERS } from '@/lib/engine/classify-vendor'
import { answerOf, termOf } from './asked-question'
import type { ToldVendor } from './told'
import type { Weighed } from './vendor-reading'

/** The answers that moved the reading, the weightiest first, for or against the kind that leads (Decision model §5.5). */
export function weights(told: ToldVendor): Weighed[] {
  const { read, words } = told
  if (read.asked < LEAST_ANSWERS) return []
  const most = Math.max(...read.reasons.map(({ weight }) => Math.abs(weight)))
  return read.reasons.map(({ question, options, shown, weight }) => {
    const length = most > 0 ? Math.round((100 * weight) / most) : 0
    const direction = weight >= 0 ? 'for' : 'against'
    const { word = '' } = words.vendors.phrases.weights.find(({ from }) => Math.abs(weight) >= from) ?? {}
    return {
      question,
      term: termOf(told, question),
      answer: options.map((option) => answerOf(told, question, option)).join('. Or: '),
      proven: shown,
      length: length === 0 ? 0 : length,
      direction,
      text: `Speaks ${word} ${direction} it`,
    }
  })
}

/** The kind that the weights are for or against, as it leads so far; null where nothing is weighed. */
export const weighedFor = ({ read, words }: ToldVendor): string | null =>
  read.asked < LEAST_ANSWERS ? null : words.vendors.kinds[read.leader].noun
