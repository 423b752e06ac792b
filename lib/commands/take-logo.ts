import 'server-only'
import type { Picture } from '@/lib/data/logos'
import { maxPictureBytes, redraw, type PictureProblem } from '@/lib/pictures/redraw'
import type { Refusal } from '@/lib/schemas/refusal'
import { logoTooLarge } from '@/lib/views/logo-size'

/** A file as a form was sent with it; without bytes where it was larger than any that is read. */
export type ChosenFile = { readonly size: number; readonly bytes: Uint8Array | null }

/** Draws a logo that was chosen anew. @returns null where none was; a refusal that says what is wrong with the file */
export async function takeLogo(file: ChosenFile | undefined): Promise<Picture | Refusal | null> {
  if (!file) return null
  if (file.bytes === null || file.size > maxPictureBytes) return tooLarge(file.size)
  const drawn = await redraw(file.bytes)
  return typeof drawn === 'string' ? (drawn === 'too-large' ? tooLarge(file.size) : refusal(problems[drawn])) : drawn
}

const problems: Readonly<Record<Exclude<PictureProblem, 'too-large'>, string>> = {
  'not-a-picture': 'The logo must be a PNG, JPEG or WebP picture. Save it as PNG.',
  unreadable: 'The logo could not be read. Save it as PNG and choose it again.',
  'too-many-pixels': 'The logo has too many pixels. Save it with 4,000 on each side at most.',
}

const tooLarge = (bytes: number) => refusal(logoTooLarge(bytes))

const refusal = (message: string): Refusal => ({ refused: 'unprocessable', field: 'logo', message })
