import type { QuestionId } from '@/lib/engine/types'
import type { Because } from './case'
import { notKnown, unknown } from './unknown'

/** One quoted answer in its sentence: what leads to it, the answer as a clause, and what ends the sentence. */
export type Quotation = {
  readonly question: QuestionId
  readonly lead: string
  readonly clause: string
  readonly tail: string
}

/** The answers behind a finding as sentences. Where nothing is known behind it, they say that it is open. */
export function quotations(of: readonly Because[], intro = 'Because you said that'): Quotation[] {
  if (unknown(of)) {
    return of.map(({ question, clause }, index) => ({
      question,
      lead: index === 0 ? 'You do not know' : 'Nor do you know',
      clause: notKnown(clause),
      tail: index === 0 ? ', so this could not be ruled out.' : '.',
    }))
  }
  return of.map(({ question, clause }, index) => ({
    question,
    lead: index === 0 ? intro : 'You also said that',
    clause,
    tail: '.',
  }))
}
