import { told } from './classify-vendor'
import type { OptionId, QuestionId } from './types'
import { claimOf } from './vendor-likelihood'
import type { ClaimId, FlagLevel, FlagRule, VendorRecord, VendorTables } from './vendor-types'

/** A red flag that is up, and the answers that raised it. */
export type RaisedFlag = {
  readonly id: string
  readonly level: FlagLevel
  readonly raisedBy: readonly { readonly question: QuestionId; readonly option: OptionId }[]
}

/**
 * The red flags of a record, in the order of the tables (Decision model §5.7). An answer raises its flag even where
 * another call told it otherwise.
 * @param J the buyer's need for judgement, 0–100; null where it is not known, and then no flag that hangs on it is up
 */
export function redFlags(tables: VendorTables, record: VendorRecord, J: number | null): RaisedFlag[] {
  const claim = claimOf(tables, record.claim).id
  return tables.flags.flatMap((rule): RaisedFlag[] => {
    if (!counts(rule, claim, J)) return []
    const raisedBy = rule.answers.flatMap(({ question, options }) =>
      told(record.heard, question)
        .filter((option) => options.includes(option))
        .map((option) => ({ question, option })),
    )
    if (raisedBy.length === 0) return []
    return [{ id: rule.id, level: rule.own?.[claim] ?? rule.level, raisedBy }]
  })
}

const counts = ({ claims, fromJ }: FlagRule, claim: ClaimId, J: number | null) =>
  (claims?.includes(claim) ?? true) && (fromJ === undefined || (J !== null && J >= fromJ))

const CAPS = { one: 40, more: 25 }
/** What a major flag takes off a fit. */
export const MAJOR = 6

/** What flags leave of a fit of 0–100: each major takes 6, one critical caps it at 40 and two at 25. */
export function afterFlags(fit: number, raised: readonly Pick<RaisedFlag, 'level'>[]): number {
  const count = (level: FlagLevel) => raised.filter((flag) => flag.level === level).length
  const criticals = count('critical')
  const cap = criticals === 0 ? 100 : criticals === 1 ? CAPS.one : CAPS.more
  return Math.max(0, Math.min(cap, fit - MAJOR * count('major')))
}
