import { z } from 'zod'
import type { OutcomeId } from '@/lib/engine/types'
import { isOutcome, outcomes } from './inbox-query'
import type { Refusal } from './refusal'
import { refuse } from './refuse'
import { keptStatuses, statuses, type Status } from './status'
import { cleanText } from './text'

/** The most characters of a status. */
export const STATUS_NAME = 24

/** What a workspace calls the statuses and which of them it uses, in their order, and what it sells. */
export type PipelineForm = {
  readonly statuses: readonly { readonly status: Status; readonly name: string; readonly used: boolean }[]
  readonly sold: readonly OutcomeId[]
}

const named = z.strictObject({
  status: z.enum(statuses),
  name: cleanText('The name', STATUS_NAME).refine((text) => text !== '', 'Write a name for this status.'),
  used: z.boolean(),
})
const shape = z.strictObject({
  statuses: z
    .array(named)
    .length(statuses.length)
    .refine((all) => all.every(({ status }, at) => status === statuses[at]))
    .refine((all) => all.every(({ status, used }) => used || !keptStatuses.includes(status)))
    .superRefine((all, context) => {
      const folded = all.map(({ name }) => name.toLowerCase())
      for (const [at, name] of folded.entries()) {
        if (folded.indexOf(name) < at) context.addIssue({ code: 'custom', message: twice, path: [at, 'name'] })
      }
    }),
  sold: z
    .array(z.string().refine(isOutcome, 'Choose from the list.'))
    .max(outcomes.length)
    .transform((ids) => outcomes.filter((id) => ids.includes(id))),
})

const twice = 'Another status has this name. Write a different one.'

/**
 * Reads the settings of the pipeline from JSON, or from the fields of their form: `name-` and `used-` with each status
 * behind it, and `sold` once for each model. What is refused is named as the form names it.
 */
export function parsePipelineForm(body: unknown): PipelineForm | Refusal {
  const parsed = shape.safeParse(body instanceof URLSearchParams ? written(body) : body)
  return parsed.success ? parsed.data : byField(refuse(parsed.error))
}

/** What has to change in a form, field by field. */
export function pipelineProblems(
  fields: URLSearchParams,
): readonly { readonly field: string; readonly message: string }[] {
  const { error } = shape.safeParse(written(fields))
  const found = (error?.issues ?? []).filter(({ code, path }) => code === 'custom' && path.length === 3)
  return found.flatMap((issue) => {
    const { field, message } = byField(refuse({ issues: [issue] } as unknown as z.ZodError))
    return field === undefined ? [] : [{ field, message }]
  })
}

function written(fields: URLSearchParams): unknown {
  const expected = new Set(['sold', ...statuses.flatMap((status) => [`name-${status}`, `used-${status}`])])
  const unknown = [...fields.keys()].filter((name) => !expected.has(name))
  return {
    statuses: statuses.map((status) => ({
      ...{ status, name: fields.get(`name-${status}`) },
      used: keptStatuses.includes(status) || fields.get(`used-${status}`) === 'yes',
    })),
    sold: fields.getAll('sold'),
    ...Object.fromEntries(unknown.map((name) => [name, true])),
  }
}

function byField({ field = '', ...refusal }: Refusal): Refusal {
  const [, at, part] = /^statuses\.(\d+)\.(name|used)$/.exec(field) ?? []
  const status = statuses[Number(at)]
  const name = status ? `${part}-${status}` : field.replace(/\.\d+$/, '')
  return { ...refusal, ...(name && { field: name }) }
}
