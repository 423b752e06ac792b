import type { OutcomeId } from '@/lib/engine/types'
import { outcomeName } from './outcome-name'

type Rule = {
  readonly outcome: OutcomeId | null
  readonly link: { readonly name: string } | null
  readonly closeCall: boolean
  readonly urgency: 1 | 2 | null
  readonly owner: { readonly name: string } | null
}

/** A routing rule as a sentence: “If the recommendation is advisory and the source is “Autumn”, assign to Sam.” */
export function ruleWords({ outcome, link, closeCall, urgency, owner }: Rule): string {
  const conditions = [
    ...(outcome === null ? [] : [`the recommendation is “${outcomeName(outcome)}”`]),
    ...(link === null ? [] : [`the source is “${link.name}”`]),
    ...(closeCall ? ['it is a close call'] : []),
    ...(urgency === null
      ? []
      : [urgency === 1 ? 'it should be called today' : 'it should be called this week or sooner']),
  ]
  const when = conditions.length === 0 ? 'Whatever comes' : `If ${conditions.join(' and ')}`
  return `${when}, assign to ${owner ? owner.name : 'somebody who has left'}.`
}

/** What a rule would have done, counts first. @param days how far back it was tried */
export function triedWords({ fits, of }: { readonly fits: number; readonly of: number }, days: number): string {
  if (of === 0) return `Nothing came in the last ${days} days, so there is nothing to try it on.`
  if (fits === 0) return `It fits none of the ${of} that came in the last ${days} days.`
  return `It fits ${fits} of the ${of} that came in the last ${days} days.`
}
