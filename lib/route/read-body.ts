import type { Refusal } from '@/lib/schemas/refusal'

/** A request's body, parsed by the kind it says it is. */
export type Body =
  { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'form'; readonly fields: URLSearchParams }

/** The most bytes a body may have. */
export const maxBytes = 64 * 1024

/**
 * Reads a JSON or form body of at most 64 KB. What was announced is compared with what came: a proxy on the way may cut
 * a body short without a word (Trust §0, row 3).
 */
export async function readBody(request: Request): Promise<Body | Refusal> {
  const kind = kindOf(request.headers)
  if (kind === null) return { refused: 'wrong-type', message: 'This address takes JSON or a form.' }
  const announced = request.headers.get('content-length')
  if (announced !== null && Number(announced) > maxBytes) return tooLarge
  const bytes = await readAtMost(request.body, maxBytes)
  if (bytes === null) return tooLarge
  if (announced !== null && Number(announced) !== bytes.length) return malformed
  return parse(kind, bytes)
}

const tooLarge: Refusal = { refused: 'too-large', message: 'That is more than can be sent at once.' }
const malformed: Refusal = { refused: 'malformed', message: 'The request could not be read.' }

function kindOf(headers: Headers): Body['kind'] | null {
  if (headers.has('content-encoding')) return null
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type === 'application/json') return 'json'
  return type === 'application/x-www-form-urlencoded' ? 'form' : null
}

async function readAtMost(stream: ReadableStream<Uint8Array> | null, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = stream?.getReader()
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    length += chunk.value.length
    if (length > most) {
      await reader?.cancel()
      return null
    }
    chunks.push(chunk.value)
  }
  return Buffer.concat(chunks)
}

function parse(kind: Body['kind'], bytes: Uint8Array): Body | Refusal {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return kind === 'json' ? { kind, value: JSON.parse(text) } : { kind, fields: new URLSearchParams(text) }
  } catch {
    return malformed
  }
}
