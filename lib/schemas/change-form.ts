import { z } from 'zod'
import { dayOrNone } from './day'
import { isPersonId, isRowId, isSubmissionId } from './ids'
import { opId } from './op-id'
import { readInboxQuery, writeInboxQuery } from './inbox-query'
import { notFound, type Refusal } from './refusal'
import { refuse } from './refuse'
import { statuses, type Status } from './status'
import { cleanLines, cleanText } from './text'

/** The most submissions that one change names, the most characters of a reason and of a tag, and the most tags. */
export const changeMost = { ids: 1_000, reason: 400, tag: 24, tags: 20 } as const

/** What is asked of each submission of a change. */
export type Asked =
  | { readonly do: 'status'; readonly status: Status; readonly reason: string | null }
  | { readonly do: 'owner'; readonly owner: string | null }
  /** Out of sight until a day begins, in UTC; null brings it back. */
  | { readonly do: 'snooze'; readonly until: string | null }
  | { readonly do: 'tags'; readonly add: readonly string[]; readonly remove: readonly string[] }
  | { readonly do: 'removal' }

/** Which submissions: some by their ids, or all that a list shows, by what stands behind its address. */
export type ChangeOn =
  | {
      readonly ids: readonly string[]
      /** The revision that each was at when the person saw it; whoever is not named is changed as it stands. */
      readonly seen?: Readonly<Record<string, number>>
    }
  | { readonly query: string }

/** One change of one submission or of many. Sent twice, it is done once. */
export type ChangeForm = { readonly opId: string; readonly on: ChangeOn; readonly asked: Asked }

const submission = z.string().refine(isSubmissionId, 'Choose submissions from the list.')
const revision = z.number().int().min(0).max(2_147_483_647)

const tag = cleanText('A tag', changeMost.tag)
  .refine((text) => text !== '', 'Write the tag, or leave it out.')
  .refine((text) => !text.includes(','), 'A tag cannot hold a comma.')
const tags = z.array(tag).max(changeMost.tags, `Name ${changeMost.tags} tags at most.`)

const reason = cleanLines('The reason', changeMost.reason)
  .transform((text) => text || null)
  .nullish()
  .transform((text) => text ?? null)

const person = z.string().refine(isPersonId, 'Choose the owner from the list of people in this workspace.')

const asked = z.discriminatedUnion('do', [
  z
    .strictObject({ do: z.literal('status'), status: z.enum(statuses, 'Choose a status from the list.'), reason })
    .refine(({ status, reason }) => status !== 'not_a_fit' || reason !== null, {
      message: 'Write why it is not a fit.',
      path: ['reason'],
    })
    .transform((to) => (to.status === 'not_a_fit' ? to : { ...to, reason: null })),
  z.strictObject({ do: z.literal('owner'), owner: person.nullable() }),
  z.strictObject({ do: z.literal('snooze'), until: dayOrNone }),
  z
    .strictObject({ do: z.literal('tags'), add: tags, remove: tags })
    .refine(({ add, remove }) => add.length + remove.length > 0, { message: 'Write a tag.', path: ['add'] }),
  z.strictObject({ do: z.literal('removal') }),
])

const on = z
  .strictObject({
    ids: z
      .array(submission)
      .min(1, 'Choose at least one submission.')
      .max(changeMost.ids, 'Choose 1,000 submissions at most, or all results.')
      .transform((ids) => [...new Set(ids)])
      .optional(),
    seen: z.record(submission, revision).optional(),
    query: z
      .string()
      .max(2_000, 'This list is asked for in too many words. Clear a filter.')
      .transform(plain)
      .optional(),
  })
  .refine(({ ids, query }) => (ids === undefined) !== (query === undefined), {
    message: 'Choose at least one submission.',
    path: ['ids'],
  })
  .refine(({ ids = [], seen = {} }) => Object.keys(seen).every((id) => ids.includes(id)), {
    message: 'Choose submissions from the list.',
    path: ['seen'],
  })
  .transform(({ ids = [], seen, query }): ChangeOn =>
    query === undefined ? { ids, ...(seen && { seen }) } : { query },
  )

const shape = z.strictObject({ opId, on, asked })

/**
 * Reads a change from JSON, or from the fields of its form: `opId`, `do`, `id` once for each submission (and `seen`, its
 * revision, as often) or `query`, and what is asked: `status` and `reason`, `owner`, `until`, or `add` and `remove` with
 * commas between tags. A form with several buttons may hold the fields of all of them.
 */
export function parseChangeForm(body: unknown): ChangeForm | Refusal {
  const parsed = shape.safeParse(body instanceof URLSearchParams ? written(body) : body)
  return parsed.success ? parsed.data : plainField(refuse(parsed.error))
}

/** Reads the press that undoes a change, or stops one: `opId`. */
export function parsePress(body: unknown): { readonly opId: string } | Refusal {
  const sent = body instanceof URLSearchParams ? Object.fromEntries(body) : body
  const parsed = z.strictObject({ opId }).safeParse(sent)
  return parsed.success ? parsed.data : refuse(parsed.error)
}

/** The id of a change as it stands in an address; `notFound` where it can be none. */
export const changeIdIn = (part: string): string | Refusal => (isRowId(part) ? part : notFound)

/** The list without its page and order: two addresses that show the same submissions are one text. */
function plain(query: string): string {
  const { status, owner, outcome, link, ...rest } = readInboxQuery(new URLSearchParams(query))
  const lists = { status, owner: owner.toSorted(), outcome: outcome.toSorted(), link: link.toSorted() }
  return writeInboxQuery({ ...rest, ...lists, sort: 'untouched', down: false, rows: 50, cursor: null }).slice(1)
}

/** The fields of a form as a script would send them; a field that no change has is refused. */
function written(fields: URLSearchParams): unknown {
  const once = Object.fromEntries([...fields].filter(([name]) => !many.has(name)))
  const { opId, do: what, query, status, reason, owner, until, add, remove, ...unknown } = once
  const ids = fields.getAll('id')
  const seen = fields.getAll('seen').map((text) => (/^\d{1,9}$/.test(text) ? Number(text) : null))
  const isNamed = ids.length > 0 || query === undefined
  const said = seen.length > 0 && { seen: Object.fromEntries(ids.map((id, at) => [id, seen[at] ?? null])) }
  const asks: Readonly<Record<string, unknown>> = {
    status: { status, reason: reason ?? null },
    owner: { owner: owner === '' ? null : owner },
    snooze: { until: until ?? null },
    tags: { add: split(add), remove: split(remove) },
    removal: {},
  }
  const asked = Object.hasOwn(asks, what ?? '') ? { do: what, ...(asks[what ?? ''] as object) } : { do: what }
  return {
    opId,
    on: { ...(isNamed ? { ids, ...said } : {}), ...(query !== undefined && { query }) },
    asked,
    ...unknown,
  }
}

const many = new Set(['id', 'seen'])

const split = (text = ''): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** A field by the name that a form gives it. */
const plainField = ({ field, ...refusal }: Refusal): Refusal =>
  field === undefined ? refusal : { ...refusal, field: field.replace(/^(asked|on)\./, '').replace(/\.\d+$/, '') }
