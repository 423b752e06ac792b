import { z } from 'zod'
import { opId } from './op-id'
import type { Refusal } from './refusal'
import { refuse } from './refuse'

/** What a founder asks to share, and how. */
export type ShareForm = {
  /** The sender's id of this form; sending it again makes no second link. */
  readonly opId: string
  readonly of: { readonly kind: 'version' | 'what-if'; readonly number: number }
  readonly withAnswers: boolean
  readonly withName: boolean
  /** How long the link works; null for as long as the report is kept. */
  readonly days: 30 | 90 | null
}

const days = { '30': 30, '90': 90, never: null } as const

const shape = z.strictObject({
  opId,
  of: z.string().regex(/^(version|what-if)-[1-9]\d{0,5}$/),
  include: z.array(z.enum(['answers', 'name'])).max(2),
  until: z.enum(['30', '90', 'never']),
})

/**
 * Reads the share form from JSON or from the fields of the page: `opId`, `of` (`version-3` or `what-if-2`), `include`
 * once for each of `answers` and `name`, and `until` (`30`, `90` or `never`).
 */
export function parseShareForm(body: unknown): ShareForm | Refusal {
  const parsed = shape.safeParse(body instanceof URLSearchParams ? fieldsOf(body) : body)
  if (!parsed.success) return refuse(parsed.error)
  const { opId, of, include, until } = parsed.data
  const at = of.lastIndexOf('-')
  return {
    opId,
    of: { kind: of.slice(0, at) === 'version' ? 'version' : 'what-if', number: Number(of.slice(at + 1)) },
    withAnswers: include.includes('answers'),
    withName: include.includes('name'),
    days: days[until],
  }
}

const fieldsOf = (fields: URLSearchParams) => ({ ...Object.fromEntries(fields), include: fields.getAll('include') })
