import { z } from 'zod'
import { opId } from './op-id'
import type { Refusal } from './refusal'
import { refuse } from './refuse'
import { cleanText } from './text'

/** The order to work out a report. */
export type Submission = {
  /** The sender's id of this submission; sending it again makes no second version. */
  readonly opId: string
  /** For the head of the report; null when none was given. */
  readonly businessName: string | null
}

const shape = z.strictObject({
  opId,
  businessName: cleanText('The business name', 120)
    .transform((name) => name || null)
    .nullish(),
})

/** Reads a submission from JSON or from the fields of the check page's form. */
export function parseSubmission(body: unknown): Submission | Refusal {
  const parsed = shape.safeParse(body)
  if (!parsed.success) return refuse(parsed.error)
  return { opId: parsed.data.opId, businessName: parsed.data.businessName ?? null }
}
