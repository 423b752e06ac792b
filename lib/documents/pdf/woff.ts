import { inflateSync } from 'node:zlib'
import { nameTable, sfnt } from './sfnt'

const SIGNATURE = 'wOFF'

/**
 * The TrueType font within a WOFF file, under another family name: the alphabets of one typeface come in files of one
 * name, and of two files with one name only the first would be found.
 *
 * @throws when the file is not WOFF
 */
export function fromWoff(file: Buffer, family: string, style: string): Buffer {
  if (file.toString('latin1', 0, 4) !== SIGNATURE) throw new Error(`The font file of ${family} is not WOFF`)
  const count = file.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 44 + 20 * index
    const [offset, packed, length] = [4, 8, 12].map((place) => file.readUInt32BE(at + place)) as [
      number,
      number,
      number,
    ]
    const data = file.subarray(offset, offset + packed)
    return { tag: file.toString('latin1', at, at + 4), data: packed < length ? inflateSync(data) : data }
  })
  return sfnt([...tables.filter(({ tag }) => tag !== 'name'), nameTable(family, style)], file.readUInt32BE(4))
}
