import { chosen } from '@/lib/engine/condition'
import { shown } from '@/lib/engine/heard'
import type { Journey, Stop } from '@/lib/engine/journey'
import type { OptionId, Question, QuestionId, Rubric } from '@/lib/engine/types'

/** What each question is about, as a short statement. */
export type Labels = { readonly labels: Readonly<Record<QuestionId, string>> }

/** One row of a question. An exclusive one stands apart after the word "or". */
export type Choice = { readonly value: OptionId; readonly label: string; readonly exclusive: boolean }

/** A question as its page shows it. */
export type QuestionView = {
  readonly asked: true
  readonly id: QuestionId
  readonly text: string
  readonly hint: string | null
  readonly why: string
  readonly kind: Question['kind']
  readonly choices: readonly Choice[]
  /** The chosen options; none on a first visit. */
  readonly selected: readonly OptionId[]
  /** "Section 2 of 7: your business." */
  readonly section: string
  /** "Question 1 of 2" and, where the section became shorter, why. */
  readonly position: string
  /** One sentence that opens a section, on its first question alone. */
  readonly bridge: string | null
  readonly title: string
  /** What to do when nothing is chosen, in at most 16 words. */
  readonly error: string
  /** What to do when something is chosen together with the option that excludes the rest; null where there is none. */
  readonly mixed: string | null
  /** Where the pointer stands on the ruler, 0–1, and how many parts the ruler has. */
  readonly at: number
  readonly sections: number
  readonly previous: QuestionId | null
}

/** A question of the rubric that is not on this person's way, and the question the person is at. */
export type BypassedView = {
  readonly asked: false
  readonly heading: string
  readonly text: string
  readonly here: { readonly id: QuestionId; readonly text: string } | null
}

/**
 * The page of one question.
 *
 * @returns null for an id this rubric does not know; a bypassed question when the answers do not lead to it
 */
export function questionView(
  rubric: Rubric,
  words: Labels,
  journey: Journey,
  id: QuestionId,
): QuestionView | BypassedView | null {
  const question = rubric.questions.find((candidate) => candidate.id === id)
  if (!question) return null
  const index = journey.stops.findIndex((stop) => stop.question.id === id)
  const stop = journey.stops[index]
  return stop ? asked(rubric, words, journey, stop, index) : bypassed(journey, question)
}

function asked(rubric: Rubric, words: Labels, journey: Journey, stop: Stop, index: number): QuestionView {
  const { question, section, sectionNumber, number, total } = stop
  const place = `Section ${sectionNumber} of ${journey.sections}: ${uncapitalised(section.title)}`
  return {
    asked: true,
    id: question.id,
    text: question.text,
    hint: question.hint ?? null,
    why: question.why,
    kind: question.kind,
    choices: choicesOf(question),
    selected: chosen(journey.answers[question.id]),
    section: place,
    position: positionWords(rubric, stop),
    bridge: number === 1 ? section.bridge : null,
    title: `${question.text} – ${place}`,
    error: errorWords(words.labels[question.id] ?? question.text),
    mixed: mixedWords(question),
    at: (sectionNumber - 1 + (number - 0.5) / total) / journey.sections,
    sections: journey.sections,
    previous: journey.stops[index - 1]?.question.id ?? null,
  }
}

function bypassed(journey: Journey, question: Question): BypassedView {
  const here = journey.next?.question
  return {
    asked: false,
    heading: shown(question, journey.answers)
      ? 'Your answers so far do not lead to this question'
      : 'This question does not apply to your answers',
    text: question.text,
    here: here ? { id: here.id, text: here.text } : null,
  }
}

/** The options of a question as rows. */
export const choicesOf = (question: Question): readonly Choice[] =>
  question.options.map(({ id, label }) => ({ value: id, label, exclusive: standsApart(question, id) }))

/** "I do not know" and the option that clears the others are of another kind than the rest. */
const standsApart = (question: Question, option: OptionId) => option === 'dont_know' || option === question.exclusive

function positionWords(rubric: Rubric, { section, number, total }: Stop): string {
  if (section.id === rubric.closer.id) return `Question ${number} of at most ${total}`
  const core = rubric.questions.filter((question) => question.core && question.section === section.id).length
  const left = core - total
  const skipped = left === 1 ? '. One question did not apply' : `. ${left} questions did not apply`
  return `Question ${number} of ${total}${left > 0 ? skipped : ''}`
}

/** Labels that read on after the word "Select"; the others are named in quotation marks. */
const readsOn = /^(What|Where|Who|How|Your) /

/** What to do when nothing is chosen, for a question with that label. */
export const errorWords = (label: string) =>
  readsOn.test(label) ? `Select ${uncapitalised(label)}` : `Select an answer for “${label}”`

/** What to do about choices that exclude each other; null where none does. */
export function mixedWords({ options, exclusive }: Question): string | null {
  const alone = options.find(({ id }) => id === exclusive)
  return alone ? `Select what applies, or only “${alone.label}”` : null
}

const uncapitalised = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
