import { chosen, holds } from '@/lib/engine/condition'
import type { Journey } from '@/lib/engine/journey'
import type { Answers, Condition, Question, QuestionId, Rubric } from '@/lib/engine/types'
import type { Labels } from './question'

/** One answer in words; an empty list was not provided. */
export type AnswerRow = { readonly id: QuestionId; readonly label: string; readonly values: readonly string[] }

/** Answers that do not fit together, and the question they raise. */
export type ContradictionView = { readonly id: string; readonly ask: string; readonly rows: readonly AnswerRow[] }

/** Everything a person reads before asking for the report. */
export type CheckView = {
  readonly sections: readonly { readonly id: string; readonly title: string; readonly rows: readonly AnswerRow[] }[]
  /** How often "I do not know" was chosen, in a sentence; null when never. */
  readonly unknown: string | null
  readonly contradictions: readonly ContradictionView[]
  /** Questions to answer before we can advise, in order; empty when enough are answered. */
  readonly gaps: readonly AnswerRow[]
  /** What is still open and where to go on; null when everything asked is settled. */
  readonly open: { readonly id: QuestionId; readonly words: string } | null
}

/**
 * The answers that count, by section, and what is worth a second look. Questions that are no longer asked are not here.
 *
 * @param gaps ids of the questions that have to be answered first; empty when enough are answered
 */
export function checkView(rubric: Rubric, words: Labels, journey: Journey, gaps: readonly QuestionId[]): CheckView {
  const row = (question: Question): AnswerRow => answerRow(question, words, journey.answers)
  return {
    sections: [...rubric.sections, rubric.closer]
      .map(({ id, title }) => {
        const own = journey.stops.filter((stop) => stop.section.id === id)
        return { id, title, rows: own.map(({ question }) => row(question)) }
      })
      .filter(({ rows }) => rows.length > 0),
    unknown: unknownWords(journey.answers),
    contradictions: rubric.contradictions
      .filter(({ when }) => holds(when, journey.answers))
      .map(({ id, ask, when }) => ({ id, ask, rows: answered(rubric, when, journey.answers).map(row) })),
    gaps: journey.stops.flatMap(({ question }) => (gaps.includes(question.id) ? [row(question)] : [])),
    open: openWords(rubric, journey),
  }
}

function answerRow(question: Question, { labels }: Labels, answers: Answers): AnswerRow {
  const picked = chosen(answers[question.id])
  return {
    id: question.id,
    label: labels[question.id] ?? question.text,
    values: question.options.filter(({ id }) => picked.includes(id)).map(({ label }) => label),
  }
}

function unknownWords(answers: Answers): string | null {
  const count = Object.values(answers).filter((answer) => chosen(answer).includes('dont_know')).length
  if (count === 0) return null
  return `You chose “I do not know” ${count === 1 ? 'once' : `${count} times`}. The result will show a wider range.`
}

/** The answered questions a condition speaks of, in the order of the rubric. */
function answered({ questions }: Rubric, condition: Condition, answers: Answers): readonly Question[] {
  const named = new Set(questionsOf(condition))
  return questions.filter(({ id }) => named.has(id) && id in answers)
}

function questionsOf(condition: Condition): readonly QuestionId[] {
  if ('all' in condition) return condition.all.flatMap(questionsOf)
  if ('any' in condition) return condition.any.flatMap(questionsOf)
  return 'not' in condition ? questionsOf(condition.not) : [condition.question]
}

function openWords(rubric: Rubric, { next, stops }: Journey): CheckView['open'] {
  if (!next) return null
  const id = next.question.id
  if (next.section.id !== rubric.closer.id) {
    const open = stops.filter((stop) => !stop.settled).length
    return { id, words: open === 1 ? 'One question is still open.' : `${open} questions are still open.` }
  }
  const left = next.total - next.number + 1
  const many = left === 1 ? 'One closer question is' : `Up to ${left} closer questions are`
  return { id, words: `${many} still open. Each one could change the result.` }
}
