import { told as toldOptions } from '@/lib/engine/classify-vendor'
import { MAJOR } from '@/lib/engine/vendor-flags'
import { disciplineAsked } from '@/lib/engine/vendor-quality'
import type { FlagLevel } from '@/lib/engine/vendor-types'
import { counted } from '../report/sentences'
import { raisedFlags } from './flags'
import type { Buyer, ToldVendor } from './told'

/** Something that lowers a fit, by about so many of its 100 points: for the order of reasons alone. */
export type Loss = { readonly points: number; readonly text: string }

/** A red flag that caps a fit comes before all else. */
const CAPPED = 60
/** An answer on how it works that is worth less, of 1, is weak. */
const HALF = 0.5

/** What the offer costs: red flags, a claim that is not shown, and how disciplined it is. */
export function ofOffer(told: ToldVendor, { fit }: Buyer): Loss[] {
  const { read } = told
  const ofWork = discipline(told)
  const raised = raisedFlags(told)
  const count = (level: FlagLevel) => raised.filter((flag) => flag.level === level).length
  const [critical, major] = [count('critical'), count('major')]
  const claimed = fit.index * (0.6 + 0.4 * fit.quality) * 0.3 * (1 - read.claimHolds)
  const losses: readonly (Loss | false)[] = [
    critical > 0 && {
      points: CAPPED * critical,
      text: `${counted(critical, 'stop sign')} ${critical === 1 ? 'caps' : 'cap'} the fit, whatever else was said.`,
    },
    major > 0 && {
      points: MAJOR * major,
      text: `${counted(major, 'serious flag')} ${major === 1 ? 'lowers' : 'lower'} the fit.`,
    },
    read.claim === 'not_supported' && { points: claimed, text: 'Its claim does not hold, and that lowers the fit.' },
    read.claim === 'unproven' && { points: claimed, text: 'Its claim is not shown yet, and that lowers the fit.' },
    ofWork !== null && { points: fit.index * 0.4 * (1 - fit.quality), text: ofWork },
  ]
  return losses.filter((loss) => loss !== false)
}

/** Why the discipline of an offer counts for less than all: little was asked, or some of it is weak; null where neither. */
function discipline({ vendors, record }: ToldVendor): string | null {
  const worths = vendors.discipline.flatMap(({ id, options }) =>
    toldOptions(record.heard, id).flatMap((told) => options.find((option) => option.id === told)?.quality ?? []),
  )
  const [asked, of] = [disciplineAsked(vendors, record), vendors.discipline.length]
  if (asked === 0) return 'Nothing was asked about how it works, so that counts as middling.'
  if (worths.some((worth) => worth < HALF)) return 'Some of its answers on how it works are weak.'
  if (asked === of) return null
  return `${asked} of ${of} questions on how it works ${asked === 1 ? 'was' : 'were'} answered. The rest counts as middling.`
}
