import { exposed, TRIGGERED, WATCHED } from '@/lib/engine/exposure'
import type { OutcomeId } from '@/lib/engine/types'
import { band, type Band } from './bands'
import type { Case, Model } from './case'
import { capital } from './sentences'

export type ExposureBlock = {
  readonly heading: string
  readonly lead: readonly string[]
  /** The models drawn, in one order: nobody new, the answer, the second. */
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

/** Hiring nobody is not the same as leaving all as it is: a variant settles something first. */
function drawn({ answer, second, models, verdict, words }: Case): Drawn[] {
  const nothing = models.find(({ id }) => id === 'nothing_now')
  const others = [answer, second].filter((model) => model !== null && model.id !== 'nothing_now') as Model[]
  const { variant } = verdict.assessment
  return [
    { id: 'nothing_now', label: words.variants[variant ?? 'healthy'].done, place: nothing?.place ?? null },
    ...others.map(({ id, noun, place }) => ({ id, label: `With ${noun}`, place })),
  ]
}

/** Where nothing new is the answer or none leads, the heading speaks for no model. */
function heading({ answer, ruled, closeness }: Case, rows: readonly ExposureRow[]): string {
  if (ruled || answer.id === 'nothing_now' || closeness === 'none')
    return 'What is left of each pattern under each model'
  const found = rows.filter(({ today }) => today >= TRIGGERED)
  const counting = found.length > 0 ? found : rows
  const least = found.length > 0 ? TRIGGERED : WATCHED
  const calmed = counting.filter(({ left }) => (left.find(({ id }) => id === answer.id)?.severity ?? 0) < least).length
  if (calmed === 0) return `Even ${answer.noun} calms none of these patterns`
  const kind = found.length > 0 ? 'found' : 'worth watching'
  const which = counting.length === 1 ? 'the one pattern' : `${calmed} of ${counting.length} patterns`
  return `${capital(answer.noun)} calms ${which} ${kind}`
}

function lead(rows: readonly ExposureRow[]): string[] {
  const worse = rows.filter(({ left }) => left.some((one) => one.worse)).length
  return [
    'A shorter bar means that less of the pattern is left under that model.',
    ...(worse > 0
      ? [
          `Under some models ${worse === 1 ? 'one pattern gets' : `${worse} patterns get`} worse than today. The table says where.`,
        ]
      : []),
  ]
}
