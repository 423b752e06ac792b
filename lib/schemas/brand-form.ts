import { z } from 'zod'
import { colour } from './brand-fields'
import type { Refusal } from './refusal'
import { refuse } from './refuse'
import { cleanText } from './text'

/** What the form of a workspace's brand holds. */
export type BrandForm = {
  readonly colour: string
  /** What the business sells; null where it is not said. */
  readonly sells: string | null
  /** No logo, even where there is one. */
  readonly withoutLogo: boolean
}

const shape = z.strictObject({
  colour,
  sells: cleanText('What you sell', 120),
  withoutLogo: z.enum(['', 'yes']).optional(),
})

/** Reads the form from its fields: `colour`, `sells`, `withoutLogo` (`yes`). */
export function parseBrandForm(body: unknown): BrandForm | Refusal {
  const parsed = shape.safeParse(body instanceof URLSearchParams ? fieldsOf(body) : body)
  if (!parsed.success) return refuse(parsed.error)
  const { sells, withoutLogo, colour } = parsed.data
  return { colour, sells: sells === '' ? null : sells, withoutLogo: withoutLogo === 'yes' }
}

function fieldsOf(fields: URLSearchParams) {
  const { logo: _, ...rest } = Object.fromEntries(fields)
  return rest
}
