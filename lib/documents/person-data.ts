import { csvOf } from './csv'

/** Everything held of one person, part by part. */
type PersonFile = {
  readonly email: string
  readonly takenAt: Date
  readonly parts: readonly { readonly part: string; readonly rows: readonly object[] }[]
}

/** Everything held of one person, for a program. */
export const personJson = ({ email, takenAt, parts }: PersonFile): string =>
  `${JSON.stringify({ email, takenAt, ...Object.fromEntries(parts.map(({ part, rows }) => [part.toLowerCase(), rows])) }, null, 2)}\n`

/** The same for a spreadsheet: a value in each row, with the part it is of and the way to it. */
export function personCsv({ email, takenAt, parts }: PersonFile): string {
  const rows = parts.flatMap(({ part, rows: of }) =>
    of.flatMap((row, index) =>
      valuesIn(JSON.parse(JSON.stringify(row)), '').map(([name, value]) => [part, String(index + 1), name, value]),
    ),
  )
  return csvOf([
    ['Part', 'Number', 'Name', 'Value'],
    ['Person', '1', 'email', email],
    ['Person', '1', 'takenAt', takenAt.toISOString()],
    ...rows,
  ])
}

/** Every value in a piece of JSON that says something, with the way to it: `notes.1.words`. */
function valuesIn(value: unknown, way: string): readonly (readonly [string, string])[] {
  if (value === null || value === '') return []
  if (typeof value !== 'object') return [[way, String(value)]]
  const named = Array.isArray(value) ? value.map((one, at) => [String(at + 1), one] as const) : Object.entries(value)
  return named.flatMap(([name, one]) => valuesIn(one, way === '' ? name : `${way}.${name}`))
}
