import { z } from 'zod'
import { exportColumns, usualColumns, type ExportColumn } from './export-columns'
import { isSubmissionId } from './ids'
import { opId } from './op-id'
import { readInboxQuery, writeInboxQuery } from './inbox-query'
import type { Refusal } from './refusal'
import { refuse } from './refuse'

/** The most submissions that can be named one by one. */
export const MOST_NAMED = 10_000

/** What somebody wants as a file. Sent twice, it is made once. */
export type ExportForm = {
  readonly opId: string
  /** A list, as its address says it, or submissions by their ids. */
  readonly of: { readonly query: string } | { readonly ids: readonly string[] }
  readonly columns: readonly ExportColumn[]
  readonly format: 'csv' | 'xlsx'
}

const known = exportColumns.map(({ id }) => id)

const shape = z.strictObject({
  opId,
  query: z.string().max(2000).optional(),
  ids: z.array(z.string().refine(isSubmissionId)).max(MOST_NAMED).optional(),
  columns: z
    .array(z.enum([...known, 'usual']))
    .max(known.length + 1)
    .refine((chosen) => chosen.length > 0, 'Choose at least one column.'),
  format: z.enum(['csv', 'xlsx']),
})

/**
 * Reads what to export, from JSON or from the fields of a form: `query` (what stands behind the address of a list) or
 * `ids` (apart by commas), `columns` (once for each, or `usual`), `format`.
 */
export function parseExportForm(body: unknown): ExportForm | Refusal {
  const parsed = shape.safeParse(body instanceof URLSearchParams ? fieldsOf(body) : body)
  if (!parsed.success) return refuse(parsed.error)
  const { opId, query, ids, columns, format } = parsed.data
  const chosen = new Set<string>(columns.includes('usual') ? [...usualColumns, ...columns] : columns)
  return {
    opId,
    of: ids ? { ids: [...new Set(ids)] } : { query: plainList(query ?? '') },
    columns: known.filter((id) => chosen.has(id)),
    format,
  }
}

/** The same list, without the page of it that was on screen. */
const plainList = (query: string) =>
  writeInboxQuery({ ...readInboxQuery(new URLSearchParams(query)), cursor: null, rows: 50 }).slice(1)

function fieldsOf(fields: URLSearchParams) {
  const { ids, columns: _, ...rest } = Object.fromEntries(fields)
  return {
    ...rest,
    ...(ids !== undefined && ids !== '' && { ids: ids.split(',') }),
    columns: fields.getAll('columns'),
  }
}
