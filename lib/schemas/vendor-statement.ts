import { z } from 'zod'
import { opId } from './op-id'
import type { Refusal } from './refusal'
import { refuse } from './refuse'
import { callNumber, type CallNumber } from './vendor-call'
import { count, lineOrNone, linesOrNone, sentBy } from './vendor-fields'

/** The questions a vendor is asked, as far as an answer is held against them. */
export type VendorQuestions = Readonly<
  Record<'questions' | 'discipline', readonly { readonly id: string; readonly options: readonly { id: string }[] }[]>
>

/** What a vendor tells by its own link: one answer, checked against the tables. */
export type AskedOp = {
  /** The sender's id of this save; sending it again adds nothing. */
  readonly opId: string
  readonly question: string
  /** Null where none was chosen, or none any more. */
  readonly option: string | null
  readonly note: string | null
  /** A web address, or the name of a file. */
  readonly evidence: string | null
  /** The version the sender had seen; 0 when none. */
  readonly baseVersion: number
}

/** What a buyer heard in one call, checked alike. */
export type StatementOp = AskedOp & {
  readonly call: CallNumber
  /** Whether the buyer has seen proof of it. */
  readonly shown: boolean
}

/** Where a form was sent from, which is where it goes back to: `top` is the next question above all of them. */
export const statementPages = ['record', 'top', 'all', 'call'] as const
export type StatementPage = (typeof statementPages)[number]

const told = {
  opId,
  question: z.string().max(64),
  option: z.string().max(64).nullish(),
  note: linesOrNone('The note', 2000),
  evidence: lineOrNone('The evidence', 500),
  baseVersion: count,
}

const heardShape = z.strictObject({
  ...told,
  call: callNumber,
  shown: z.union([z.boolean(), z.literal('1').transform(() => true)]).default(false),
  from: z.enum(statementPages).default('record'),
})

const askedShape = z.strictObject({ ...told, from: z.enum(['one', 'all']).default('all') })

/**
 * Reads what was heard from JSON or from the fields of a form: `opId`, `question`, `call`, `option` (empty for none),
 * `shown` (`1`), `note`, `evidence`, `baseVersion`, and `from` for the page it came from.
 */
export function parseStatement(
  tables: VendorQuestions,
  body: unknown,
): { readonly op: StatementOp; readonly from: StatementPage } | Refusal {
  const parsed = heardShape.safeParse(sentBy(body))
  if (!parsed.success) return refuse(parsed.error)
  const { from, option, ...op } = parsed.data
  const problem = problemOf(tables, { ...op, option })
  if (problem) return problem
  if (op.shown && !option) return nothingShown
  return { op: { ...op, option: option || null }, from }
}

/** Reads what a vendor tells of itself alike: the same without `call` and `shown`; `from` is `one` or `all`. */
export function parseAsked(
  tables: VendorQuestions,
  body: unknown,
): { readonly op: AskedOp; readonly from: 'one' | 'all' } | Refusal {
  const parsed = askedShape.safeParse(sentBy(body))
  if (!parsed.success) return refuse(parsed.error)
  const { from, option, ...op } = parsed.data
  return problemOf(tables, { ...op, option }) ?? { op: { ...op, option: option || null }, from }
}

type Told = Pick<AskedOp, 'question' | 'note' | 'evidence'> & { readonly option: string | null | undefined }

/** An empty option takes an answer back; where there is no word of any, nothing was given at all. */
function problemOf(tables: VendorQuestions, { question: id, option, note, evidence }: Told): Refusal | null {
  const question = [...tables.questions, ...tables.discipline].find((one) => one.id === id)
  if (!question) return { refused: 'unprocessable', field: 'question', message: 'There is no such question.' }
  if (option && !question.options.some((one) => one.id === option)) return noSuchOption
  return option === undefined && note === null && evidence === null ? nothingChosen : null
}

const noSuchOption: Refusal = {
  refused: 'unprocessable',
  field: 'option',
  message: 'There is no such answer to this question.',
}

const nothingChosen: Refusal = {
  refused: 'nothing-chosen',
  field: 'option',
  message: 'Choose an answer, or write a note.',
}

const nothingShown: Refusal = {
  refused: 'unprocessable',
  field: 'shown',
  message: 'Choose what you heard before you mark it as shown.',
}
