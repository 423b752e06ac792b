import type { Verdict } from '@/lib/engine/judgement'
import type { QuestionId } from '@/lib/engine/types'
import { otherAnswers, swings } from '@/lib/engine/what-matters'
import type { Published } from '@/lib/rubric/rubrics'
import { standing } from '../report/case'
import { counted, small } from '../report/sentences'

/** How far one answer moves the verdict. Points are whole numbers; 0 is the lead as it is. */
export type SwingRow = {
  readonly question: string
  readonly label: string
  readonly low: number
  readonly high: number
  /** Other answers with which something else would be said, and how many other answers there are. */
  readonly turning: number
  readonly others: number
}

export type SwingsBlock = {
  readonly heading: string
  readonly lead: readonly string[]
  readonly rows: readonly SwingRow[]
  /** Every question with an answer that alone changes the result, shown or not. */
  readonly turning: readonly QuestionId[]
}

const SHOWN = 8

/** Which single answers move the verdict most, for a picture like a tornado: the widest on top. */
export function swingsBlock(published: Published, verdict: Verdict): SwingsBlock {
  const { rubric, words } = published
  const found = swings(rubric, verdict.answers)
  const turning = found.filter((swing) => swing.turning.length > 0).map(({ question }) => question)
  const { answer, second, models, ruled } = standing(words, verdict)
  const other = second ?? models[1]
  const rows = found.slice(0, SHOWN).map(({ question, lowest, highest, turning }) => ({
    question,
    label: words.labels[question] ?? question,
    low: Math.round(Math.min(0, lowest.points)),
    high: Math.round(Math.max(0, highest.points)),
    turning: turning.length,
    others: othersOf(published, verdict, question),
  }))
  return {
    heading: heading(words.labels, turning),
    lead: ruled
      ? ['A rule came before the scores, so only an answer behind that rule changes the result.']
      : [
          `A bar shows how far other answers would move the lead of ${answer.noun}${other ? ` over ${other.noun}` : ''}.`,
          'Each answer is changed alone; the others stay as they are.',
        ],
    rows,
    turning,
  }
}

function heading(labels: Published['words']['labels'], [first, ...more]: readonly QuestionId[]): string {
  if (first === undefined) return 'No single answer changes the result'
  const label = small(labels[first] ?? first)
  if (more.length === 0) return `One answer alone could change the result: ${label}`
  return `${counted(more.length + 1, 'answer')} could each change the result alone, most of all: ${label}`
}

function othersOf({ rubric }: Published, { answers }: Verdict, id: string): number {
  const question = rubric.questions.find((one) => one.id === id)
  const answer = answers[id]
  return question && answer !== undefined ? otherAnswers(question, answer).length : 0
}
