import type { Journey, Stop } from '@/lib/engine/journey'
import type { Answers, QuestionId, Rubric } from '@/lib/engine/types'

export type SectionState = 'Completed' | 'In progress' | 'Not started'

/** One section as a row: what is done in it, and the question that the row leads to. */
export type SectionRow = {
  readonly id: string
  readonly title: string
  /** "4 of 5 answered" */
  readonly progress: string
  readonly state: SectionState
  /** The first open question of the section, else its first; null while the section has none. */
  readonly to: QuestionId | null
}

/** What is done and what is left. */
export type HubView = {
  readonly rows: readonly SectionRow[]
  /** Whether anything was answered or passed over. */
  readonly begun: boolean
  /** Where to go on; null when everything asked is settled. */
  readonly next: { readonly id: QuestionId; readonly text: string } | null
}

/** The sections of an assessment with what is answered in each. */
export function hubView(rubric: Rubric, journey: Journey): HubView {
  const { next, stops } = journey
  return {
    rows: [...rubric.sections, rubric.closer].map((section) => {
      const own = stops.filter((stop) => stop.section.id === section.id)
      const state = stateOf(own, section.id === rubric.closer.id && next === null)
      return {
        id: section.id,
        title: section.title,
        progress: progressWords(rubric, journey, section.id, own),
        state,
        to: (own.find((stop) => !stop.settled) ?? own[0])?.question.id ?? null,
      }
    }),
    begun: stops.some((stop) => stop.settled),
    next: next && { id: next.question.id, text: next.question.text },
  }
}

/**
 * Whether the answers that count now are others than those a report was made from. Both were heard by the same rubric,
 * so both stand in its order.
 */
export const changedSince = ({ answers }: Journey, reported: Answers): boolean =>
  JSON.stringify(answers) !== JSON.stringify(reported)

function stateOf(own: readonly Stop[], nothingLeft: boolean): SectionState {
  const settled = own.filter((stop) => stop.settled).length
  if (settled === own.length && (settled > 0 || nothingLeft)) return 'Completed'
  return settled === 0 ? 'Not started' : 'In progress'
}

function progressWords(rubric: Rubric, { answers, next }: Journey, section: string, own: readonly Stop[]): string {
  const answered = own.filter(({ question }) => question.id in answers).length
  if (section !== rubric.closer.id) return `${answered} of ${total(own)} answered`
  if (own.length > 0) return `${answered} of ${next ? 'at most ' : ''}${total(own)} answered`
  return next ? `Up to ${rubric.closer.most}, chosen by your answers` : 'Your answers call for none'
}

/** The total that the last stop of a section shows: as far as the answers tell, the longest it can be. */
const total = (own: readonly Stop[]) => own.at(-1)?.total ?? 0
