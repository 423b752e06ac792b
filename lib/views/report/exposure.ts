import { exposed, TRIGGERED, WATCHED } from '@/lib/engine/exposure'
import type { OutcomeId } from '@/lib/engine/types'
import { band, type Band } from './bands'
import type { Case, Model } from './case'
import { capital, counted } from './sentences'

export type ExposureBlock = {
  readonly heading: string
  readonly lead: readonly string[]
  /** The models drawn, in one order: nothing changes, the answer, the second. */
  readonly drawn: readonly Drawn[]
  readonly rows: readonly ExposureRow[]
}

export type Drawn = { readonly id: OutcomeId; readonly label: string; readonly place: Model['place'] }

export type ExposureRow = {
  readonly name: string
  readonly today: number
  readonly because: string
  /** What is left under every model, whole numbers 0–100, in the order of `models`. */
  readonly left: readonly Left[]
  /** Drawn as bars; the rest stands in the table only. */
  readonly shown: boolean
}

export type Left = {
  readonly id: OutcomeId
  readonly severity: number
  readonly band: Band
  readonly worse: boolean
}

const SHOWN = 5

/** What is left of each pattern under each model (Decision model §4.3, §8 row 9). Null when no pattern was found. */
export function exposure(report: Case): ExposureBlock | null {
  const { rubric, verdict, level, models } = report
  const rows = [...verdict.assessment.patterns]
    .filter(({ severity }) => severity >= WATCHED)
    .sort((a, b) => b.severity - a.severity)
    .flatMap((found, index): ExposureRow[] => {
      const pattern = rubric.patterns.find(({ id }) => id === found.id)
      if (!pattern) return []
      const today = Math.round(found.severity)
      const left = models.map(({ id }): Left => {
        const exact = exposed(pattern, found.severity, id, level)
        const severity = Math.round(exact)
        return { id, severity, band: band(exact), worse: severity > today }
      })
      return [{ name: pattern.name, today, because: pattern.because, left, shown: index < SHOWN }]
    })
  if (rows.length === 0) return null
  return { heading: heading(report, rows), lead: lead(rows), drawn: drawn(report), rows }
}

function drawn({ answer, second, models }: Case): Drawn[] {
  const nothing = models.find(({ id }) => id === 'nothing_now')
  const others = [answer, second].filter((model) => model !== null && model.id !== 'nothing_now') as Model[]
  return [
    { id: 'nothing_now', label: 'If nothing changes', place: nothing?.place ?? null },
    ...others.map(({ id, noun, place }) => ({ id, label: `With ${noun}`, place })),
  ]
}

function heading({ answer, second, ruled }: Case, rows: readonly ExposureRow[]): string {
  const model = answer.id === 'nothing_now' ? second : answer
  if (!model) return 'What is left of each pattern under each model'
  const found = rows.filter(({ today }) => today >= TRIGGERED)
  const counting = found.length > 0 ? found : rows
  const least = found.length > 0 ? TRIGGERED : WATCHED
  const calmed = counting.filter(({ left }) => (left.find(({ id }) => id === model.id)?.severity ?? 0) < least).length
  const verb = ruled || answer.id === 'nothing_now' ? 'would calm' : 'calms'
  if (calmed === 0) return `Even ${model.noun} calms none of these patterns`
  const which = counting.length === 1 ? 'the one pattern found' : `${calmed} of ${counting.length} patterns`
  return `${capital(model.noun)} ${verb} ${which}`
}

function lead(rows: readonly ExposureRow[]): string[] {
  const worse = rows.filter(({ left }) => left.some((one) => one.worse)).length
  return [
    'A shorter bar means that less of the pattern is left under that model.',
    ...(worse > 0
      ? [`Some models make ${counted(worse, 'pattern')} worse than today, and the words beside the bar say so.`]
      : []),
  ]
}
