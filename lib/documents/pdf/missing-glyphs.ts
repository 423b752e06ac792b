import { nameTable, sfnt } from './sfnt'

export const MISSING = 'Missing Glyphs'

const EM = 1000
const WIDTH = 700
/** The corners of a frame: outside one way round, inside the other. */
const FRAME: readonly (readonly [number, number])[] = [
  ...([[60, 0], [60, 700], [640, 700], [640, 0]] as const), // prettier-ignore
  ...([[110, 50], [590, 50], [590, 650], [110, 650]] as const), // prettier-ignore
]

/** Latin letters and the punctuation that reports are written with: the typefaces at hand have them all. */
const drawn = (point: number) => point < 0x180 || (point >= 0x2010 && point <= 0x2027) || point === 0x2212

/** The code points of a text that our own typefaces may lack. */
export const uncertain = (text: string): number[] =>
  [...new Set([...text].map((character) => character.codePointAt(0) ?? 0))]
    .filter((point) => !drawn(point))
    .sort((a, b) => a - b)

/**
 * A font that draws each of these code points as an empty frame. A script that no typeface at hand has is then still
 * there to be copied, searched and read aloud, and a tagged PDF can be made of it at all.
 *
 * @param points in ascending order, fewer than 65,535
 */
export function missingGlyphs(points: readonly number[]): Buffer {
  const glyph = frame()
  const count = points.length + 1
  return sfnt([
    { tag: 'OS/2', data: os2(points) },
    { tag: 'cmap', data: cmap(points) },
    { tag: 'glyf', data: Buffer.concat(Array.from({ length: count }, () => glyph)) },
    { tag: 'head', data: head() },
    { tag: 'hhea', data: hhea() },
    { tag: 'hmtx', data: shorts(WIDTH, 60, ...Array.from({ length: count - 1 }, () => 60)) },
    { tag: 'loca', data: longs(...Array.from({ length: count + 1 }, (_, index) => index * glyph.length)) },
    { tag: 'maxp', data: Buffer.concat([longs(0x00010000), shorts(count, 8, 2, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)]) },
    nameTable(MISSING, 'Regular'),
    { tag: 'post', data: Buffer.concat([longs(0x00030000, 0), shorts(-100, 50), longs(0, 0, 0, 0, 0)]) },
  ])
}

function shorts(...values: readonly number[]): Buffer {
  const data = Buffer.alloc(2 * values.length)
  values.forEach((value, index) => data.writeUInt16BE(value & 0xffff, 2 * index))
  return data
}

function longs(...values: readonly number[]): Buffer {
  const data = Buffer.alloc(4 * values.length)
  values.forEach((value, index) => data.writeUInt32BE(value, 4 * index))
  return data
}

/** A glyph of two contours, every point on the curve and given in full. */
function frame(): Buffer {
  const steps = (axis: 0 | 1) => FRAME.map((point, index) => point[axis] - (FRAME[index - 1]?.[axis] ?? 0))
  const flags = Buffer.alloc(FRAME.length, 1)
  const body = [shorts(2, 60, 0, 640, 700, 3, 7, 0), flags, shorts(...steps(0)), shorts(...steps(1))]
  const data = Buffer.concat(body)
  return Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])
}

const head = () =>
  Buffer.concat([
    longs(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
    shorts(0, EM),
    Buffer.alloc(16), // made and changed at no time, so that every file is the same
    shorts(0, 0, WIDTH, 800, 0, 8, 2, 1, 0),
  ])

const hhea = () =>
  Buffer.concat([longs(0x00010000), shorts(800, -200, 0, WIDTH, 0, 0, WIDTH, 1, 0, 0, 0, 0, 0, 0, 0, 1)])

function os2(points: readonly number[]): Buffer {
  const [first = 0, last = 0] = [points[0], points[points.length - 1]].map((point) => Math.min(point ?? 0, 0xffff))
  return Buffer.concat([
    shorts(4, WIDTH, 400, 5, 0, 650, 700, 0, 140, 650, 700, 0, 480, 50, 260, 0),
    Buffer.alloc(10 + 16 + 4),
    shorts(0x40, first, last, 800, -200, 0, 800, 200),
    Buffer.alloc(8),
    shorts(500, 700, 0, 32, 1),
  ])
}

/** Each code point to its own glyph: one glyph for all could not say which character it stood for. */
const cmap = (points: readonly number[]) =>
  Buffer.concat([
    shorts(0, 1, 3, 10),
    longs(12),
    shorts(12, 0),
    longs(16 + 12 * points.length, 0, points.length),
    ...points.map((point, index) => longs(point, point, index + 1)),
  ])
