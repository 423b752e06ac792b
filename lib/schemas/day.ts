import { z } from 'zod'

/** What is said of a day that cannot be kept; forms say the same. */
export const dayProblem = 'Write a whole date, from 2020 to 2099.'

/** A day of the calendar as `2026-11-28`. */
export const day = z.string().refine(isDay, dayProblem)

/** The same where there need not be one: an empty field is null. */
export const dayOrNone = z
  .string()
  .nullish()
  .transform((text) => text?.trim() || null)
  .refine((text) => text === null || isDay(text), dayProblem)

function isDay(text: string): boolean {
  if (!/^20[2-9]\d-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
