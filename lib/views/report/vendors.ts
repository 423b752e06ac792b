import { comparison, type Comparison } from '@/lib/views/vendors/comparison'
import { reportFirst } from '@/lib/views/vendors/own-report'
import type { VendorReading } from '@/lib/views/vendors/vendor-reading'
import type { Case } from './case'
import type { Row } from './row-text'
import { series } from './sentences'
import { ended, vendorRows } from './vendor-lines'

/** Vendors held against each other and against what the report says. */
export type VendorsBlock = {
  /** Which of them fits, that some tie, or that none does. */
  readonly heading: string
  readonly lead: readonly string[]
  /** What is missing, where nobody reaches the bar. */
  readonly missing: readonly string[]
  /** In the order they were added. */
  readonly vendors: readonly ComparedVendor[]
  /** That not all of them stand here; null where they do. */
  readonly more: string | null
  /** A row for each must-have: who meets it, who does not, and of whom that is not known. */
  readonly mustHaves: readonly Row[]
  readonly neutral: string
  /** For the summary: who reaches the bar, or that nobody does. Null where the report says to hire nobody first. */
  readonly sentence: string | null
}

/** One vendor in words: a row of the table, and what stands under its name. */
export type ComparedVendor = {
  readonly id: string
  readonly name: string
  readonly says: string
  readonly shows: string
  readonly fit: string
  readonly rows: readonly Row[]
}

/** So many stand side by side. */
const MOST = 6

/**
 * Vendors compared (Decision model §8, row 17). Of more than six those that reach the bar find room first. Null where none
 * is kept, and for whoever reads without the answers.
 * @param today an ISO day, from which facts are old; null where nothing is dated
 */
export function vendorsBlock(report: Case, today: string | null): VendorsBlock | null {
  const { kept, verdict, meta } = report
  if (kept.vendors.length === 0 || meta.answers === 'withheld') return null
  const compared = comparison(report, kept.vendors, verdict.assessment, today)
  const { heading, lead, reached, missing, vendors, mustHaves, neutral } = compared
  const ids = vendors.map(({ id }) => id)
  const chosen = [...reached, ...ids.filter((id) => !reached.includes(id))].slice(0, MOST)
  const places = ids.flatMap((id, place) => (chosen.includes(id) ? [place] : []))
  return {
    heading,
    lead,
    missing: places.flatMap((place) => missing[place] ?? []),
    vendors: places.map((place) => comparedVendor(compared, place)),
    more:
      ids.length > MOST ? `${MOST} of your ${ids.length} vendors stand here, those that reach the bar first.` : null,
    mustHaves: mustHaves.map(({ name, cells }) => ({ term: name, text: metLines(report, compared, places, cells) })),
    neutral,
    sentence: reportFirst(report, verdict.assessment) === null ? sentenceOf(vendors, reached) : null,
  }
}

type MustHaves = Comparison['mustHaves'][number]['cells']

/** “Meets: Quay and Sons.” */
const metLines = ({ words }: Case, { vendors }: Comparison, places: readonly number[], cells: MustHaves) =>
  (['meets', 'does_not_meet', 'not_known'] as const).flatMap((met) => {
    const names = places.filter((place) => cells[place]?.met === met).map((place) => vendors[place]!.name)
    return names.length === 0 ? [] : [`${words.vendors.phrases.met[met]}: ${series(names)}.`]
  })

/** Must-haves of which it is not known yet whether a vendor meets them. What it does not meet, its fit says. */
const openMusts = ({ mustHaves }: Comparison, place: number) =>
  mustHaves.flatMap(({ name, cells }) => (cells[place]?.met === 'not_known' ? [`${name}. ${cells[place].text}`] : []))

function comparedVendor(compared: Comparison, place: number): ComparedVendor {
  const { vendors, rows } = compared
  const reading = vendors[place]!
  const cell = (id: string) => rows.find((row) => row.id === id)?.cells[place] ?? ''
  const { id, name } = reading
  return {
    id,
    name,
    says: cell('says'),
    shows: `${ended(cell('kind'))} ${ended(cell('claim'))}`,
    fit: `${ended(cell('fit'))} Red flags: ${ended(cell('flags').toLowerCase())}`,
    rows: vendorRows(reading, openMusts(compared, place)),
  }
}

/** More than so many names are a count. */
const NAMED = 2

function sentenceOf(vendors: readonly VendorReading[], reached: readonly string[]): string {
  const names = reached.flatMap((id) => vendors.find((vendor) => vendor.id === id)?.name ?? [])
  if (names.length === 0) return 'Of the vendors compared, none reaches the bar.'
  const who = names.length > NAMED ? String(names.length) : series(names)
  return `Of the vendors compared, ${who} ${names.length === 1 ? 'reaches' : 'reach'} the bar.`
}
