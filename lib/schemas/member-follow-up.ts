import { z } from 'zod'
import { boughtIds, parseFollowUp, type FollowUpAnswers } from './follow-up'
import type { Refusal } from './refusal'
import { refuse } from './refuse'

/** What a member tells of a submission: on day 0 what was bought so far, later what a founder would tell. */
export type MemberFollowUpAnswers = Omit<FollowUpAnswers, 'course'> & {
  /** Null on day 0. */
  readonly course: FollowUpAnswers['course'] | null
}

const early = z.strictObject({ bought: z.enum(boughtIds, 'Choose what was bought.') })

/**
 * Reads JSON, or the fields of the form for a day.
 * @param patterns ids of the rubric, in its order
 */
export function parseMemberFollowUp(
  body: unknown,
  day: 0 | 90 | 180,
  patterns: readonly string[],
): MemberFollowUpAnswers | Refusal {
  if (day !== 0) return parseFollowUp(body, patterns)
  const parsed = early.safeParse(body instanceof URLSearchParams ? Object.fromEntries(body) : body)
  if (!parsed.success) return refuse(parsed.error)
  return { bought: parsed.data.bought, measures: {}, course: null, again: null, occurred: [] }
}
