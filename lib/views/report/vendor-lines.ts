import type { Flag, SaidShown, VendorReading } from '@/lib/views/vendors/vendor-reading'
import { isolated } from './isolated'
import type { Row } from './row-text'
import { small } from './sentences'
import type { TableWords } from './tables'

/** Headings and labels of the vendors in a report, which state no finding. */
export const vendorHeadings = {
  missing: 'What is missing',
  mustHaves: 'Must-haves',
  open: 'Still open',
  columns: ['Vendor', 'It says', 'Its answers show', 'Fit'],
} as const

/** Where the rest is, around its link. */
export const notesStay = 'Every answer and all your notes stand on the page of each vendor.'

type SideBySide = { readonly name: string; readonly says: string; readonly shows: string; readonly fit: string }

/** Vendors side by side, in the order they were added. */
export const vendorsTable = ({ vendors }: { readonly vendors: readonly SideBySide[] }): TableWords => ({
  caption: 'What each vendor says, what its answers show, and how it fits',
  columns: vendorHeadings.columns.map((label) => ({ label })),
  rows: vendors.map(({ name, says, shows, fit }) => [name, says, shows, fit]),
})

/** The answers that moved a reading most, and no more of them. */
const WEIGHTIEST = 4
/** Answers with proof or evidence beside those. */
const PROVEN = 3
/** Pieces of evidence at one answer. */
const MOST_SHOWN = 2
/** What of one piece of evidence is printed, in characters. */
const LONGEST = 160

/** All that is told of one vendor under its name. @param open must-haves that are not known yet */
export function vendorRows(reading: VendorReading, open: readonly string[]): Row[] {
  const { claimed, asked, kind, fit, flags, next, price } = reading
  const [ask] = next
  return [
    { term: 'The claim', text: [claimed.text, ...kind.conflicts] },
    { term: 'Evidence', text: [asked.text, ...(kind.steady === null ? [] : [kind.steady]), ...evidenceLines(reading)] },
    ...(fit ? [{ term: 'Fit', text: [fit.heading, ...fit.reasons] }] : []),
    ...(open.length > 0 ? [{ term: vendorHeadings.open, text: open }] : []),
    {
      term: 'Red flags',
      text: flags.length === 0 ? 'None so far.' : flags.map(flagLine),
    },
    { term: 'Ask next', text: ask ? [ask.text, ask.why, `Proof to ask for: ${small(ask.proof)}`] : nothingToAsk },
    ...(price === null ? [] : [{ term: 'Price as told', text: price }]),
  ].map(({ term, text }) => ({ term, text: typeof text === 'string' ? text : [...new Set(text)] }))
}

const flagLine = ({ word, text, because, counter }: Flag) =>
  [`${word}. ${text}`, ...because.map((answer) => `Heard: ${answer}.`), `Ask: ${counter}`].join(' ')

const nothingToAsk = 'Nothing more would tell us much.'

/** The weightiest answers, and others whose proof was seen, each with its source, its day and what shows it. */
function evidenceLines({ rows, weights }: VendorReading): string[] {
  const weighty = weights.slice(0, WEIGHTIEST)
  const others = rows.filter(
    ({ question, shows, proven, evidence }) =>
      shows.length > 0 && (proven || evidence.length > 0) && !weighty.some((one) => one.question === question),
  )
  return [
    ...weighty.flatMap(({ question, answer }) => {
      const row = rows.find((one) => one.question === question)
      return row ? [evidenceLine(row, answer)] : []
    }),
    ...others.slice(0, PROVEN).map((row) => evidenceLine(row, row.shows[0]?.text ?? '')),
  ]
}

function evidenceLine({ term, shows, proven, evidence }: SaidShown, answer: string): string {
  const by = shows.find(({ text }) => text === answer)?.by
  const shown = evidence.slice(0, MOST_SHOWN).map(({ text }) => clipped(text))
  return [
    ended(`${term}: ${answer}`),
    ...(by === undefined ? [] : [ended(by)]),
    proven ? 'You have seen proof.' : 'Only heard.',
    ...shown,
  ].join(' ')
}

/** With a stop at its end. */
export const ended = (text: string) => (/[.?!…”]$/.test(text) ? text : `${text}.`)

/** What somebody typed, with an end that fits a report; its direction stays its own. */
function clipped(text: string): string {
  const characters = [...text]
  return isolated(characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST).join('')}…`)
}
