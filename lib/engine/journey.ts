import { compile, type Compiled } from './compile'
import { couldBeShown, hear, shown } from './heard'
import { nextQuestion } from './next-question'
import type { Answers, Question, QuestionId, Rubric, Section } from './types'

/** One question as it is met on the way: where it stands, and how long its section can still become. */
export type Stop = {
  readonly question: Question
  readonly section: Section
  /** 1-based, among the sections. */
  readonly sectionNumber: number
  /** 1-based, within the section; never above `total`. */
  readonly number: number
  /** The longest the section can be after what was answered so far; it only shrinks on the way forward. */
  readonly total: number
  /** Answered, or passed over on purpose. */
  readonly settled: boolean
}

export type Journey = {
  readonly stops: readonly Stop[]
  readonly sections: number
  /** The first stop not settled; null when everything asked is settled. */
  readonly next: Stop | null
  readonly answers: Answers
}

/**
 * The way through the questions for some answers: the core in the order of the sections, then the conditional questions
 * that are worth asking, one at a time. It is replayed from the answers and kept nowhere.
 *
 * @param passed questions passed over: settled without an answer
 */
export function journey(
  rubric: Rubric,
  given: Readonly<Record<string, unknown>>,
  passed: ReadonlySet<QuestionId> = new Set(),
): Journey {
  const { answers } = hear(compile(rubric), given)
  const settled = (question: Question) => question.id in answers || passed.has(question.id)
  const core = rubric.sections.flatMap((section, index) => coreStops(rubric, section, index, answers, settled))
  const closer = core.every((stop) => stop.settled) ? closerStops(rubric, answers, passed, settled) : []
  const stops = [...core, ...closer]
  return { stops, sections: rubric.sections.length + 1, next: stops.find((stop) => !stop.settled) ?? null, answers }
}

/** The stop after a question, or null for the check page. Unknown and no longer asked ids lead to the next open stop. */
export function nextStop({ stops, next }: Journey, after: QuestionId): Stop | null {
  const index = stops.findIndex((stop) => stop.question.id === after)
  return index < 0 ? next : (stops[index + 1] ?? (next && next.question.id !== after ? next : null))
}

type Settled = (question: Question) => boolean

function coreStops(rubric: Rubric, section: Section, index: number, answers: Answers, settled: Settled): Stop[] {
  const own = rubric.questions.filter((question) => question.core && question.section === section.id)
  const possible = own.filter((question) => couldBeShown(question, answers))
  return possible
    .map((question, at) => ({
      question,
      section,
      sectionNumber: index + 1,
      number: at + 1,
      total: possible.length,
      settled: settled(question),
    }))
    .filter((stop) => shown(stop.question, answers))
}

function closerStops(rubric: Rubric, answers: Answers, passed: ReadonlySet<QuestionId>, settled: Settled): Stop[] {
  const { closer } = rubric
  const asked = askedInOrder(rubric, answers, passed, settled)
  const next = asked.length < closer.most ? nextQuestion(rubric, answers, passed) : null
  const last = next && compile(rubric).questions.get(next.question)
  const questions = last ? [...asked, last] : asked
  return questions.map((question, index) => ({
    question,
    section: closer,
    sectionNumber: rubric.sections.length + 1,
    number: index + 1,
    total: last ? Math.max(questions.length, longest(rubric, answers, index, asked)) : questions.length,
    settled: settled(question),
  }))
}

/** The most questions the last section could still have when this stop was met. */
function longest(rubric: Rubric, answers: Answers, index: number, asked: readonly Question[]): number {
  const before: Record<QuestionId, Answers[string]> = { ...answers }
  for (const later of asked.slice(index)) delete before[later.id]
  const open = rubric.questions.filter(
    (question) => !question.core && !asked.slice(0, index).includes(question) && couldBeShown(question, before),
  )
  return Math.min(rubric.closer.most, index + open.length)
}

/**
 * The settled conditional questions in the order they were asked: the same choice made again step by step. Those that
 * the replay does not reach, because an earlier answer changed since, follow in the rubric's order.
 */
function askedInOrder(rubric: Rubric, answers: Answers, passed: ReadonlySet<QuestionId>, settled: Settled): Question[] {
  const compiled = compile(rubric)
  const left = rubric.questions.filter((q) => !q.core && settled(q) && shown(q, answers)).slice(0, rubric.closer.most)
  const order: Question[] = []
  const sofar = without(answers, left)
  const passedSofar = new Set([...passed].filter((id) => compiled.questions.get(id)?.core))
  while (left.length > 0) {
    const next = nextQuestion(rubric, sofar, passedSofar)
    const at = left.findIndex((question) => question.id === next?.question)
    if (at < 0) break
    const [question] = left.splice(at, 1)
    if (question) advance(compiled, question, answers, sofar, passedSofar, order)
  }
  return [...order, ...left]
}

function advance(
  compiled: Compiled,
  question: Question,
  answers: Answers,
  sofar: Record<QuestionId, Answers[string]>,
  passed: Set<QuestionId>,
  order: Question[],
) {
  const answer = answers[question.id]
  if (answer === undefined) passed.add(question.id)
  else sofar[question.id] = answer
  order.push(question)
}

function without(answers: Answers, questions: readonly Question[]): Record<QuestionId, Answers[string]> {
  const left = { ...answers }
  for (const question of questions) delete left[question.id]
  return left
}
