import { z } from 'zod'
import { neededLine } from './brand-fields'
import { isRowId } from './ids'
import { opId } from './op-id'
import { plainQuery, readInboxQuery, writeInboxQuery, VIEW_NAME } from './inbox-query'
import type { Refusal } from './refusal'
import { refuse } from './refuse'

/** The most characters of what stands behind its address. */
const QUERY = 2000

/** A view as a member saves it. Sent twice, it is saved once. */
export type ViewForm = {
  readonly opId: string
  readonly name: string
  /** What stands behind the address of its list, as we write it and without a page; '' or without its `?`. */
  readonly query: string
  /** Whether everybody in the workspace sees it. */
  readonly shared: boolean
  /** The view of one's own that it takes the place of. */
  readonly view: string | null
}

const query = z
  .string()
  .max(20_000)
  .transform((text) =>
    writeInboxQuery({ ...readInboxQuery(new URLSearchParams(text)), cursor: null, rows: plainQuery.rows }),
  )
  .transform((text) => text.slice(1))
  .refine((text) => text.length <= QUERY, 'These are more filters than a view can keep. Take some of them away.')

const shape = z.strictObject({
  opId,
  name: neededLine('The name of the view', VIEW_NAME, 'Write what the view is called.'),
  query,
  shared: z.union([z.boolean(), z.literal('on').transform(() => true)]).default(false),
  view: z.union([z.literal('').transform(() => null), z.string().refine(isRowId), z.null()]).default(null),
})

/** Reads a view from JSON or from the fields of its form: `opId`, `name`, `query`, `shared` and `view`. */
export function parseViewForm(body: unknown): ViewForm | Refusal {
  const parsed = shape.safeParse(body instanceof URLSearchParams ? Object.fromEntries(body) : body)
  return parsed.success ? parsed.data : refuse(parsed.error)
}
