import { z } from 'zod'
import { cleanLines, cleanText } from './text'

/** A whole number as a program sends it, or as a form does: in digits alone. */
export const count = z.union([
  z.int().min(0).max(2_147_483_647),
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
])

/** A line of text that need not be there; an empty one is null. */
export const lineOrNone = (name: string, max: number) =>
  cleanText(name, max)
    .transform((text) => text || null)
    .nullish()
    .transform((text) => text ?? null)

/** The same for a text of several lines. */
export const linesOrNone = (name: string, max: number) =>
  cleanLines(name, max)
    .transform((text) => text || null)
    .nullish()
    .transform((text) => text ?? null)

/** What a script sent, or the fields of a form: a field that was sent several times counts once. */
export const sentBy = (body: unknown): unknown => (body instanceof URLSearchParams ? Object.fromEntries(body) : body)
