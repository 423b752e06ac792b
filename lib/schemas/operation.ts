import { z } from 'zod'
import { opId } from './op-id'
import type { Refusal } from './refusal'
import { refuse } from './refuse'

/** An order that carries nothing but its own id. Sent twice, it does what it asks once. */
export type Operation = { readonly opId: string }

const shape = z.strictObject({ opId })

/** Reads such an order from JSON or from the fields of a form. */
export function parseOperation(body: unknown): Operation | Refusal {
  const parsed = shape.safeParse(body instanceof URLSearchParams ? Object.fromEntries(body) : body)
  return parsed.success ? parsed.data : refuse(parsed.error)
}
