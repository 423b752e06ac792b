import type { QuestionId } from '@/lib/engine/types'
import type { Model } from '../report/case'
import { capital, counted } from '../report/sentences'
import type { Outlook, Place, Wording } from './outlook'
import { outlook } from './outlook'
import type { Recalculated } from './recalculate'

/** What other answers would come to, beside what the real ones do. */
export type Result = {
  /** The finding, at most 25 words. */
  readonly heading: string
  readonly lead: readonly string[]
  /** Now and before in a line, for a narrow strip. */
  readonly brief: string
  /** The finding and its counts, as it is announced. */
  readonly said: string
  readonly rows: readonly ResultRow[]
  readonly steps: readonly string[]
  /** Nothing was changed, so that before and now are one. */
  readonly unchanged: boolean
  /** Questions that are not asked with these answers. */
  readonly unheard: readonly QuestionId[]
}

/** One model, before and with the changed answers. Rows keep the order of the report; colours follow the places now. */
export type ResultRow = { readonly model: Model; readonly before: Place; readonly now: Place }

/** The result while nothing is changed. */
export function unchanged({ scales }: Wording, before: Outlook): Result {
  const heading =
    before.closeness === 'none'
      ? 'Your answers do not point to one option'
      : before.ruled
        ? `The answer is ${before.noun}`
        : `${capital(before.noun)} comes first`
  return {
    heading,
    lead: [
      ...(counts(before) ? [`It came first in ${before.dots} of 20 re-runs.`] : []),
      'Change an answer to see what would follow.',
    ],
    brief: `Now: ${brief(before)}.`,
    said: counts(before) ? `${heading}, in ${before.dots} of 20 re-runs.` : `${heading}.`,
    rows: before.places.map((place) => ({ model: place.model, before: place, now: place })),
    steps: scales,
    unchanged: true,
    unheard: [],
  }
}

/** What the changed answers would come to, beside the real ones (ux §2.1 F9: steps and counts, no bare scores). */
export function result(words: Wording, before: Outlook, then: Recalculated): Result {
  const now = outlook(words, then)
  const heading = headingOf(before, now)
  const was = `Before: ${brief(before)}.`
  return {
    heading,
    lead: [
      ...(counts(now) ? [`It would lead in ${now.dots} of 20 re-runs.`] : []),
      was,
      ...closeOf(now),
      ...pathOf(then),
    ],
    brief: `Now: ${brief(now)}. ${was}`,
    said: `${heading}${counts(now) ? `, in ${now.dots} of 20 re-runs` : ''}. ${was}`,
    rows: before.places.map((place) => {
      const found = now.places.find(({ model }) => model.id === place.model.id)!
      return { model: found.model, before: place, now: found }
    }),
    steps: words.scales,
    unchanged: false,
    unheard: then.unheard,
  }
}

/** A rule and an open question have no count that says how firm they are. */
const counts = ({ ruled, closeness }: Outlook) => !ruled && closeness !== 'none'

const brief = (one: Outlook) =>
  one.closeness === 'none' ? 'no one option' : counts(one) ? `${one.noun}, in ${one.dots} of 20` : one.noun

function headingOf(before: Outlook, now: Outlook): string {
  const same = before.outcome === now.outcome && before.variant === now.variant && before.closeness !== 'none'
  const still = same ? ' still' : ''
  if (now.closeness === 'none') {
    return `Your answers would ${before.closeness === 'none' ? 'still ' : ''}not point to one option`
  }
  return now.ruled ? `The answer would${still} be ${now.noun}` : `${capital(now.noun)} would${still} come first`
}

function closeOf({ closeness, second, ruled }: Outlook): string[] {
  if (ruled) return ['A rule would come before the scores.']
  if (closeness === 'none' || second === null) return []
  return [
    closeness === 'close' ? `${capital(second)} would be a close second.` : `${capital(second)} would not be close.`,
  ]
}

function pathOf({ opened, unheard }: Recalculated): string[] {
  return [
    ...(unheard.length > 0 ? [`${counted(unheard.length, 'answer')} of yours would not be asked for.`] : []),
    ...(opened > 0 ? [`${counted(opened, 'question')} would be asked that you have not answered.`] : []),
  ]
}
