import { crc32, deflateSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from 'vitest'
import sharp, { type Sharp } from 'sharp'
import { takeLogo } from '@/lib/commands/take-logo'
import { GET } from '@/app/logo/[id]/route'
import type { Member } from '@/lib/access/viewer'
import { saveBrandSettings, getBrandSettings } from '@/lib/data/brand-settings'
import { changeLink } from '@/lib/data/branded-links'
import { db } from '@/lib/data/db'
import { daysAfter } from '@/lib/data/lifetime'
import { findLogo } from '@/lib/data/logos'
import { redraw, type Redrawn } from '@/lib/pictures/redraw'
import { isRefusal } from '@/lib/schemas/refusal'
import { noon } from '../support/factories'
import { given, madeLink } from '../support/links'
import { newMember, newWorkspace } from '../support/members'

const flat = (width: number, height: number, alpha = 1) =>
  sharp({ create: { width, height, channels: 4, background: { r: 20, g: 92, b: 158, alpha } } })
const bytes = async (made: Sharp) => new Uint8Array(await made.toBuffer())
const svg = (inside: string) =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`)
const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
const text = (words: string) => new TextEncoder().encode(words)

/** A whole PNG of one bit a pixel, black, as wide as it is high. */
function blackPng(side: number): Uint8Array {
  const chunk = (kind: string, data: Uint8Array) => {
    const [length, named, sum] = [Buffer.alloc(4), Buffer.concat([Buffer.from(kind), data]), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head[8] = 1
  const rows = deflateSync(Buffer.alloc(side * (1 + side / 8)), { level: 9 })
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return joined(signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0)))
}

async function drawn(file: Uint8Array): Promise<Redrawn> {
  const made = await redraw(file)
  if (typeof made === 'string') throw new Error(made)
  return made
}

describe('a picture', () => {
  test.each([
    ['png', flat(300, 90).png()],
    ['jpeg', flat(300, 90).jpeg()],
    ['webp', flat(300, 90).webp()],
  ])('that is %s is kept as PNG at its size', async (_, made) => {
    const kept = await drawn(await bytes(made))
    expect(kept).toMatchObject({ type: 'png', width: 300, height: 90 })
    expect(await sharp(kept.bytes).metadata()).toMatchObject({ format: 'png', width: 300, height: 90 })
  })

  test('that is large is kept at 512 pixels, and one of much detail as WebP, below 1 MB', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
    const rough = await bytes(
      sharp({ create: { width: 500, height: 400, channels: 3, background: '#888', noise } })
        .resize(1000, 800)
        .jpeg(),
    )
    const kept = await drawn(rough)
    expect(kept).toMatchObject({ type: 'webp', width: 512, height: 410 })
    expect(kept.bytes.length).toBeLessThan(1024 * 1024)
  })

  test('keeps what can be seen through', async () => {
    const { channels } = await sharp((await drawn(await bytes(flat(20, 20, 0.4).png()))).bytes).stats()
    expect(channels[3]?.mean).toBeCloseTo(102, 0)
  })

  test('loses where it was taken, what was noted in it and a file behind it', async () => {
    const words = 'CANARY-whose-picture'
    const tagged = flat(40, 40)
      .jpeg()
      .withExif({ IFD0: { Copyright: words, Artist: words }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
    const file = joined(await bytes(tagged), text(`<script>alert("${words}")</script>`))
    expect(Buffer.from(file).includes(words)).toBe(true)
    const kept = await drawn(file)
    const { exif, icc, xmp, iptc } = await sharp(kept.bytes).metadata()
    expect({ exif, icc, xmp, iptc }).toEqual({})
    expect(Buffer.from(kept.bytes).includes('CANARY')).toBe(false)
    expect(Buffer.from(kept.bytes).includes('<script')).toBe(false)
  })

  test('that was turned in its notes is turned in fact', async () => {
    const kept = await drawn(await bytes(flat(30, 10).jpeg().withMetadata({ orientation: 6 })))
    expect(kept).toMatchObject({ width: 10, height: 30 })
  })

  test.each([
    ['SVG', svg('<rect width="9" height="9"/>')],
    ['SVG with a script', svg('<script>alert(1)</script>')],
    ['SVG with a page in it', svg('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>')],
    ['SVG that fetches', svg('<image href="https://example.com/x.png"/>')],
    [
      'SVG after the signature of a PNG',
      joined(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), svg('')),
    ],
    ['SVG after the signature of a JPEG', joined(new Uint8Array([0xff, 0xd8, 0xff]), svg(''))],
    ['a GIF', text('GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04')],
    ['a PDF', text('%PDF-1.7')],
    ['HTML', text('<html><script>alert(1)</script></html>')],
    ['nothing', new Uint8Array()],
    ['WebP without a picture', text('RIFF\x04\x00\x00\x00WEBP')],
  ])('is not %s', async (_, file) => {
    expect(['not-a-picture', 'unreadable']).toContain(await redraw(file))
  })

  test('is not a small file that would fill a memory', async () => {
    const bomb = blackPng(20_000)
    expect(bomb.length).toBeLessThan(100_000)
    expect(await sharp(bomb, { limitInputPixels: false }).metadata()).toMatchObject({ format: 'png', width: 20_000 })
    const started = process.memoryUsage().rss
    expect(await redraw(bomb)).toBe('too-many-pixels')
    expect(process.memoryUsage().rss - started).toBeLessThan(200 * 1024 * 1024)
  })

  test('that is cut short is none', async () => {
    const whole = await bytes(flat(400, 400).jpeg())
    expect(await redraw(whole.slice(0, whole.length / 2))).toBe('unreadable')
  })
})

test('a logo that is too large is refused in words that say how large it is', async () => {
  const refused = await takeLogo({ size: 3 * 1024 * 1024, bytes: null })
  expect(refused).toEqual({
    ...{ refused: 'unprocessable', field: 'logo', message: 'The logo must be 1 MB or smaller. Yours is 3 MB.' },
  })
  const little = await takeLogo({ size: 1024 * 1024 + 1, bytes: null })
  expect(isRefusal(little) && little.message).toContain('Yours is 1.1 MB')
  expect(await takeLogo(undefined)).toBeNull()
})

describe('a kept logo', () => {
  let member: Member
  beforeEach(async () => {
    member = await newMember(await newWorkspace(), 'owner')
  })

  const keep = async (colour: string, now: Date) => {
    const picture = await drawn(await bytes(flat(160, 48).png()))
    given(await saveBrandSettings(member, { colour, sells: null, withoutLogo: false }, picture, now))
    return given(await getBrandSettings(member)).logo!.id
  }
  const asked = (id: string) => GET(new Request(`http://localhost/logo/${id}`), { params: Promise.resolve({ id }) })

  test('is served as a picture that can do nothing else', async () => {
    const answer = await asked(await keep('#112233', noon))
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': 'inline; filename="logo.png"',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect(await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).toMatchObject({ width: 160, height: 48 })
  })

  test.each(['0'.repeat(20), 'x', '../etc/passwd', ''])('is nowhere else: %j', async (id) => {
    expect((await asked(id)).status).toBe(404)
  })

  test('stays for 90 days after nothing names it any more, and while a link does', async () => {
    const first = await keep('#112233', noon)
    const link = await madeLink(member, noon)
    const second = await keep('#112233', daysAfter(noon, 1))
    await keep('#112233', daysAfter(noon, 92))
    expect(await findLogo(first)).not.toBeNull()
    expect(await findLogo(second)).not.toBeNull()
    given(await changeLink(member, link, { version: 1, withoutLogo: true }, null, daysAfter(noon, 93)))
    await keep('#112233', daysAfter(noon, 94))
    expect(await findLogo(first)).toBeNull()
    expect(await db().logo.count({ where: { workspaceId: member.workspaceId } })).toBe(2)
  })
})
