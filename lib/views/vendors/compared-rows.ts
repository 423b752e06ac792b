import { dayInWords } from '../day-in-words'
import { counted, series } from '../report/sentences'
import { dayOf, isOld } from './dated'
import { countingAt } from './record'
import type { Standing } from './standing'
import type { ToldVendor } from './told'
import type { VendorReading } from './vendor-reading'

/** One row of a comparison, with a cell for each vendor. */
export type ComparedRow = { readonly id: string; readonly name: string; readonly cells: readonly string[] }

/** What stands under the must-haves, a row for each and a cell for each vendor. */
export function comparedRows(
  told: readonly ToldVendor[],
  readings: readonly VendorReading[],
  { ties }: Standing,
): readonly ComparedRow[] {
  const row = (id: string, name: string, cell: (reading: VendorReading, place: number) => string) => ({
    ...{ id, name },
    cells: readings.map(cell),
  })
  return [
    row('says', 'It says', ({ claim }) => claim.text),
    row('kind', 'Its answers show', ({ kind }) => kind.heading),
    row('claim', 'The claim', ({ claimed }) => claimed.word),
    row('fit', 'Fit', ({ fit }, place) => (fit === null ? 'Not known yet' : fit.word + tied(told[place]!, ties))),
    row('flags', 'Red flags', ({ flags }) => raised(flags)),
    row('price', 'Price as told', ({ price }) => price ?? 'Not told'),
    row('evidence', 'Evidence', ({ asked }, place) => [asked.text, ...days(told[place]!)].join(' ')),
  ]
}

function tied(of: ToldVendor, ties: Standing['ties']): string {
  const others = ties.find((group) => group.includes(of))?.filter((one) => one !== of) ?? []
  return others.length === 0 ? '' : `. Tie with ${series(others.map(({ vendor }) => vendor.name))}`
}

const LEVELS = [
  ['critical', 'stop sign', 'stop signs'],
  ['major', 'serious', 'serious'],
  ['minor', 'to note', 'to note'],
] as const

function raised(flags: VendorReading['flags']): string {
  const parts = LEVELS.flatMap(([level, one, many]) => {
    const count = flags.filter((flag) => flag.level === level).length
    return count === 0 ? [] : [counted(count, one, many)]
  })
  return parts.length === 0 ? 'None so far' : parts.join(', ')
}

/** When it was last told, and how much of it may be out of date. */
function days({ vendor, record, today, words }: ToldVendor): string[] {
  const told = Object.keys(record.heard).flatMap((question) =>
    countingAt(vendor.statements, question).map((statement) => dayOf(statement, vendor.calls)),
  )
  const last = told.toSorted().at(-1)
  if (last === undefined) return []
  const old = told.filter((day) => isOld(day, today)).length
  const { mayBeOld } = words.vendors.phrases
  return [
    `Last told on ${dayInWords(last)}.`,
    ...(old === 0
      ? []
      : old === told.length
        ? [mayBeOld]
        : [`${old} of ${counted(told.length, 'answer')} may be out of date.`]),
  ]
}
