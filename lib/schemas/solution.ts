import { z } from 'zod'

const hex = z.string().regex(/^[0-9a-f]{1,128}$/)

/** What a browser sends back: the puzzle as it got it, and what it found. */
const schema = z.strictObject({
  challenge: z.strictObject({
    parameters: z.strictObject({
      algorithm: z.literal('PBKDF2/SHA-256'),
      nonce: hex,
      salt: hex,
      cost: z.int().positive().max(100_000),
      keyLength: z.literal(32),
      keyPrefix: hex,
      keySignature: hex,
      expiresAt: z.int().positive(),
    }),
    signature: hex,
  }),
  solution: z.strictObject({ counter: z.int().min(0), derivedKey: hex, time: z.number().optional() }),
})

/** A solved puzzle as it stands in a form; null where it is none. */
export function readSolution(text: string | null) {
  if (text === null || text.length > 4_000) return null
  try {
    const { challenge, solution } = schema.parse(JSON.parse(Buffer.from(text, 'base64').toString()))
    return { challenge, solution: { counter: solution.counter, derivedKey: solution.derivedKey } }
  } catch {
    return null
  }
}
