import { redFlags, type RaisedFlag } from '@/lib/engine/vendor-flags'
import type { FlagLevel } from '@/lib/engine/vendor-types'
import { quotedAnswer, termOf } from './asked-question'
import type { ToldVendor } from './told'
import type { Flag } from './vendor-reading'

const LEVELS: readonly FlagLevel[] = ['critical', 'major', 'minor']

/** The red flags that are up, the heaviest first (Decision model §5.7). */
export const raisedFlags = ({ vendors, record, buyer }: ToldVendor): RaisedFlag[] => {
  const raised = redFlags(vendors, record, buyer?.judged.needs.J ?? null)
  return LEVELS.flatMap((level) => raised.filter((flag) => flag.level === level))
}

/** The same in words, each with the question to ask before going on and the answer that raised it. */
export function flagReadings(told: ToldVendor): Flag[] {
  const { words } = told
  return raisedFlags(told).map(({ id, level, raisedBy }) => {
    const { text = id, counter = '' } = words.vendors.flags[id] ?? {}
    const because = raisedBy.map(
      ({ question, option }) => `${termOf(told, question)}: ${quotedAnswer(told, question, option)}`,
    )
    return { id, level, word: words.flagLevels[level], text, counter, because }
  })
}
