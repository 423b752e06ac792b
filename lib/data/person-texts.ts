import 'server-only'
import type { Transaction } from './db'
import { Prisma } from './generated/client'
import { textsIn, withoutAddress, withoutAddressIn } from './person-words'

/** A table in which people write what they like, and so anybody's address. */
export type TextTable = {
  readonly table: string
  /** What its rows are called where places are counted. */
  readonly kind: string
  readonly columns: Readonly<Record<string, 'text' | 'json' | 'list'>>
  /** When a row came to be, as SQL. */
  readonly since: string
  /** The submission that a row is of, as SQL; left out where it is of none. */
  readonly of?: string
  /** The column that names the workspace; null where a row is of none. */
  readonly own?: string | null
}

const text = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 'text'] as const))
const json = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 'json'] as const))
const list = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 'list'] as const))

const noteOf = '(SELECT n.submission_id FROM note n WHERE n.workspace_id = t.workspace_id AND n.id = t.note_id)'
const changeAt = '(SELECT c.at FROM change c WHERE c.workspace_id = t.workspace_id AND c.id = t.change_id)'

/** What members write, and what is kept of it, in one workspace. */
export const workspaceTexts: readonly TextTable[] = [
  {
    ...{ table: 'submission', kind: 'submission', since: 't.created_at', of: 't.id' },
    columns: { ...text('business_name', 'contact_name', 'reason'), ...list('tags') },
  },
  {
    ...{ table: 'note', kind: 'note', since: 't.written_at', of: 't.submission_id' },
    columns: text('words', 'author_name', 'removed_name'),
  },
  { table: 'note_version', kind: 'note', since: 't.written_at', of: noteOf, columns: text('words') },
  {
    ...{ table: 'task', kind: 'task', since: 't.added_at', of: 't.submission_id' },
    columns: text('words', 'author_name', 'done_name', 'removed_name'),
  },
  {
    ...{ table: 'file_link', kind: 'file', since: 't.added_at', of: 't.submission_id' },
    columns: text('name', 'url', 'author_name', 'removed_name'),
  },
  {
    ...{ table: 'ask_back', kind: 'question', since: 't.asked_at', of: 't.submission_id' },
    columns: text('words', 'answer', 'author_name'),
  },
  {
    ...{ table: 'change', kind: 'change', since: 't.at' },
    columns: { ...text('author_name', 'query'), ...json('asked', 'left_alone') },
  },
  {
    ...{ table: 'change_row', kind: 'change', since: changeAt, of: 't.submission_id' },
    columns: json('before', 'after'),
  },
  { table: 'inbox_view', kind: 'view', since: 't.saved_at', columns: text('name', 'query') },
  { table: 'export', kind: 'export', since: 't.created_at', columns: text('query', 'author_name', 'problem') },
  {
    ...{ table: 'letter', kind: 'letter', since: 't.created_at' },
    columns: { ...text('to_name', 'problem', 'dedupe'), ...json('data') },
  },
  { table: 'invitation', kind: 'invitation', since: 't.created_at', columns: text('inviter_name') },
  { table: 'recipient', kind: 'recipient', since: 't.added_at', columns: text('name') },
  {
    ...{ table: 'branded_link', kind: 'link', since: 't.created_at' },
    columns: { ...text('name', 'sender', 'sells', 'intro', 'button_words', 'call_url'), ...list('frames') },
  },
  { table: 'status_name', kind: 'status', since: 't.saved_at', columns: text('name') },
  { table: 'brand', kind: 'brand', since: 't.saved_at', columns: text('sells') },
  { table: 'workspace', kind: 'workspace', since: 't.created_at', own: 'id', columns: text('name') },
]

/** The same outside of workspaces: what buyers write in their own assessments, and what people are called. */
export const textsOfNone: readonly TextTable[] = (
  [
    { table: 'assessment', since: 't.created_at', columns: text('business_name') },
    { table: 'assessment_version', since: 't.submitted_at', columns: text('business_name') },
    { table: 'plan_mark', since: 't.saved_at', columns: text('owner') },
    { table: 'what_if', since: 't.saved_at', columns: text('name') },
    { table: 'vendor', since: 't.added_at', columns: text('name', 'price') },
    { table: 'vendor_details', since: 't.saved_at', columns: text('name', 'price') },
    { table: 'vendor_call', since: 't.saved_at', columns: text('who') },
    { table: 'statement_event', since: 't.saved_at', columns: text('note', 'evidence') },
    { table: 'statement', since: 't.saved_at', columns: text('note', 'evidence') },
    { table: 'vendor_link', since: 't.created_at', columns: text('asker') },
    { table: 'app_user', since: 't.created_at', columns: text('name', 'image') },
  ] as const
).map((one) => ({ ...one, kind: 'elsewhere', own: null }))

/** A row that mentions somebody. */
export type Mention = {
  readonly place: string
  /** Its id, where it has one. */
  readonly id: string | null
  readonly submission: string | null
  readonly held: Readonly<Record<string, unknown>>
}

/** Where rows are looked for: in one workspace, or in whatever is of none; what came to be after `before` is left alone. */
export type Where = { readonly workspaceId: string | null; readonly before: Date }

/**
 * The rows of a table that mention an address. Takes no member: whatever calls it has one, or is the operator's.
 * @param hold whether the rows are held until the transaction ends, to be changed
 */
export async function mentionsIn(
  tx: Transaction,
  of: TextTable,
  { workspaceId, before }: Where,
  email: string,
  hold: boolean,
): Promise<readonly Mention[]> {
  const own = of.own === undefined ? 'workspace_id' : of.own
  const host = email.slice(email.lastIndexOf('@') + 1)
  const held = Prisma.raw(heldText(of))
  const rows = await tx.$queryRaw<Mention[]>`
    SELECT t.ctid::text AS place, to_jsonb(t)->>'id' AS id, ${Prisma.raw(of.of ?? 'NULL::text')} AS submission, jsonb_build_object(${columnsOf(of)}) AS held
    FROM ${Prisma.raw(`"${of.table}"`)} t
    WHERE ${own === null ? Prisma.sql`true` : Prisma.sql`t.${Prisma.raw(own)} = ${workspaceId}`}
      AND ${Prisma.raw(of.since)} <= ${before}
      AND (position(${`@${host}`} in ${held}) > 0 OR position(${`%40${host}`} in ${held}) > 0)
    ORDER BY 1 ${hold ? Prisma.sql`FOR UPDATE OF t` : Prisma.empty}`
  return rows.filter(({ held: said }) => textsIn(said).some((one) => withoutAddress(one, email) !== one))
}

/** Takes an address out of rows that mention it. */
export async function rewriteMentions(
  tx: Transaction,
  of: TextTable,
  mentions: readonly Mention[],
  email: string,
): Promise<void> {
  for (const { place, held } of mentions) {
    const said = JSON.stringify(withoutAddressIn(held, email))
    const set = Object.entries(of.columns).map(
      ([name, as]) => Prisma.sql`${Prisma.raw(`"${name}"`)} = ${taken(name, as)}`,
    )
    await tx.$executeRaw`
      WITH said AS (SELECT ${said}::jsonb AS s) UPDATE ${Prisma.raw(`"${of.table}"`)} t SET ${Prisma.join(set)}
      FROM said WHERE t.ctid = ${place}::tid`
  }
}

/** Everything in a table that could be an address, to be looked at closely with `addressesIn`. */
export async function tokensIn(tx: Transaction, table: string, held: string): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ token: string }[]>`
    SELECT DISTINCT m[1] AS token FROM ${Prisma.raw(`"${table}"`)} t,
      LATERAL (SELECT ${Prisma.raw(held)} AS held) h,
      LATERAL regexp_matches(h.held || ' ' || replace(h.held, '\\n', ' '), '([a-z0-9_''+.%-]+(?:@|%40)[a-z0-9.-]+)', 'g') m
    WHERE position('@' in h.held) > 0 OR position('%40' in h.held) > 0`
  return rows.map(({ token }) => token)
}

/** All that a row of a table says, in small letters, as SQL. */
export const heldText = ({ columns }: TextTable): string =>
  `lower(concat_ws(E'\\n', ${Object.entries(columns)
    .map(([name, as]) => (as === 'list' ? `array_to_string(t."${name}", E'\\n')` : `t."${name}"::text`))
    .join(', ')}))`

const columnsOf = ({ columns }: TextTable) =>
  Prisma.raw(
    Object.keys(columns)
      .map((name) => `'${name}', t."${name}"`)
      .join(', '),
  )

/** A column's new value. A JSON null is not told from none: neither stands in these columns. */
function taken(name: string, as: 'text' | 'json' | 'list') {
  if (as === 'list') return Prisma.raw(`ARRAY(SELECT jsonb_array_elements_text(said.s->'${name}'))`)
  return Prisma.raw(as === 'json' ? `(said.s->'${name}')::json` : `said.s->>'${name}'`)
}
