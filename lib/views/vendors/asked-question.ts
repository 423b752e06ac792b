import type { VendorTables } from '@/lib/engine/vendor-types'
import type { Published } from '@/lib/rubric/rubrics'

export type QuestionPart = 'kind' | 'discipline'

/** A question that vendors are asked, with its words. */
export type AskedQuestion = {
  readonly id: string
  readonly part: QuestionPart
  readonly term: string
  readonly text: string
  /** Why it is asked. */
  readonly why: string
  /** What counts as proof. */
  readonly proof: string
  /** How to choose among the answers, where the question alone does not say. */
  readonly hint: string | null
  readonly options: readonly { readonly id: string; readonly label: string }[]
  /** Whether it stands in the vendor's own form; the others only the buyer can know. */
  readonly askedOfVendor: boolean
}

/** All questions: what tells kinds apart, then the discipline of the engagement; in the order of the tables. */
export function askedQuestions({ vendors, words }: Pick<Published, 'vendors' | 'words'>): AskedQuestion[] {
  return inParts(vendors).map(({ id, text, options, part }) => {
    const { term = id, why = '', proof = '', hint = null, own = null } = words.vendors.questions[id] ?? {}
    return {
      ...{ id, part, term, text, why, proof, hint },
      options: options.map((option) => ({ id: option.id, label: option.label })),
      askedOfVendor: own !== null,
    }
  })
}

const inParts = ({ questions, discipline }: VendorTables) => [
  ...questions.map(({ id, text, options }) => ({ id, text, options, part: 'kind' as const })),
  ...discipline.map(({ id, text, options }) => ({ id, text, options, part: 'discipline' as const })),
]

/** What a question is about, in a word or two. */
export const termOf = ({ words }: Pick<Published, 'words'>, question: string): string =>
  words.vendors.questions[question]?.term ?? question

/** An answer in the words of its option, without the marks around what was said. */
export function answerOf({ vendors }: Pick<Published, 'vendors'>, question: string, option: string): string {
  const found = [vendors.questions, vendors.discipline].flatMap((part) => {
    const asked = part.find(({ id }) => id === question)
    return asked?.options.find(({ id }) => id === option) ?? []
  })
  return unquoted(found[0]?.label ?? option)
}

/** The same in quotation marks, for inside a sentence. */
export const quotedAnswer = (told: Pick<Published, 'vendors'>, question: string, option: string): string =>
  `“${answerOf(told, question, option).replaceAll('“', '‘').replaceAll('”', '’')}”`

/** Answers that are a vendor's own words stand in quotation marks, and inside a quotation they would stand in two. */
const unquoted = (label: string) => label.replace(/^“([^“”]*)”$/, '$1')
