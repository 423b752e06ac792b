import type { RecordedQuestion, ToldOnce } from '@/components/vendors/recorded-question'
import { nothingTold } from '@/components/vendors/statement'
import type { VendorStatement } from '@/lib/data/vendor-parts'
import type { CallNumber } from '@/lib/schemas/vendor-call'
import { heardIn } from '@/lib/views/vendors/dated'
import { vendorForm, type FormQuestion } from '@/lib/views/vendors/form'
import type { VendorReading } from '@/lib/views/vendors/vendor-reading'
import type { OpenVendor } from '../open-vendors'
import type { CameBack } from './came-back'

/** A question of a vendor's page, and the part of the questions it stands in. */
export type PlacedQuestion = RecordedQuestion & Pick<FormQuestion, 'part'>

/** All questions with what was told at each, and a form for one call. */
export function recordedQuestions(
  { published, vendor }: OpenVendor,
  reading: VendorReading,
  call: CallNumber,
  { question: returned, answer }: CameBack,
): PlacedQuestion[] {
  const told = (question: FormQuestion<VendorStatement>) => (statement: VendorStatement) =>
    toldOnce(question, statement, vendor.calls, reading)
  return vendorForm(published, vendor).map((question) => {
    const { id, part, term, text, hint, proof, options, statements } = question
    const back = id === returned ? answer : null
    const kept = statements.find((statement) => statement.call === call)
    return {
      ...{ id, part, term, hint, proof },
      ask: text,
      options: options.map((option) => ({ value: option.id, label: option.label })),
      told: statements.filter(saysSomething).map(told(question)),
      form: {
        version: back?.version ?? kept?.version ?? 0,
        told: back?.typed ?? (kept ? contentOf(kept) : nothingTold),
        conflict: back?.conflict ?? null,
        refused: back?.refused ?? null,
      },
    }
  })
}

const contentOf = ({ option, shown, note, evidence }: VendorStatement) => ({ option, shown, note, evidence })

const saysSomething = ({ option, note, evidence }: VendorStatement) =>
  option !== null || note !== null || evidence !== null

function toldOnce(
  { id, options }: FormQuestion<VendorStatement>,
  statement: VendorStatement,
  calls: Parameters<typeof heardIn>[1],
  { rows }: VendorReading,
): ToldOnce {
  const { call, option, shown, note, evidence } = statement
  const attached = rows.find((row) => row.question === id)?.evidence.find(({ text }) => text === evidence)
  return {
    ...{ call, shown: shown && call > 0, note },
    by: heardIn(statement, calls),
    answer: options.find((one) => one.id === option)?.label ?? null,
    evidence: evidence === null ? null : (attached ?? { text: evidence, href: null }),
  }
}
