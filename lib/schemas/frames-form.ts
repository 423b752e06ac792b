import { z } from 'zod'
import { frameOrigin, mostFrames } from './frame-origin'
import type { Refusal } from './refusal'
import { refuse } from './refuse'

/** Which pages may show a link in a frame. */
export type FramesForm = {
  /** Their origins, as `https://example.com`, each once. */
  readonly frames: readonly string[]
  /** The version of the link that the form showed. */
  readonly version: number
}

const shape = z.strictObject({
  version: z.coerce.number().int().min(1).max(2_000_000_000),
  // Not mended as other texts are: what cannot be seen in an address must not decide which address it is.
  frames: z
    .string()
    .max(6_000, 'The list can have 6,000 characters at most.')
    .transform((text, context) => {
      const origins: string[] = []
      for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
        if (line.trim() === '') continue
        const read = frameOrigin(line)
        if ('message' in read) {
          context.addIssue({ code: 'custom', message: `Line ${index + 1}: ${read.message}` })
          return z.NEVER
        }
        if (!origins.includes(read.origin)) origins.push(read.origin)
      }
      if (origins.length <= mostFrames) return origins
      context.addIssue({ code: 'custom', message: `List ${mostFrames} websites at most.` })
      return z.NEVER
    }),
})

/** Reads the form from JSON or from the fields of the page: `version`, and `frames` with one address a line. */
export function parseFramesForm(body: unknown): FramesForm | Refusal {
  const parsed = shape.safeParse(body instanceof URLSearchParams ? Object.fromEntries(body) : body)
  return parsed.success ? parsed.data : refuse(parsed.error)
}
