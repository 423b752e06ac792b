import 'server-only'
import sharp from 'sharp'

/** The most bytes a picture may have as it is sent. */
export const maxPictureBytes = 1024 * 1024
/** The most pixels a side of a kept picture has: three times what a page shows of it. */
const maxSide = 512
/** The most pixels it may have when it is sent: a small file can hold a picture that fills a memory. */
const maxPixels = 4096 * 4096
/** A drawn picture of more bytes than this is kept as WebP, which is smaller; letters show PNG everywhere. */
const maxPngBytes = 256 * 1024

/** A picture that was drawn anew: nothing else that was in the file is in it. */
export type Redrawn = {
  readonly type: 'png' | 'webp'
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** Why a file is no picture that can be kept. */
export type PictureProblem = 'too-large' | 'not-a-picture' | 'unreadable' | 'too-many-pixels'

/**
 * Draws a PNG, JPEG or WebP anew, at 512 pixels a side at most. What it shows is kept; a hidden place, a comment or a
 * second file behind it is not (Trust §2.5, case 22). SVG, GIF and all else are no pictures here, whatever their name.
 * @returns the picture, or why there is none
 */
export async function redraw(file: Uint8Array): Promise<Redrawn | PictureProblem> {
  if (file.length > maxPictureBytes) return 'too-large'
  const kind = kindOf(file)
  if (kind === null) return 'not-a-picture'
  try {
    const options = { limitInputPixels: maxPixels, failOn: 'error', pages: 1, sequentialRead: true } as const
    const { format, width, height } = await sharp(file, options).metadata()
    if (format !== kind) return 'not-a-picture'
    if (width * height > maxPixels) return 'too-many-pixels'
    const drawn = sharp(file, options)
      .rotate()
      .resize({ width: maxSide, height: maxSide, fit: 'inside', withoutEnlargement: true })
      .timeout({ seconds: 5 })
    const png = await drawn.clone().png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true })
    if (png.data.length <= maxPngBytes) return redrawn('png', png)
    return redrawn('webp', await drawn.clone().webp({ quality: 90 }).toBuffer({ resolveWithObject: true }))
  } catch (error) {
    return String(error).includes('pixel limit') ? 'too-many-pixels' : 'unreadable'
  }
}

function redrawn(type: Redrawn['type'], { data, info }: { data: Buffer; info: { width: number; height: number } }) {
  return { type, bytes: new Uint8Array(data), width: info.width, height: info.height }
}

/** What the first bytes say it is. */
function kindOf(file: Uint8Array): 'png' | 'jpeg' | 'webp' | null {
  const head = Buffer.from(file.subarray(0, 12)).toString('latin1')
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  return head.startsWith('RIFF') && head.slice(8) === 'WEBP' ? 'webp' : null
}
