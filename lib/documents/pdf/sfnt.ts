/** One table of a font file. */
export type FontTable = { readonly tag: string; readonly data: Buffer }

const TRUETYPE = 0x00010000

/** A TrueType file of some tables. Checksums are left at 0: nobody who draws with it looks at them. */
export function sfnt(tables: readonly FontTable[], flavour = TRUETYPE): Buffer {
  const sorted = [...tables].sort((a, b) => (a.tag < b.tag ? -1 : 1))
  const directory = Buffer.alloc(12 + 16 * sorted.length)
  const power = Math.floor(Math.log2(sorted.length))
  directory.writeUInt32BE(flavour, 0)
  directory.writeUInt16BE(sorted.length, 4)
  directory.writeUInt16BE(16 * 2 ** power, 6)
  directory.writeUInt16BE(power, 8)
  directory.writeUInt16BE(16 * (sorted.length - 2 ** power), 10)
  const parts: Buffer[] = [directory]
  let offset = directory.length
  sorted.forEach(({ tag, data }, index) => {
    const at = 12 + 16 * index
    directory.write(tag, at, 'latin1')
    directory.writeUInt32BE(offset, at + 8)
    directory.writeUInt32BE(data.length, at + 12)
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4)
    parts.push(data, padding)
    offset += data.length + padding.length
  })
  return Buffer.concat(parts)
}

const FAMILY = 1
const STYLE = 2
const FULL = 4
const POSTSCRIPT = 6

/** The table that names a font: family, style, and both in one. */
export function nameTable(family: string, style: string): FontTable {
  const names: readonly (readonly [number, string])[] = [
    [FAMILY, family],
    [STYLE, style],
    [FULL, `${family} ${style}`],
    [POSTSCRIPT, `${family}-${style}`.replaceAll(' ', '')],
  ]
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const head = Buffer.alloc(6 + 12 * names.length)
  head.writeUInt16BE(names.length, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  names.forEach(([id], index) => {
    const length = texts[index]?.length ?? 0
    // Windows, Unicode, English.
    for (const [place, value] of [3, 1, 0x409, id, length, offset].entries()) {
      head.writeUInt16BE(value, 6 + 12 * index + 2 * place)
    }
    offset += length
  })
  return { tag: 'name', data: Buffer.concat([head, ...texts]) }
}
