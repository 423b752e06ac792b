import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { Refusal } from './refusal'
import { refuse } from './refuse'
import { cleanText } from './text'

/** The most people that can be named at once. */
export const maxRecipients = 500
/** The most bytes of a file of recipients. */
export const maxListBytes = 256 * 1024

/** What is said of a file that holds no text. */
export const noListText = 'The file has no lines of text. Save it as CSV and choose it again.'

/** One person as pasted. */
export type PastedPerson = {
  /** The row it stood in, from 1 on. */
  readonly row: number
  readonly name: string | null
  /** In lower case. */
  readonly email: string
}

/** A row that names nobody we could write to, and what to change. */
export type RowProblem = { readonly row: number; readonly text: string; readonly message: string }

/** What was read of a list: everyone once, and the rows that have to be mended. */
export type PastedList = { readonly people: readonly PastedPerson[]; readonly problems: readonly RowProblem[] }

const email = z.email().max(254)
const name = cleanText('The name', 120)

/**
 * Reads people from pasted lines or a file: `Name <mail>`, a mail alone, several with commas between them, or a table
 * with commas, semicolons or tabs, with or without a row of headings. What can be read is kept; the rest is told row by
 * row.
 */
export function readRecipients(text: string): PastedList {
  const rows = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((line, index) => ({ row: index + 1, line: line.trim() }))
    .filter(({ line }) => line !== '')
  const headings = headingsOf(rows[0]?.line ?? '')
  const found = (headings ? rows.slice(1) : rows).map(({ row, line }) =>
    headings ? fromTable(row, line, headings) : fromLine(row, line),
  )
  return once(found.flat())
}

type Found = PastedPerson | RowProblem
type Headings = { readonly delimiter: string; readonly email: number; readonly names: readonly number[] }

const delimiters = ['\t', ';', ',']

/** Which column is what, where the first row says so. */
function headingsOf(line: string): Headings | null {
  for (const delimiter of delimiters) {
    const cells = cellsOf(line, delimiter).map((cell) => cell.toLowerCase().replaceAll(/[^a-z]/g, ''))
    const at = cells.findIndex((cell) => ['email', 'mail', 'emailaddress', 'mailaddress'].includes(cell))
    if (at < 0) continue
    const whole = cells.findIndex((cell) => ['name', 'fullname', 'contact', 'contactname'].includes(cell))
    const parts = ['firstname', 'givenname', 'lastname', 'surname', 'familyname']
      .map((part) => cells.indexOf(part))
      .filter((index) => index >= 0)
    return { delimiter, email: at, names: whole >= 0 ? [whole] : parts }
  }
  return null
}

function fromTable(row: number, line: string, { delimiter, email, names }: Headings): readonly Found[] {
  const cells = cellsOf(line, delimiter)
  const said = names.map((at) => cells[at] ?? '').filter((cell) => cell !== '')
  return [person(row, line, said.join(' '), cells[email] ?? '')]
}

/** A line without headings: whichever part has an @ is an address, and the others are a name. */
function fromLine(row: number, line: string): readonly Found[] {
  const parts = partsOf(line)
  const named = parts.filter((part) => part !== '').map(asWritten)
  const addresses = named.filter(({ email }) => email !== '')
  if (addresses.length === 1) {
    const [only] = addresses
    const words = named.map(({ name }) => name).filter((word) => word !== '')
    return [person(row, line, words.join(' '), only?.email ?? '')]
  }
  if (addresses.length === 0) return [person(row, line, '', '')]
  return addresses.map((one) => person(row, line, one.name, one.email))
}

/** The parts of a line between commas, semicolons and tabs; within quotes they are text. */
const partsOf = (line: string): readonly string[] => {
  const pairs = line.split('"').length % 2 === 1
  const parts = pairs ? (line.match(/(?:"[^"]*"|[^",;\t])+/g) ?? []) : line.split(/[,;\t]/)
  return parts.flatMap(oneAddressEach).map((part) => part.trim())
}

/** `Name <mail> <mail>` names two people, though nothing but a space stands between them. */
const oneAddressEach = (part: string): readonly string[] =>
  (part.match(/<[^<>]*@[^<>]*>/g)?.length ?? 0) > 1 ? part.split(/(?<=>)\s*/) : [part]

/** `Name <mail>`, a mail alone or a name alone, as they stand in a mail program. */
function asWritten(text: string): { readonly name: string; readonly email: string } {
  const [, before = '', inside] = /^(.*?)<([^<>]*)>$/.exec(text) ?? []
  if (inside !== undefined) return { name: unquoted(before), email: inside.trim() }
  return text.includes('@') ? { name: '', email: text } : { name: unquoted(text), email: '' }
}

const unquoted = (text: string): string =>
  text
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim()

/** The cells of one line. Quotes that do not pair are text like any other. */
function cellsOf(line: string, delimiter: string): readonly string[] {
  if (!line.includes(delimiter)) return [line.trim()]
  const options = { delimiter, relaxColumnCount: true, trim: true, relaxQuotes: true } as const
  try {
    const [cells = []] = parse(line, options)
    return cells
  } catch {
    return line.split(delimiter).map((cell) => cell.trim())
  }
}

function person(row: number, text: string, written: string, address: string): Found {
  const problem = (message: string): RowProblem => ({ row, text: shortened(text), message })
  if (address === '') return problem('There is no e-mail address in this row.')
  const read = email.safeParse(address.toLowerCase())
  if (!read.success) return problem('The e-mail address cannot be used. Check how it is spelt.')
  const called = name.safeParse(written)
  if (!called.success) return problem(called.error.issues[0]?.message ?? 'The name cannot be used.')
  return { row, name: called.data === '' ? null : called.data, email: read.data }
}

/** A row as it is shown beside its problem, without what would break the page. */
const shortened = (text: string): string => {
  const shown = [...text.toWellFormed().replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, ' ')]
  return shown.length > 80 ? `${shown.slice(0, 79).join('')}…` : shown.join('')
}

/** Everyone once, the first time they are named; after the most that fit, the rest are told. */
function once(found: readonly Found[]): PastedList {
  const people = new Map<string, PastedPerson>()
  const problems: RowProblem[] = []
  for (const one of found) {
    if ('message' in one) problems.push(one)
    else {
      const before = people.get(one.email)
      const told = (message: string) => problems.push({ row: one.row, text: one.email, message })
      if (before) told(`This address is in row ${before.row} already.`)
      else if (people.size >= maxRecipients) told(`${maxRecipients} people is the most at once. Add the rest after.`)
      else people.set(one.email, one)
    }
  }
  return { people: [...people.values()], problems }
}

/** A file of recipients as text: UTF-8 or UTF-16, or what a spreadsheet on Windows writes instead. */
export function listText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const shape = z.strictObject({ people: z.string().max(60_000, 'The list is too long. Add it in two parts.') })

/** Reads the form that puts people on a list: `people` as pasted. */
export function parsePeople(body: unknown): { readonly people: string } | Refusal {
  const parsed = shape.safeParse(body instanceof URLSearchParams ? fieldsOf(body) : body)
  return parsed.success ? parsed.data : refuse(parsed.error)
}

function fieldsOf(fields: URLSearchParams) {
  const { list: _, ...rest } = Object.fromEntries(fields)
  return rest
}
