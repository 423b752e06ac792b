import { z } from 'zod'
import type { Refusal } from './refusal'
import { refuse } from './refuse'

/** What happens to what is older: what names anybody goes, or all of it. */
export const retentionKinds = ['anonymise', 'delete'] as const

/** How long a workspace keeps what was sent to it, and what happens then. */
export type RetentionRule = { readonly months: number; readonly does: (typeof retentionKinds)[number] }

/** The setting as it was sent: null keeps everything, as nothing is let go of. */
export type RetentionForm = {
  readonly rule: RetentionRule | null
  /** What was agreed to, word for word as `agreementTo` says it; null where nothing was. */
  readonly agreed: string | null
}

/** The fewest and the most months. */
export const retentionMonths = { least: 1, most: 120 } as const

const { least, most } = retentionMonths

/** What to do where the months are none. */
export const monthsProblem = `Write a whole number of months, ${least} to ${most}.`

const isMonths = (text: string) => /^\d{1,3}$/.test(text) && Number(text) >= least && Number(text) <= most

const shape = z
  .strictObject({
    does: z.enum(['off', ...retentionKinds], 'Choose what happens to old submissions.'),
    months: z.union([z.string().trim(), z.number().transform(String)]).optional(),
    agreed: z.string().optional(),
  })
  .refine(({ does, months = '' }) => does === 'off' || isMonths(months), { path: ['months'], message: monthsProblem })

/** Reads the setting, or names the field that has to change. */
export function parseRetentionForm(body: unknown): RetentionForm | Refusal {
  const parsed = shape.safeParse(body instanceof URLSearchParams ? Object.fromEntries(body) : body)
  if (!parsed.success) return refuse(parsed.error)
  const { does, months, agreed } = parsed.data
  return { rule: does === 'off' ? null : { months: Number(months), does }, agreed: agreed || null }
}

/** What somebody agrees to with the box: to this rule, and to no other that is typed beside it later. */
export const agreementTo = ({ months, does }: RetentionRule): string => `${does} after ${months}`
