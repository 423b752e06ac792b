import { acceptability } from '@/lib/engine/acceptability'
import { assess } from '@/lib/engine/assess'
import { compile } from '@/lib/engine/compile'
import { confidence } from '@/lib/engine/confidence'
import { hear, shown } from '@/lib/engine/heard'
import type { Answers, QuestionId, Rubric } from '@/lib/engine/types'
import type { Judged } from '../report/case'
import type { Changes } from './changes'

/** What the engine says of some answers once a few of them are others. */
export type Recalculated = Judged & {
  /** Answered, but not asked any more. */
  readonly unheard: readonly QuestionId[]
  /** How many questions are asked now that were not, and have no answer. */
  readonly opened: number
}

/**
 * Judges answers with some of them changed, as a submission of them would be judged: the same engine, the same 2,000
 * re-runs. Server and browser both call it.
 */
export function recalculate(rubric: Rubric, answers: Answers, changes: Changes): Recalculated {
  const given = { ...answers, ...changes }
  const assessment = assess(rubric, given)
  const shares = acceptability(rubric, given)
  const heard = hear(compile(rubric), given).answers
  const opened = rubric.questions.filter(
    (question) => !(question.id in heard) && shown(question, heard) && !shown(question, answers),
  )
  return {
    assessment,
    acceptability: shares,
    confidence: confidence(shares, assessment.contradictions.length),
    unheard: assessment.unheard,
    opened: opened.length,
  }
}
