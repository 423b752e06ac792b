import { claimOf, idealAnswer } from '@/lib/engine/vendor-likelihood'
import { isolated } from '../report/isolated'
import { agreement } from './agreement'
import { answerOf, askedQuestions, type AskedQuestion } from './asked-question'
import { heardIn, isOld, dayOf } from './dated'
import { answersAt, countingAt, isProven, type Told } from './record'
import type { ToldVendor } from './told'
import type { SaidShown } from './vendor-reading'

/** Says · answers show · evidence: what each question that was answered, noted or shown came to. */
export function saidShown(told: ToldVendor): SaidShown[] {
  const side = agreement(told)
  return askedQuestions(told).flatMap((question) => {
    const statements = told.vendor.statements.filter((statement) => statement.question === question.id)
    const given = statements.filter(
      ({ option, note, evidence: proof }) => option !== null || note !== null || proof !== null,
    )
    return given.length === 0 ? [] : [row(told, question, side(question.id))]
  })
}

function row(told: ToldVendor, { id, term, text, part }: AskedQuestion, agrees: SaidShown['agrees']): SaidShown {
  const { vendor, record } = told
  const statements = vendor.statements.filter(({ question }) => question === id).sort((a, b) => a.call - b.call)
  return {
    question: id,
    term,
    ask: text,
    says: part === 'kind' ? promised(told, id) : null,
    shows: shows(told, id),
    agrees,
    proven: record.shown.includes(id),
    notes: statements.flatMap(({ note, call }) =>
      note === null ? [] : [call === 0 ? `Told by the vendor: ${note}` : note],
    ),
    evidence: statements.flatMap((statement) => (statement.evidence === null ? [] : [evidenceOf(statement.evidence)])),
  }
}

/** What a vendor that is what it claims would answer. */
function promised({ vendors, vendor, ...told }: ToldVendor, id: string): string | null {
  const question = vendors.questions.find((one) => one.id === id)
  const ideal = question && idealAnswer(vendors, claimOf(vendors, vendor.claim), question)
  return ideal ? answerOf({ vendors, ...told }, id, ideal) : null
}

/** Each answer once, with the conversations it was told in; what counts comes first. */
function shows(told: ToldVendor, id: string): SaidShown['shows'] {
  const { vendor } = told
  const counting = countingAt(vendor.statements, id)
  const aside = answersAt(vendor.statements, id).filter((one) => !counting.includes(one))
  const grouped = (of: readonly Told[], after: string) =>
    [...new Set(of.map(({ option }) => option))].map((option) => ({
      text: answerOf(told, id, option),
      by:
        of
          .filter((one) => one.option === option)
          .map((one) => by(told, one))
          .join('; ') + after,
    }))
  return [...grouped(counting, ''), ...grouped(aside, counting.some(isProven) ? PROOF_COUNTS : CALL_COUNTS)]
}

const PROOF_COUNTS = '. Proof takes its place'
const CALL_COUNTS = '. A call takes its place'

function by({ vendor, today, words }: ToldVendor, statement: Told): string {
  const old = isOld(dayOf(statement, vendor.calls), today)
  return heardIn(statement, vendor.calls) + (old ? `. ${words.vendors.phrases.mayBeOld.replace(/[.]$/, '')}` : '')
}

/** A web address becomes a link; anything else is the name of a file. */
const evidenceOf = (text: string): SaidShown['evidence'][number] => ({ text: isolated(text), href: webAddress(text) })

function webAddress(text: string): string | null {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? new URL(text).href : null
}
