import { promisify } from 'node:util'
import { constants, crc32, deflateRaw } from 'node:zlib'
import type { Rows, TableFile, Written } from '../table-file'
import { SHEET, sheetBegins, sheetEnds, surroundings, textRow, titleRow } from './sheet'
import { directory, localHeader, storedEntry } from './zip'

const deflate = promisify(deflateRaw)
/** Each stretch stands for itself, so that the next one needs nothing of it. */
const apart = { finishFlush: constants.Z_FULL_FLUSH }

/**
 * A workbook of one sheet. The sheet is deflated a stretch at a time, each stretch apart from the one before: to go on
 * takes its check sum and its size, and no more than one stretch is ever held. The headers that tell of both come last.
 */
export const xlsx: TableFile = {
  more: async (titles, rows, before) => {
    const text = `${before.size === 0 ? begins(titles) : ''}${rows.map(textRow).join('')}`
    return packed(text, before)
  },
  ends: async (titles, before) => {
    const last = await packed(`${before.size === 0 ? begins(titles) : ''}${sheetEnds}`, before)
    const tail = Buffer.concat([last.bytes, await deflate('')])
    const { crc, size } = last.written
    return around({ name: SHEET, crc, size, packed: before.packed + tail.length, deflated: true }, tail)
  },
}

const begins = (titles: Rows[number]) => `${sheetBegins(titles.length)}${titleRow(titles)}`

async function packed(text: string, before: Written): Promise<{ bytes: Buffer; written: Written }> {
  const bare = Buffer.from(text)
  const bytes = await deflate(bare, apart)
  const [size, all] = [before.size + bare.length, before.packed + bytes.length]
  return { bytes, written: { crc: crc32(bare, before.crc), size, packed: all } }
}

/** What stands before and after the packed sheet. Only the sheet can be long, and it comes last. */
function around(sheet: Parameters<typeof localHeader>[0], tail: Buffer): { head: Buffer; tail: Buffer } {
  const pieces: Buffer[] = []
  const listed: Parameters<typeof directory>[0][number][] = []
  let at = 0
  const put = (bytes: Buffer) => {
    pieces.push(bytes)
    at += bytes.length
  }
  for (const [name, text] of surroundings) {
    const { entry, bytes } = storedEntry(name, text)
    listed.push({ ...entry, at })
    put(localHeader(entry))
    put(bytes)
  }
  listed.push({ ...sheet, at })
  put(localHeader(sheet))
  return { head: Buffer.concat(pieces), tail: Buffer.concat([tail, directory(listed, at + sheet.packed)]) }
}
