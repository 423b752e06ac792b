import { behind } from './behind'
import { rowOf, type Case, type Model } from './case'
import { best, step } from './scale'
import { capital } from './sentences'
import { unknown } from './unknown'

export type ScoreRow = {
  readonly model: Model
  /** 1 to 5, as are the ends of the range from the 10th to the 90th percentile of the re-runs. */
  readonly step: number
  readonly low: number
  readonly high: number
  readonly word: string
  /** Why a rule stops it; null when it is open. */
  readonly stopped: string | null
  /** Whole numbers 0–100, for the table only. */
  readonly score: number
  readonly lowScore: number
  readonly highScore: number
}

export type ScoresBlock = {
  readonly heading: string
  readonly lead: readonly string[]
  readonly steps: readonly string[]
  readonly rows: readonly ScoreRow[]
}

const NOT_KNOWN = 'A rule asks for something that you do not know yet.'

/** Each model on a scale of five steps (Decision model §3.3: never the raw number outside a table). */
export function scores(report: Case): ScoresBlock {
  const { rows } = report.verdict.assessment
  const top = best(rows)
  const bested = rows.some(({ score, gates }) => gates.length > 0 && score > top)
  const drawn = report.models.map((model): ScoreRow => {
    const row = rowOf(rows, model.id)
    const { low, high } = report.verdict.acceptability.ranges[model.id]
    const at = step(row.score, top)
    const gate = report.rubric.gates.find(({ id }) => id === row.gates[0])
    return {
      model,
      step: at,
      // A point estimate can lie outside its own re-runs; the range drawn always holds it.
      low: Math.min(at, step(low, top)),
      high: Math.max(at, step(high, top)),
      word:
        row.score === top && !model.stopped
          ? bested
            ? 'best open fit'
            : 'best fit'
          : (report.words.scales[at - 1] ?? ''),
      stopped: gate ? (unknown(behind(report, gate.when)) ? NOT_KNOWN : gate.reason) : null,
      score: Math.round(row.score),
      lowScore: Math.round(low),
      highScore: Math.round(high),
    }
  })
  return { heading: heading(report), lead: lead(report), steps: report.words.scales, rows: drawn }
}

function heading(report: Case): string {
  const { models, answer, second, dots, ruled, closeness, verdict } = report
  if (ruled) return 'A rule came before the scores'
  const open = models.filter(({ stopped }) => !stopped)[1]
  if (closeness === 'none') return 'No model stands out from the others'
  if (closeness === 'close' && second) return `${capital(answer.noun)} and ${second.noun} came close in the re-runs`
  if (!open) return `Only ${answer.noun} is open to you`
  const { ranges } = verdict.acceptability
  return ranges[answer.id].low > ranges[open.id].high
    ? 'The ranges of the two best open models do not overlap'
    : `The ranges of the two best open models overlap, and ${answer.noun} still led in ${dots[answer.id]} of 20 re-runs`
}

function lead({ models, answer, ruled, verdict }: Case): string[] {
  const stopped = models.filter((model) => model.stopped).length
  const score = ({ id }: Model) => rowOf(verdict.assessment.rows, id).score
  const ahead = models.find((model) => model.stopped && score(model) > score(answer))
  return [
    'The mark shows the fit on your answers. The band shows where the middle 8 of 10 re-runs fell.',
    ...(stopped > 0
      ? [`${stopped} of 8 models ${stopped === 1 ? 'is' : 'are'} stopped by a rule, whatever the fit.`]
      : []),
    ...(ahead && !ruled
      ? [`${capital(ahead.noun)} would fit better, but a rule stops it, so ${answer.noun} stands before it.`]
      : []),
  ]
}
