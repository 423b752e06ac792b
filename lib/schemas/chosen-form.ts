import { z } from 'zod'
import { isSubmissionId } from './ids'
import type { Refusal } from './refusal'
import { refuse } from './refuse'

/** The most rows that are ticked at once without a script: as many as the server draws. */
export const mostTicked = 200

/** What somebody wants to do with the rows they ticked, before anything is done. */
export type ChosenForm = { readonly then: 'removal' | 'export'; readonly ids: readonly string[] }

const shape = z.strictObject({
  then: z.enum(['removal', 'export']),
  ids: z
    .array(z.string().refine(isSubmissionId, 'Choose submissions from the list.'))
    .min(1, 'Tick at least one submission first.')
    .max(mostTicked, `Tick ${mostTicked} submissions at most.`)
    .transform((ids) => [...new Set(ids)]),
})

/**
 * Reads what was ticked: `id` once for each and `then`. The form of the list holds the fields of its other buttons beside
 * them; a field that it has not is refused.
 */
export function parseChosenForm(body: unknown): ChosenForm | Refusal {
  const parsed = shape.safeParse(body instanceof URLSearchParams ? written(body) : body)
  return parsed.success ? parsed.data : refuse(parsed.error)
}

function written(fields: URLSearchParams): unknown {
  const others = [...fields].filter(([name]) => !beside.has(name))
  return { ...Object.fromEntries(others), ids: fields.getAll('id') }
}

const beside = new Set([
  'id',
  'seen',
  'workspace',
  'back',
  'opId',
  'status',
  'reason',
  'owner',
  'until',
  'add',
  'remove',
])
