import { z } from 'zod'
import { isSubmissionId } from './ids'
import type { Refusal } from './refusal'
import { refuse } from './refuse'

/** What one tab of a member has open: a submission, or none. */
export type PresenceForm = { readonly submission: string | null; readonly tab: string }

const shape = z.strictObject({
  submission: z
    .string()
    .transform((text) => text || null)
    .refine((text) => text === null || isSubmissionId(text), 'Name a submission of this workspace, or none.')
    .nullable(),
  tab: z.uuid().transform((id) => id.toLowerCase()),
})

/** Reads what a tab says of itself: `submission` (empty for none) and `tab`, an id it made for itself. */
export function parsePresenceForm(body: unknown): PresenceForm | Refusal {
  const parsed = shape.safeParse(body instanceof URLSearchParams ? Object.fromEntries(body) : body)
  return parsed.success ? parsed.data : refuse(parsed.error)
}
