import type { VendorRecord } from '@/lib/engine/vendor-types'
import type { KeptVendor, Statement } from './kept-vendor'

/**
 * What a vendor told, ready to be weighed. What was told in a call takes the place of what the vendor answered by its
 * link, and a proven answer the place of unproven ones; where what is left disagrees, all of it stays.
 */
export function recordOf({ claim, statements }: Pick<KeptVendor, 'claim' | 'statements'>): VendorRecord {
  const questions = [...new Set(statements.map(({ question }) => question))]
  const counting = questions.map((question) => ({ question, told: countingAt(statements, question) }))
  const heard = counting.flatMap(({ question, told }): [string, string | string[]][] => {
    const [first, ...others] = [...new Set(told.map(({ option }) => option))]
    return first === undefined ? [] : [[question, others.length === 0 ? first : [first, ...others]]]
  })
  const proven = counting.filter(({ told }) => told.some(isProven)).map(({ question }) => question)
  return { claim, heard: Object.fromEntries(heard), shown: proven }
}

/** A statement that answers its question. */
export type Told = Statement & { readonly option: string }

/** The answers to a question, in the order of calls. */
export const answersAt = (statements: readonly Statement[], question: string): Told[] =>
  statements
    .filter((statement): statement is Told => statement.question === question && statement.option !== null)
    .sort((a, b) => a.call - b.call)

/** Of those, the ones that count. */
export function countingAt(statements: readonly Statement[], question: string): Told[] {
  const all = answersAt(statements, question)
  const calls = all.filter(({ call }) => call > 0)
  const heard = calls.length > 0 ? calls : all
  const proven = heard.filter(isProven)
  return proven.length > 0 ? proven : heard
}

/** The buyer alone sees proof: what a vendor attaches by its link is heard. */
export const isProven = ({ call, shown }: Pick<Statement, 'call' | 'shown'>) => call > 0 && shown
