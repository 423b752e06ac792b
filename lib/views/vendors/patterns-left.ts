import { WATCHED } from '@/lib/engine/exposure'
import { leftOf } from '@/lib/engine/vendor-fit'
import { band } from '../report/bands'
import { capital } from '../report/sentences'
import type { ToldVendor } from './told'
import type { PatternLeft } from './vendor-reading'

/** What hiring a vendor would leave of the patterns found, and which it would make worse than today; most left first. */
export function patternsLeft({ rubric, leader, buyer }: ToldVendor): {
  readonly remains: readonly PatternLeft[]
  readonly worse: readonly PatternLeft[]
} {
  if (!buyer) return { remains: [], worse: [] }
  const rows = buyer.judged.patterns
    .filter(({ severity }) => severity >= WATCHED)
    .flatMap(({ id, severity }) => {
      const pattern = rubric.patterns.find((one) => one.id === id)
      if (!pattern) return []
      const left = leftOf(pattern, severity, leader, buyer.level)
      const text = `${capital(band(severity))} today, ${band(left)} with it.`
      return [{ id, name: pattern.name, text, left, isWorse: Math.round(left) > Math.round(severity) }]
    })
    .sort((a, b) => b.left - a.left)
  const shown = ({ id, name, text }: (typeof rows)[number]): PatternLeft => ({ id, name, text })
  return {
    remains: rows.filter(({ left, isWorse }) => left >= WATCHED && !isWorse).map(shown),
    worse: rows.filter(({ isWorse }) => isWorse).map(shown),
  }
}
