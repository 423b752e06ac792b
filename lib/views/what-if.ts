import type { Verdict } from '@/lib/engine/judgement'
import { chosen } from '@/lib/engine/condition'
import { whatMatters } from '@/lib/engine/what-matters'
import type { Answer, Question } from '@/lib/engine/types'
import type { Published } from '@/lib/rubric/rubrics'
import type { Meta } from './report/case'
import { counted, small } from './report/sentences'
import type { Changes, Choice } from './what-if/changes'
import { choices, choiceText } from './what-if/choices'
import type { Ground } from './what-if/engine'
import { outlook, wordingOf } from './what-if/outlook'
import { recalculate } from './what-if/recalculate'
import { result, unchanged, type Result } from './what-if/result'

/** Everything the page starts from: the answers that matter most, and what never changes while they are tried out. */
export type WhatIf = {
  readonly choices: readonly Choice[]
  readonly ground: Ground
}

/** The up to 8 answers of a version that matter most, ready to be tried out (ux §2.1 F9). */
export function whatIf(published: Published, verdict: Verdict): WhatIf {
  const { rubric } = published
  const { answers } = verdict
  const most = whatMatters(rubric, answers).map(({ question }) => question)
  const words = wordingOf(published)
  return {
    choices: choices(published, answers, most),
    ground: { rubricId: rubric.id, answers, words, before: outlook(words, verdict) },
  }
}

/** What some changes to the answers of a version would come to: the same as the browser works out. */
export function whatIfResult(published: Published, verdict: Verdict, changes: Changes): Result {
  const words = wordingOf(published)
  const before = outlook(words, verdict)
  if (Object.keys(changes).length === 0) return unchanged(words, before)
  return result(words, before, recalculate(published.rubric, verdict.answers, changes))
}

/** A what-if that was kept, to be read: the changed answers and what they would come to. */
export type WhatIfReading = { readonly changes: readonly ReadChange[]; readonly result: Result }

/** `from` is the real answer; null where answers are withheld. */
export type ReadChange = {
  readonly question: string
  readonly label: string
  readonly from: string | null
  readonly to: string
}

/**
 * One what-if on one version, to be read. Where answers are withheld it says what would be and never what is.
 *
 * @param verdict what was said of the version's answers
 * @param changes the answers that were tried out, as they were kept
 */
export function whatIfReading(
  published: Published,
  verdict: Verdict,
  changes: Changes,
  answers: Meta['answers'] = 'quoted',
): WhatIfReading {
  const read = published.rubric.questions.flatMap((question): ReadChange[] => {
    const to = changes[question.id]
    const from = verdict.answers[question.id]
    if (to === undefined || from === undefined) return []
    const label = published.words.labels[question.id] ?? question.id
    return answers === 'quoted'
      ? [{ question: question.id, label, from: choiceText(question, from), to: choiceText(question, to) }]
      : [{ question: question.id, label, from: null, to: withheld(question, from, to) }]
  })
  return { changes: read, result: whatIfResult(published, verdict, changes) }
}

/** Several choices are told by what would be added: the rest of them is the real answer. */
function withheld(question: Question, from: Answer, to: Answer): string {
  if (question.kind === 'single' || chosen(to).includes(question.exclusive ?? '')) return choiceText(question, to)
  const more = chosen(to).filter((id) => !chosen(from).includes(id))
  const fewer = chosen(from).filter((id) => !chosen(to).includes(id) && id !== question.exclusive).length
  return [
    ...(more.length > 0 ? [`With: ${small(choiceText(question, more))}`] : []),
    ...(fewer > 0 ? [`${counted(fewer, 'choice')} fewer`] : []),
  ].join('; ')
}
