import type { DrawnAsked } from '@/components/asked/asked-form'
import type { AskedQuestion } from '@/components/asked/asked-question'
import { nothingTold, type StatementConflict, type Told } from '@/components/vendors/statement'
import { getAskedConflict } from '@/lib/data/asked'
import type { VendorStatement } from '@/lib/data/vendor-parts'
import { typedText } from '@/lib/route/typed-text'
import { isRefusal } from '@/lib/schemas/refusal'
import { parseAsked } from '@/lib/schemas/vendor-statement'
import { askedTables, type OwnQuestion } from '@/lib/views/vendors/asked-form'
import type { OpenAsked } from './open-asked'

/** What an address says of the form that came back: which question it was, and why. */
export type Returned = Readonly<Partial<Record<'q' | 'problem', string | undefined>>>

/**
 * What the forms of some questions are drawn from: what is kept, or what was typed where one was refused, or both sides
 * where two people answered at once.
 * @param at `/v/<key>`
 */
export async function drawnAsked(
  opened: OpenAsked,
  at: string,
  questions: readonly OwnQuestion<VendorStatement>[],
  { q, problem }: Returned,
): Promise<readonly DrawnAsked[]> {
  const conflict = problem === 'conflict' && q !== undefined ? await conflictAt(opened, q) : null
  const refused = problem !== undefined && problem !== 'conflict' ? await refusedAt(opened, q) : null
  return questions.map(({ statement, ...question }) => {
    const back = question.id === q ? refused : null
    return {
      action: `${at}/answers`,
      question: askedQuestion(question),
      opId: crypto.randomUUID(),
      version: back?.version ?? statement?.version ?? 0,
      told: back?.typed ?? (statement ? toldOf(statement) : nothingTold),
      conflict: question.id === q ? conflict : null,
      refused: back?.problem ?? null,
    }
  })
}

/** A question without what was told. */
export const askedQuestion = ({ id, term, text, options, show }: Omit<OwnQuestion, 'statement'>): AskedQuestion => ({
  ...{ id, term, text, show },
  options: options.map((option) => ({ value: option.id, label: option.label })),
})

const toldOf = ({ option, shown, note, evidence }: Told): Told => ({ option, shown, note, evidence })

async function conflictAt({ answerer }: OpenAsked, question: string): Promise<StatementConflict | null> {
  const other = await getAskedConflict(answerer, question, new Date())
  return other && { ...other, savedAt: other.savedAt.toISOString() }
}

/** What was typed and what is wrong with it, read again: the address repeats neither. */
async function refusedAt({ form, published }: OpenAsked, question: string | undefined) {
  const fields = await typedText(form)
  if (fields.question !== question) return null
  const again = parseAsked(askedTables(published), fields)
  const problem = isRefusal(again)
    ? { field: again.field ?? 'option', message: again.message }
    : { field: 'option', message: 'This was not saved. Send it again.' }
  const { option, note, evidence, baseVersion = '' } = fields
  return {
    problem,
    version: /^\d{1,9}$/.test(baseVersion) ? Number(baseVersion) : null,
    typed: { option: option || null, shown: false, note: note || null, evidence: evidence || null },
  }
}
