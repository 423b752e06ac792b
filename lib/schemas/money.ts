import { z } from 'zod'
import type { Money } from '@/lib/engine/waiting'
import { currencies } from './currencies'
import { readFigure } from './figure'
import { refuse } from './refuse'
import type { Refusal } from './refusal'

export type MoneyField = Exclude<keyof Money, 'currency'>

/** The most each can be, and how it is spoken of where it was not clear. */
const figures: Readonly<Record<MoneyField, { readonly most: number; readonly name: string; readonly such: string }>> = {
  monthlyTechSpend: { most: 1_000_000_000, name: 'your monthly spending', such: '40,000' },
  monthsStalled: { most: 240, name: 'the months', such: '4' },
  monthlyRevenueWaiting: { most: 1_000_000_000, name: 'the monthly revenue', such: '25,000' },
  seniorYearlyPay: { most: 1_000_000_000, name: 'the yearly pay', such: '120,000' },
  leaderHoursWeek: { most: 168, name: 'the hours', such: '12' },
  hourValue: { most: 1_000_000, name: 'the value of an hour', such: '80' },
}

export const moneyFields = Object.keys(figures) as readonly MoneyField[]

/** A figure as a form sends it (text) or as a program does (a whole number, or null). */
const figure = (field: MoneyField) =>
  z
    .union([z.string().max(64), z.number(), z.null()])
    .optional()
    .transform((sent, context) => {
      const read = typeof sent === 'string' ? readFigure(sent) : (sent ?? null)
      const problem = problemOf(field, read)
      if (problem !== null) context.addIssue({ code: 'custom', message: problem })
      return typeof read === 'number' ? read : null
    })

const shape = z.strictObject({
  currency: z.enum(currencies),
  monthlyTechSpend: figure('monthlyTechSpend'),
  monthsStalled: figure('monthsStalled'),
  monthlyRevenueWaiting: figure('monthlyRevenueWaiting'),
  seniorYearlyPay: figure('seniorYearlyPay'),
  leaderHoursWeek: figure('leaderHoursWeek'),
  hourValue: figure('hourValue'),
  intent: z.enum(['save', 'clear']).default('save'),
})

/**
 * Reads the figures from JSON or from the fields of the form. Null stands for none at all: every field was empty, or the
 * person cleared them (`intent=clear`, whatever the fields hold).
 */
export function parseMoney(body: unknown): Money | null | Refusal {
  if (isClearing(body)) return null
  const parsed = shape.safeParse(body)
  if (!parsed.success) return refuse(parsed.error)
  const { intent: _, ...money } = parsed.data
  return moneyFields.every((field) => money[field] === null) ? null : money
}

/** What is wrong with each figure as it was typed, by its field. */
export function moneyProblems(typed: Readonly<Record<string, string>>): Partial<Record<MoneyField, string>> {
  return Object.fromEntries(
    moneyFields.flatMap((field) => {
      const problem = problemOf(field, readFigure(typed[field] ?? ''))
      return problem === null ? [] : [[field, problem]]
    }),
  )
}

const isClearing = (body: unknown) =>
  typeof body === 'object' && body !== null && 'intent' in body && body.intent === 'clear'

function problemOf(field: MoneyField, read: number | null | 'unclear'): string | null {
  if (read === null) return null
  const { most, name, such } = figures[field]
  if (read === 'unclear' || !Number.isInteger(read) || read < 0)
    return `Write ${name} as a whole number, such as ${such}`
  return read > most ? `Write ${name} as a number up to ${most.toLocaleString('en-GB')}` : null
}
