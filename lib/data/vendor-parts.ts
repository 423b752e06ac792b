import type { CallNumber } from '@/lib/schemas/vendor-call'
import type { Prisma } from './generated/client'

/** One answer to one question in one call; call 0 is what the vendor told by its own link. */
export type VendorStatement = {
  readonly question: string
  readonly call: 0 | CallNumber
  /** Null where the question has no answer in this call, or none any more. */
  readonly option: string | null
  /** Whether the buyer has seen proof. */
  readonly shown: boolean
  readonly note: string | null
  /** A web address, or the name of a file. */
  readonly evidence: string | null
  readonly version: number
  readonly savedAt: Date
}

/** What is read of a statement. */
export const statementColumns = {
  ...{ question: true, call: true, option: true, shown: true },
  ...{ note: true, evidence: true, version: true, savedAt: true },
} satisfies Prisma.StatementSelect

/** A day of the table as an ISO text. */
export const isoDay = (day: Date | null): string | null => day && day.toISOString().slice(0, 10)

/** The same the other way round. */
export const dayColumn = (iso: string | null): Date | null => (iso === null ? null : new Date(`${iso}T00:00:00Z`))
