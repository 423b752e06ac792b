import { z } from 'zod'
import type { OutcomeId } from '@/lib/engine/types'
import { refuse } from './refuse'
import type { Refusal } from './refusal'

export const measureIds = ['speed', 'predictability', 'risk', 'cost', 'clarity'] as const
export type MeasureId = (typeof measureIds)[number]

export const changes = ['better', 'same', 'worse'] as const
/** Measures whose change is known; the others are not there. */
export type MeasureChanges = Partial<Readonly<Record<MeasureId, (typeof changes)[number]>>>

export const courses = ['kept', 'switched', 'ended_early'] as const
export const boughtIds = [
  'nothing_now',
  'scoped_audit',
  'advisory_fractional',
  'development_firm',
  'build_capable_operator',
  'combined_firm',
  'interim_bridge',
  'full_time_cto',
  'something_else',
] as const satisfies readonly (OutcomeId | 'something_else')[]

/** What a founder tells some months after a report. */
export type FollowUpAnswers = {
  readonly bought: (typeof boughtIds)[number]
  readonly measures: MeasureChanges
  readonly course: (typeof courses)[number]
  /** Whether the same would be chosen again; null where that is not known. */
  readonly again: boolean | null
  /** The failure patterns that occurred, in the order of the rubric. */
  readonly occurred: readonly string[]
}

const change = z
  .enum([...changes, 'dont_know'])
  .nullish()
  .transform((told) => (told === 'dont_know' ? null : (told ?? null)))

const shape = z.strictObject({
  bought: z.enum(boughtIds),
  speed: change,
  predictability: change,
  risk: change,
  cost: change,
  clarity: change,
  course: z.enum(courses),
  again: z
    .enum(['yes', 'no', 'dont_know'])
    .nullish()
    .transform((told) => (told === 'yes' ? true : told === 'no' ? false : null)),
  occurred: z.array(z.string().max(64)).max(50).default([]),
})

/**
 * Reads JSON, or a form's fields with `found` and `others` once for each pattern that occurred.
 * @param patterns ids of the rubric, in its order
 */
export function parseFollowUp(body: unknown, patterns: readonly string[]): FollowUpAnswers | Refusal {
  const sent = body instanceof URLSearchParams ? fieldsOf(body) : body
  const parsed = shape.safeParse(sent)
  if (!parsed.success) return refuse(parsed.error)
  const { bought, course, again, occurred } = parsed.data
  if (occurred.some((id) => !patterns.includes(id))) {
    return { refused: 'unprocessable', field: 'occurred', message: 'There is no such pattern.' }
  }
  const measures = Object.fromEntries(
    measureIds.flatMap((id) => {
      const told = parsed.data[id]
      return told === null ? [] : [[id, told] as const]
    }),
  )
  return { bought, measures, course, again, occurred: patterns.filter((id) => occurred.includes(id)) }
}

/** The measures of a stored follow-up. @throws when the column holds anything we could not have written */
export const storedMeasures = (json: unknown): MeasureChanges => stored.parse(json)

const stored = z.partialRecord(z.enum(measureIds), z.enum(changes))

/** The two that have to be answered, as the form says it. */
export function followUpProblems(typed: URLSearchParams): Partial<Record<'bought' | 'course', string>> {
  return {
    ...(!boughtIds.some((id) => id === typed.get('bought')) && { bought: 'Select what you bought' }),
    ...(!courses.some((id) => id === typed.get('course')) && { course: 'Select what became of it' }),
  }
}

/** The patterns that a form says occurred. */
export const occurredIn = (form: URLSearchParams): readonly string[] => [
  ...form.getAll('found'),
  ...form.getAll('others'),
]

function fieldsOf(form: URLSearchParams): Record<string, unknown> {
  const { found: _, others: __, ...single } = Object.fromEntries(form)
  return { ...single, occurred: occurredIn(form) }
}
