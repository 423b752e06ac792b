import type { Verdict } from '@/lib/engine/judgement'
import type { OutcomeId, Variant } from '@/lib/engine/types'
import type { Published } from '@/lib/rubric/rubrics'
import { clause, optionsOf, type Because } from '../report/case'
import { talkingPoints, type TalkingPoint } from '../talking-points'
import { urgencyOf } from './urgency'

/** What to open a first call with, and what to ask in it. */
export type FirstCall = {
  /** One sentence to say, of 25 words at most. It sells nothing. */
  readonly open: string
  /** What is not known and worth asking, at most three. */
  readonly ask: readonly TalkingPoint[]
}

/** How the sentence goes on after their own words: a question about the gap that was found, and about no model. */
const goesOn: Readonly<Record<Exclude<OutcomeId, 'nothing_now'>, string>> = {
  scoped_audit: 'what do you need to know first?',
  advisory_fractional: 'which decision should not wait longer?',
  development_firm: 'what has to be built first?',
  build_capable_operator: 'who decides what gets built first?',
  combined_firm: 'where do deciding and building drift apart?',
  interim_bridge: 'who holds things together until then?',
  full_time_cto: 'what would that person own first?',
}

/** The same where nothing new is advised: it says so. */
const nothing: Readonly<Record<Variant, string>> = {
  healthy: 'the report advises no change; do you agree?',
  mandate_first: 'the report asks for a mandate first; whose?',
  not_a_technology_problem: 'the report finds no technology problem; agreed?',
}

/**
 * What to say first and what to ask, made from a verdict. The sentence quotes what they said: the answer that presses
 * most, else what they most want, and asks about it. Where nothing is advised it says so and asks whether they agree.
 */
export function firstCall(published: Published, said: Verdict): FirstCall {
  return { open: opening(published, said), ask: talkingPoints(published, said) }
}

function opening(published: Published, said: Verdict): string {
  const { outcome, variant } = said.assessment
  const then = outcome === 'nothing_now' ? nothing[variant ?? 'healthy'] : goesOn[outcome]
  const quoted = quote(published, said)
  if (quoted === null) return `You sent us your report: ${then}`
  return `You said that ${quoted}: ${then}`
}

/** Their own words to begin with; null where they answered neither. */
function quote({ rubric, words }: Published, said: Verdict): string | null {
  const wanted = optionsOf(said.answers.presenting_ask).map((option) => clause(words, 'presenting_ask', option))
  const pressing = urgencyOf({ rubric }, said).signs.map((sign): Because => {
    const [question = '', option = ''] = sign.split(':')
    return clause(words, question, option)
  })
  // Nobody is called about an alarm where the advice is to change nothing.
  const first = said.assessment.outcome === 'nothing_now' ? wanted : [...pressing, ...wanted]
  return first.find(({ clause }) => clause !== '')?.clause ?? null
}
