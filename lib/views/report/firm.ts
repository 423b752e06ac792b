import type { Confidence } from '@/lib/engine/judgement'
import { labelOf, type Case, type Model } from './case'
import { unknowns } from './changes'
import { NO_ANSWER_DOTS } from './closeness'
import { isWithheld } from './quoted'
import { capital, counted, series } from './sentences'

export type FirmBlock = {
  readonly heading: string
  readonly lead: readonly string[]
  /** Only models that came first at least once of 20, most often first. The counts add up to 20. */
  readonly dots: readonly { readonly model: Model; readonly count: number; readonly draws: number }[]
  readonly draws: number
  readonly sentence: readonly string[]
}

/** Models named in a sentence after the first; the picture and its table have them all. */
const NAMED = 3

/** How often the answer came first in re-runs, as 20 dots (Decision model §6.3, §6.6). */
export function firm(report: Case): FirmBlock {
  const { models, dots, verdict, answer } = report
  const { draws, rank1 } = verdict.acceptability
  const shown = models
    .filter(({ id }) => dots[id] > 0)
    .sort((a, b) => dots[b.id] - dots[a.id] || Number(b === answer) - Number(a === answer) || rank1[b.id] - rank1[a.id])
    .map((model) => ({ model, count: dots[model.id], draws: Math.round(rank1[model.id] * draws) }))
  return {
    heading: heading(report, shown),
    lead: lead(report, shown),
    dots: shown,
    draws,
    sentence: confidence(report),
  }
}

function heading({ answer, dots }: Case, shown: FirmBlock['dots']): string {
  const [top] = shown
  if (!top || top.count < NO_ANSWER_DOTS) return `No model came first in more than ${top?.count ?? 0} of 20 re-runs`
  if (top.model.id !== answer.id && top.count > dots[answer.id]) {
    return `${capital(top.model.noun)} came first most often, in ${top.count} of 20 re-runs`
  }
  return `${capital(answer.noun)} came first in ${dots[answer.id]} of 20 re-runs`
}

function lead(report: Case, shown: FirmBlock['dots']): string[] {
  const { answer, dots } = report
  const [top, ...others] = shown
  const open = unknowns(report).length
  const rest = others.slice(0, NAMED).map(({ model, count }) => `${model.noun} in ${count}`)
  const fewer = others.slice(NAMED).reduce((sum, { count }) => sum + count, 0)
  const behindOwn = top && top.model.id !== answer.id && top.count > dots[answer.id]
  const close = shown.find(({ model }) => model.id !== answer.id && model.stopped)
  return [
    ...(rest.length > 0
      ? [`${named(top)}After it came ${series(fewer > 0 ? [...rest, `others in ${fewer}`] : rest)}.`]
      : ['No other model came first in any of the 20.']),
    ...(behindOwn ? [`Your answers as they stand put ${answer.noun} first, because ${first(report)}.`] : []),
    open > 0
      ? `We changed the weights and read your answers in other plausible ways, your ${open} “I do not know” among them.`
      : 'We changed the weights and read your answers in other plausible ways.',
    ...(close ? [`A rule stops ${close.model.noun} today, and that rule is close to letting it through.`] : []),
    'This shows how firm the answer is. It does not predict success.',
  ]
}

/** A heading that says only that nothing leads does not name who came first; the sentence then does. */
const named = (top: FirmBlock['dots'][number] | undefined) =>
  top && top.count < NO_ANSWER_DOTS ? `${capital(top.model.noun)} came first in ${top.count}. ` : ''

/** Why the answer stands first where another model led the re-runs. */
function first({ ruled, verdict, models }: Case): string {
  if (verdict.assessment.noneSafe) return 'a rule stops every model'
  if (ruled) return 'a rule came before the scores'
  const stopped = models.some((model) => model.stopped)
  return stopped ? 'its score is the highest of the models that no rule stops' : 'its score is the highest'
}

/** The sentence of Decision model §6.6, in parts of at most 25 words. */
function confidence(report: Case): string[] {
  const { verdict, answer, words, word, dots } = report
  const { assessment, flips } = verdict
  const often = howOften(dots[answer.id])
  const [flip] = flips.filter(({ changes }) => changes.length === 1)
  const change = flip?.changes[0]
  const open = unknowns(report).length
  const clashes = assessment.contradictions.length
  return [
    `${confidenceWords[word]}: ${answer.noun} came first in ${often} of the plausible readings of your answers.`,
    !change
      ? 'No single answer would change it.'
      : isWithheld(report)
        ? `It would change with another answer about “${labelOf(report, change.question)}”.`
        : `It would change if you had said that ${words.clauses[change.question]?.[change.to] ?? ''}.`,
    open === 0
      ? 'You never answered “I do not know”.'
      : `You answered “I do not know” to ${counted(open, 'question')}.`,
    clashes === 0
      ? 'No two of your answers clash.'
      : `${counted(clashes, 'pair')} of answers ${clashes === 1 ? 'does' : 'do'} not fit together.`,
  ]
}

/** A count of 20 in words that say no more than the dots do. */
function howOften(count: number): string {
  if (count >= 15) return 'most'
  if (count === 10) return 'about half'
  return count > 10 ? 'a majority' : 'under half'
}

export const confidenceWords: Readonly<Record<Confidence, string>> = {
  clear: 'Clear',
  leaning: 'Leaning',
  close_call: 'Close call',
}
