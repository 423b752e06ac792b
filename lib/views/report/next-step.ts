import type { Case, Titled } from './case'

export type NextStepBlock = {
  readonly heading: string
  readonly action: string
  readonly owner: string
  /** ISO days. */
  readonly on: string
  readonly recheckOn: string | null
  readonly call: readonly Titled[]
}

/** One dated action with an owner, and the script of a first call (Decision model §8, row 5). */
export function nextStep({ verdict, words, meta, closeness, second }: Case): NextStepBlock {
  const { outcome, variant } = verdict.assessment
  const step = words.nextSteps[variant ?? outcome]
  const settle = closeness === 'none' && second !== null
  return {
    heading: settle ? 'Answer the open questions this week' : 'One step this week',
    action: settle ? 'Find out what the open questions ask, and answer them here.' : step.action,
    owner: step.owner,
    on: meta.nextStepOn,
    recheckOn: outcome === 'nothing_now' ? meta.recheckOn : null,
    call: step.call && !settle ? words.firstCall : [],
  }
}
