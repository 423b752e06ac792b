import type { Published } from '@/lib/rubric/rubrics'
import { askedQuestions, type QuestionPart } from './asked-question'
import type { Statement } from './kept-vendor'

/** A question as a vendor is asked it about itself. It does not say which answer is hoped for. */
export type OwnQuestion<Told extends Statement = Statement> = {
  readonly id: string
  readonly part: QuestionPart
  readonly term: string
  readonly text: string
  readonly options: readonly { readonly id: string; readonly label: string }[]
  /** What it could show. */
  readonly show: string
  readonly statement: Told | null
}

/**
 * The form that a vendor fills in by its private link, with what it told before. Questions that the buyer alone can answer
 * are left out.
 * @param statements what the vendor told by its link; statements of calls are passed over
 */
export function askedForm<Told extends Statement>(
  published: Pick<Published, 'vendors' | 'words'>,
  statements: readonly Told[],
): OwnQuestion<Told>[] {
  return askedQuestions(published).flatMap(({ id, part, term, options }): OwnQuestion<Told>[] => {
    const own = published.words.vendors.questions[id]?.own
    if (!own) return []
    return [
      {
        ...{ id, part, term, text: own.ask, show: own.show },
        options: options.map((option) => ({ id: option.id, label: own.options[option.id] ?? option.label })),
        statement: statements.find(({ question, call }) => question === id && call === 0) ?? null,
      },
    ]
  })
}

/** The tables of the questions that a vendor is asked about itself: what it sends is held against these alone. */
export function askedTables({ vendors, words }: Pick<Published, 'vendors' | 'words'>) {
  const isAsked = ({ id }: { readonly id: string }) => (words.vendors.questions[id]?.own ?? null) !== null
  return { questions: vendors.questions.filter(isAsked), discipline: vendors.discipline.filter(isAsked) }
}
