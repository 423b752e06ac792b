import type { Compiled } from './compile'
import { chosen, couldHold, holds } from './condition'
import type { Answer, Answers, Question, QuestionId } from './types'

export type Heard = {
  /** The answers that count, in the order of the rubric's questions. */
  readonly answers: Answers
  /** Answered, but not asked on this path: kept and not heard. */
  readonly unheard: readonly QuestionId[]
  /** Question and option ids that this rubric does not know, and values of the wrong form. */
  readonly unknown: readonly string[]
}

/** Whether a question is asked, given the answers that count. */
export const shown = (question: Question, answers: Answers) =>
  question.shownWhen === undefined || holds(question.shownWhen, answers)

/** Whether a question is asked now, or could be once more answers are in. */
export const couldBeShown = (question: Question, answers: Answers) =>
  question.shownWhen === undefined || couldHold(question.shownWhen, answers)

/**
 * Decides once which answers count. An answer to a question that is no longer asked is kept but not heard, and no
 * other question may depend on it: a question's condition names only questions before it. Ids that are not known are
 * listed, never thrown on.
 */
export function hear(compiled: Compiled, given: Readonly<Record<string, unknown>>): Heard {
  const answers: Record<QuestionId, Answer> = {}
  const unheard: QuestionId[] = []
  const unknown = Object.keys(given).filter((id) => !compiled.questions.has(id))
  for (const question of compiled.rubric.questions) {
    if (!Object.hasOwn(given, question.id)) continue
    const answer = recognise(compiled, question, given[question.id], unknown)
    if (answer === undefined) continue
    if (shown(question, answers)) answers[question.id] = answer
    else unheard.push(question.id)
  }
  return { answers, unheard, unknown }
}

/** The answer as this rubric knows it, or nothing; what it does not know is added to `unknown`. */
function recognise(compiled: Compiled, question: Question, given: unknown, unknown: string[]): Answer | undefined {
  if (given === null || given === undefined) return undefined
  const known = compiled.options.get(question.id)
  if (question.kind === 'single' && typeof given === 'string' && known?.has(given)) return given
  const options = (Array.isArray(given) ? given : [given]).filter((option): option is string => {
    const recognised = typeof option === 'string' && known?.has(option) === true
    if (!recognised) unknown.push(`${question.id}=${typeof option === 'object' ? 'object' : String(option)}`)
    return recognised
  })
  if (options.length === 0) return undefined
  if (question.kind === 'single') {
    if (options.length === 1) return options[0]
    unknown.push(`${question.id}=${options.join('+')}`)
    return undefined
  }
  // A multi choice is a set: repeated and reordered options are the same answer, and the clearing option stands alone.
  const listed = question.options.map((option) => option.id).filter((id) => options.includes(id))
  return question.exclusive !== undefined && listed.length > 1
    ? listed.filter((id) => id !== question.exclusive)
    : listed
}

/** Calls `visit` for every chosen option of the heard answers. */
export function eachChoice(answers: Answers, visit: (question: QuestionId, option: string) => void): void {
  for (const question in answers) {
    const answer = answers[question]
    if (typeof answer === 'string') visit(question, answer)
    else for (const option of chosen(answer)) visit(question, option)
  }
}
