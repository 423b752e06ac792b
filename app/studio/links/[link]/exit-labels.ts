import { currentRubric } from '@/lib/rubric/rubrics'

type Exit = { readonly questionId: string; readonly count: number }

/** Where people stopped, with the question as it is asked today; one that is asked no more keeps its id. */
export const labelled = (exits: readonly Exit[]) =>
  exits.map(({ questionId, count }) => {
    const asked = currentRubric.rubric.questions.find(({ id }) => id === questionId)
    return { question: asked?.text ?? questionId, count }
  })
