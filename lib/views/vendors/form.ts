import type { Published } from '@/lib/rubric/rubrics'
import { askedQuestions, type AskedQuestion } from './asked-question'
import type { Statement } from './kept-vendor'

/** A question on a vendor's page, with what was told so far: one statement for each conversation, the vendor's own first. */
export type FormQuestion<Told extends Statement = Statement> = AskedQuestion & { readonly statements: readonly Told[] }

/** All questions of a vendor's page, in the order of the tables. Statements are given back as they came. */
export function vendorForm<Told extends Statement>(
  published: Pick<Published, 'vendors' | 'words'>,
  { statements }: { readonly statements: readonly Told[] },
): FormQuestion<Told>[] {
  return askedQuestions(published).map((question) => ({
    ...question,
    statements: statements.filter((one) => one.question === question.id).toSorted((a, b) => a.call - b.call),
  }))
}
