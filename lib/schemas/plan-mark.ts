import { z } from 'zod'
import { day } from './day'
import type { Refusal } from './refusal'
import { refuse } from './refuse'
import { cleanText } from './text'

/** What a founder changes at one item of the plan. What is absent stays as it is; null goes back to ours. */
export type PlanChange = {
  readonly item: string
  readonly done?: boolean
  readonly owner?: string | null
  /** ISO day. */
  readonly dueOn?: string | null
}

const item = z.string().max(64)
const owner = cleanText('The owner', 120).transform((name) => name || null)

const shape = z.strictObject({
  item,
  done: z.boolean().optional(),
  owner: z.union([owner, z.null()]).optional(),
  dueOn: z.union([day, z.null()]).optional(),
})

/** Reads the JSON body of a script: the fields that changed. */
export function parsePlanChange(body: unknown): PlanChange | Refusal {
  const parsed = shape.safeParse(body)
  return parsed.success ? defined(parsed.data) : refuse(parsed.error)
}

const form = z.object({
  item,
  done: z.literal('1').nullable(),
  owner,
  dueOn: z.union([z.literal(''), day]),
  wasDone: z.enum(['', '1']),
  wasOwner: z.string(),
  wasDueOn: z.string(),
})

/**
 * Reads the form as a browser posts it without a script. Beside each field it carries what stood there (`wasDone`,
 * `wasOwner`, `wasDueOn`), so that a page left open in another tab changes only what was changed in it.
 */
export function parsePlanForm(fields: URLSearchParams): PlanChange | Refusal {
  const names = ['item', 'done', 'owner', 'dueOn', 'wasDone', 'wasOwner', 'wasDueOn']
  const parsed = form.safeParse(Object.fromEntries(names.map((name) => [name, fields.get(name)])))
  if (!parsed.success) return refuse(parsed.error)
  const { item, done, owner, dueOn, wasDone, wasOwner, wasDueOn } = parsed.data
  return {
    item,
    ...((done === '1') !== (wasDone === '1') && { done: done === '1' }),
    ...((owner ?? '') !== wasOwner && { owner }),
    ...(dueOn !== wasDueOn && { dueOn: dueOn || null }),
  }
}

/** Without the fields that were not sent. */
function defined({ item, done, owner, dueOn }: z.infer<typeof shape>): PlanChange {
  return {
    item,
    ...(done !== undefined && { done }),
    ...(owner !== undefined && { owner }),
    ...(dueOn !== undefined && { dueOn }),
  }
}
