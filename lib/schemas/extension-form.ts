import { z } from 'zod'
import { dayOrNone } from './day'
import { endOf } from './link-state'
import type { Refusal } from './refusal'
import { refuse } from './refuse'

const shape = z.strictObject({ expiresOn: dayOrNone })

/**
 * Reads until when a link works from now on: `expiresOn` as `2026-05-12`, or empty for no end.
 * @param today the first day it can end on
 */
export function parseExtension(body: unknown, today: string): { readonly expiresAt: Date | null } | Refusal {
  const parsed = shape.safeParse(body instanceof URLSearchParams ? Object.fromEntries(body) : body)
  if (!parsed.success) return refuse(parsed.error)
  const { expiresOn } = parsed.data
  if (expiresOn === null) return { expiresAt: null }
  return expiresOn < today ? over : { expiresAt: endOf(expiresOn) }
}

/** What is said of a day that is over. */
export const over: Refusal = {
  refused: 'unprocessable',
  field: 'expiresOn',
  message: 'Choose a day from today on, or leave the field empty.',
}
