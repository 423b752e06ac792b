import type { Confidence } from '@/lib/engine/judgement'
import { optionsOf, type Case, type Model } from './case'
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
  const { models, dots, verdict } = report
  const { draws, rank1 } = verdict.acceptability
  const shown = models
    .filter(({ id }) => dots[id] > 0)
    .sort((a, b) => dots[b.id] - dots[a.id])
    .map((model) => ({ model, count: dots[model.id], draws: Math.round(rank1[model.id] * draws) }))
  return {
    heading: heading(report, shown),
    lead: lead(report, shown),
    dots: shown,
    draws,
    sentence: confidence(report),
  }
}

function heading({ answer, dots, closeness }: Case, shown: FirmBlock['dots']): string {
  const [top] = shown
  if (closeness === 'none' || !top) return `No model came first in more than ${top?.count ?? 0} of 20 re-runs`
  if (top.model.id !== answer.id && top.count > dots[answer.id]) {
    return `${capital(top.model.noun)} came first most often, in ${top.count} of 20 re-runs`
  }
  return `${capital(answer.noun)} came first in ${dots[answer.id]} of 20 re-runs`
}

function lead({ verdict, answer, dots }: Case, shown: FirmBlock['dots']): string[] {
  const [top, ...others] = shown
  const unknowns = unknown(verdict.answers).length
  const rest = others.slice(0, NAMED).map(({ model, count }) => `${model.noun} in ${count}`)
  const fewer = others.slice(NAMED).reduce((sum, { count }) => sum + count, 0)
  const behindOwn = top && top.model.id !== answer.id && top.count > dots[answer.id]
  const close = shown.find(({ model }) => model.id !== answer.id && model.stopped)
  return [
    ...(rest.length > 0
      ? [`After it came ${series(fewer > 0 ? [...rest, `others in ${fewer}`] : rest)}.`]
      : ['No other model came first in any of the 20.']),
    ...(behindOwn
      ? [`Your answers taken as they stand still put ${answer.noun} first, because its score is highest.`]
      : []),
    unknowns > 0
      ? `We changed the weights and read your answers in other plausible ways, your ${unknowns} “I do not know” among them.`
      : 'We changed the weights and read your answers in other plausible ways.',
    ...(close ? [`A rule stops ${close.model.noun} today, and that rule is close to letting it through.`] : []),
    'This shows how firm the answer is. It does not predict success.',
  ]
}

/** The sentence of Decision model §6.6, in parts of at most 25 words. */
function confidence({ verdict, answer, words, word }: Case): string[] {
  const { acceptability, assessment, flips } = verdict
  const share = acceptability.rank1[assessment.outcome]
  const often = share >= 0.75 ? 'most' : share >= 0.5 ? 'a majority' : 'under half'
  const [flip] = flips.filter(({ changes }) => changes.length === 1)
  const change = flip?.changes[0]
  const unknowns = unknown(verdict.answers).length
  const clashes = assessment.contradictions.length
  return [
    `${confidenceWords[word]}: ${answer.noun} came first in ${often} of the plausible readings of your answers.`,
    change
      ? `It would change if you had said that ${words.clauses[change.question]?.[change.to] ?? ''}.`
      : 'No single answer would change it.',
    unknowns === 0
      ? 'You never answered “I do not know”.'
      : `You answered “I do not know” to ${counted(unknowns, 'question')}.`,
    clashes === 0
      ? 'No two of your answers clash.'
      : `${counted(clashes, 'pair')} of answers ${clashes === 1 ? 'does' : 'do'} not fit together.`,
  ]
}

export const confidenceWords: Readonly<Record<Confidence, string>> = {
  clear: 'Clear',
  leaning: 'Leaning',
  close_call: 'Close call',
}

const unknown = (answers: Case['verdict']['answers']) =>
  Object.values(answers).filter((answer) => optionsOf(answer).includes('dont_know'))
