import { disciplineAsked } from '@/lib/engine/vendor-quality'
import type { ToldVendor } from './told'
import type { Asked } from './vendor-reading'

/** How much was asked: “asked 6 of 13, proof on 2” (Decision model §5.8). */
export function askedReading({ vendors, record, read }: Pick<ToldVendor, 'vendors' | 'record' | 'read'>): Asked {
  const [kind, ofKind, proven] = [read.asked, vendors.questions.length, read.proven]
  const [discipline, ofDiscipline] = [disciplineAsked(vendors, record), vendors.discipline.length]
  const text =
    kind + discipline === 0
      ? 'Nothing was asked yet.'
      : `Asked ${kind} of ${ofKind} about what it is, with proof on ${proven || 'none'}, and ${discipline} of ${ofDiscipline} about how it works.`
  return { kind, ofKind, proven, discipline, ofDiscipline, text }
}
