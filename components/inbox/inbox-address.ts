import { plainQuery, readInboxQuery, writeInboxQuery, type InboxQuery } from '@/lib/schemas/inbox-query'

/** Where the inbox is. */
export const inboxHome = '/studio/inbox'

/** What stands behind the address of a list beside what it shows: the saved view it came from, and the row that is open. */
export type Beside = { readonly saved?: string | null; readonly open?: string | null }

/** The address of a list. */
export function inboxAddress(query: InboxQuery, { saved = null, open = null }: Beside = {}): string {
  const said = new URLSearchParams(writeInboxQuery(query))
  if (saved !== null) said.set('saved', saved)
  if (open !== null) said.set('open', open)
  return said.size > 0 ? `${inboxHome}?${said}` : inboxHome
}

/** The list with another filter or another order: it begins with its first page. */
export const narrowed = (query: InboxQuery, part: Partial<InboxQuery>): InboxQuery => ({
  ...query,
  ...part,
  cursor: null,
})

/** A list as it is saved: what it shows and in which order, whatever its page is. */
export const savedAs = (query: InboxQuery): string =>
  writeInboxQuery({ ...query, cursor: null, rows: plainQuery.rows }).slice(1)

/** What a form of the list asks for. A name that stands there several times is one list. */
export function queryOfFields(fields: Iterable<readonly [string, string]>): InboxQuery {
  const said = new Map<string, string[]>()
  for (const [name, value] of fields) said.set(name, [...(said.get(name) ?? []), value])
  const joined = [...said].map(([name, values]): [string, string] => [name, values.filter(Boolean).join(',')])
  return readInboxQuery(new URLSearchParams(joined))
}
