import { z } from 'zod'
import { isLinkId } from './ids'
import { opId } from './op-id'
import type { Refusal } from './refusal'
import { refuse } from './refuse'

const shape = z.strictObject({ opId, recipient: z.string().refine(isLinkId).optional() })

/** Reads who is to be reminded: one `recipient`, or without that field all who can be. */
export function parseReminder(body: unknown): { readonly recipient: string | null } | Refusal {
  const parsed = shape.safeParse(body instanceof URLSearchParams ? Object.fromEntries(body) : body)
  return parsed.success ? { recipient: parsed.data.recipient ?? null } : refuse(parsed.error)
}
