import { chosen } from '@/lib/engine/condition'
import { otherAnswers } from '@/lib/engine/what-matters'
import type { Answer, Answers, Question, QuestionId } from '@/lib/engine/types'
import type { Published } from '@/lib/rubric/rubrics'
import { small } from '../report/sentences'
import { valueOf, type Choice } from './changes'

/**
 * What can be tried out in place of some answers. The real answer says that it is; options keep the order of the rubric.
 *
 * @param questions ids of answered questions, in the order they are shown
 */
export function choices({ rubric, words }: Published, answers: Answers, questions: readonly QuestionId[]): Choice[] {
  return questions.flatMap((id): Choice[] => {
    const question = rubric.questions.find((one) => one.id === id)
    const real = answers[id]
    if (!question || real === undefined) return []
    const own = { value: valueOf(real), label: `${choiceText(question, real)} (your answer)` }
    const others = otherAnswers(question, real).map((answer) => ({
      value: valueOf(answer),
      label: question.kind === 'single' ? choiceText(question, answer) : difference(question, real, answer),
    }))
    const at = (value: string) => question.options.findIndex((option) => option.id === value)
    const options =
      question.kind === 'single' ? [own, ...others].sort((a, b) => at(a.value) - at(b.value)) : [own, ...others]
    const label = words.labels[id] ?? id
    return [{ question: id, label, several: question.kind === 'multi', options, real: own.value }]
  })
}

/** An answer in the words of its options. */
export function choiceText({ options }: Question, answer: Answer): string {
  const ids = chosen(answer)
  return options
    .filter(({ id }) => ids.includes(id))
    .map(({ label }) => label)
    .join('; ')
}

/** An answer with several options by what is other than in the real one. */
function difference(question: Question, real: Answer, other: Answer): string {
  const [before, after] = [chosen(real), chosen(other)]
  if (question.exclusive !== undefined && after.includes(question.exclusive)) return choiceText(question, other)
  const more = after.filter((id) => !before.includes(id))
  const fewer = before.filter((id) => !after.includes(id) && id !== question.exclusive)
  const said = (word: string, ids: readonly string[]) =>
    ids.length > 0 ? [`${word}: ${small(choiceText(question, ids))}`] : []
  return [...said('With', more), ...said('Without', fewer)].join('; ')
}
