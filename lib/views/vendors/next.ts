import { told as toldOptions } from '@/lib/engine/classify-vendor'
import { vendorFit } from '@/lib/engine/vendor-fit'
import { nextVendorQuestions, WORTH, type NextAsk, type NextAsks } from '@/lib/engine/vendor-questions'
import { askedQuestions, type AskedQuestion } from './asked-question'
import { stopQuestions, WRITTEN } from './must-haves'
import type { ToldVendor } from './told'
import type { NextQuestion, VendorReading } from './vendor-reading'

/** By information gain, with the buyer's need where it is known. */
export function gains({ vendors, record, buyer }: Pick<ToldVendor, 'vendors' | 'record' | 'buyer'>): NextAsks {
  const need = buyer?.need
  return nextVendorQuestions(vendors, record, need && ((replied) => vendorFit(vendors, need, replied).band))
}

/**
 * What to ask next: where calls disagree, then what tells kinds apart best, then what a must-have hangs on, then the rest
 * of the discipline of the engagement.
 */
export function nextQuestions(told: ToldVendor): Pick<VendorReading, 'next' | 'enough'> {
  const { asks, enough } = gains(told)
  const questions = askedQuestions(told)
  const asked = (id: string, ask: NextQuestion['ask'], why: string): NextQuestion[] =>
    questions
      .filter((question) => question.id === id)
      .map(({ text, proof }) => ({ question: id, ask, text, why, proof }))
  const telling = enough ? [] : asks.filter(({ bits }) => bits >= WORTH)
  const rest = openMusts(told, questions).filter(({ id }) => !telling.some(({ question }) => question === id))
  return {
    next: [
      ...clashing(told, questions).flatMap(({ id, part }) =>
        asked(id, part === 'kind' ? 'proof' : 'discipline', CLASH),
      ),
      ...telling.flatMap((ask) => asked(ask.question, ask.ask, whyAsk(told, ask))),
      ...rest.flatMap(({ id, part, why }) => asked(id, part === 'kind' ? 'answer' : 'discipline', why)),
    ],
    enough,
  }
}

const CLASH = 'Calls disagree here, and proof would settle it.'

/** “This would tell an adviser with subcontractors from a combined firm.” */
export function whyAsk({ words }: Pick<ToldVendor, 'words'>, { ask, tells }: Pick<NextAsk, 'ask' | 'tells'>): string {
  const [one, other] = tells.map((kind) => words.vendors.kinds[kind].noun)
  return `${ask === 'answer' ? 'This' : 'You have heard an answer. Proof of it'} would tell ${one} from ${other}.`
}

/** Questions that were answered in two ways. */
export const clashing = ({ record }: ToldVendor, questions: readonly AskedQuestion[]): AskedQuestion[] =>
  questions.filter(({ id }) => toldOptions(record.heard, id).length > 1)

/** Open questions that a stop sign or the written outcomes hang on, then those of discipline. */
function openMusts(told: ToldVendor, questions: readonly AskedQuestion[]): AskedQuestion[] {
  const musts = [WRITTEN, ...stopQuestions(told)]
  const open = questions.filter(({ id }) => toldOptions(told.record.heard, id).length === 0)
  return [
    ...open.filter(({ id }) => musts.includes(id)),
    ...open.filter(({ id, part }) => part === 'discipline' && !musts.includes(id)),
  ]
}

/** Questions of discipline in the order to ask them: open ones that a must-have hangs on come first. */
export const disciplineOpen = (told: ToldVendor, questions: readonly AskedQuestion[]): AskedQuestion[] =>
  openMusts(told, questions).filter(({ part }) => part === 'discipline')
