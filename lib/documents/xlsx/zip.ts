import { crc32 } from 'node:zlib'

/** A file in a ZIP archive, as its headers tell of it: sizes in bytes, before and after packing. */
export type ZipEntry = {
  readonly name: string
  readonly crc: number
  readonly size: number
  readonly packed: number
  /** Whether it is deflated; else it stands there as it is. */
  readonly deflated: boolean
}

/** From here on a size or a place takes eight bytes (ZIP64). */
const BIG = 0xffffffff
/** 1 January 1980, the first day a ZIP archive knows: when a file was made is told elsewhere. */
const DAY = 0x0021

/** What a text that is not packed is as an entry, and its bytes. */
export function storedEntry(name: string, text: string): { readonly entry: ZipEntry; readonly bytes: Buffer } {
  const bytes = Buffer.from(text)
  return { entry: { name, crc: crc32(bytes), size: bytes.length, packed: bytes.length, deflated: false }, bytes }
}

/** What stands before the bytes of an entry (APPNOTE 4.3.7). */
export function localHeader(entry: ZipEntry): Buffer {
  const extra = isBig(entry) ? bigNumbers(entry.size, entry.packed) : Buffer.alloc(0)
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  shared(entry, extra).copy(head, 4)
  return Buffer.concat([head, Buffer.from(entry.name), extra])
}

/**
 * What stands after all entries: the list of them and where it begins (APPNOTE 4.3.12 to 4.3.16).
 * @param entries each with the place of its header in the file
 * @param at where the list itself begins
 */
export function directory(entries: readonly (ZipEntry & { readonly at: number })[], at: number): Buffer {
  const list = Buffer.concat(entries.map(listed))
  const wide = at >= BIG ? wideEnd(entries.length, list.length, at) : Buffer.alloc(0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(Math.min(at, BIG), 16)
  return Buffer.concat([list, wide, end])
}

const isBig = ({ size, packed }: ZipEntry) => size >= BIG || packed >= BIG

function listed(entry: ZipEntry & { readonly at: number }): Buffer {
  const extra = isBig(entry) ? bigNumbers(entry.size, entry.packed) : Buffer.alloc(0)
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(45, 4)
  shared(entry, extra).copy(head, 6)
  head.writeUInt32LE(entry.at, 42)
  return Buffer.concat([head, Buffer.from(entry.name), extra])
}

/** What both headers of an entry say, in the same order. */
function shared(entry: ZipEntry, extra: Buffer): Buffer {
  const said = Buffer.alloc(26)
  said.writeUInt16LE(isBig(entry) ? 45 : 20, 0)
  said.writeUInt16LE(entry.deflated ? 8 : 0, 4)
  said.writeUInt16LE(DAY, 8)
  said.writeUInt32LE(entry.crc, 10)
  said.writeUInt32LE(isBig(entry) ? BIG : entry.packed, 14)
  said.writeUInt32LE(isBig(entry) ? BIG : entry.size, 18)
  said.writeUInt16LE(Buffer.byteLength(entry.name), 22)
  said.writeUInt16LE(extra.length, 24)
  return said
}

function bigNumbers(...numbers: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * numbers.length)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(8 * numbers.length, 2)
  for (const [index, number] of numbers.entries()) extra.writeBigUInt64LE(BigInt(number), 4 + 8 * index)
  return extra
}

function wideEnd(count: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(56 + 20)
  end.writeUInt32LE(0x06064b50, 0)
  end.writeBigUInt64LE(44n, 4)
  end.writeUInt16LE(45, 12)
  end.writeUInt16LE(45, 14)
  for (const place of [24, 32]) end.writeBigUInt64LE(BigInt(count), place)
  end.writeBigUInt64LE(BigInt(length), 40)
  end.writeBigUInt64LE(BigInt(at), 48)
  end.writeUInt32LE(0x07064b50, 56)
  end.writeBigUInt64LE(BigInt(at + length), 64)
  end.writeUInt32LE(1, 72)
  return end
}
