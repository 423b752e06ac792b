import type { Refusal } from '@/lib/schemas/refusal'
import { boundaryOf, readParts, type SentFile } from './read-parts'

/** A request's body, parsed by the kind it says it is. */
export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | {
      readonly kind: 'form'
      readonly fields: URLSearchParams
      /** The files that were chosen, by field; none where the address takes none. */
      readonly files?: ReadonlyMap<string, SentFile>
    }

/** The most bytes a body may have. */
export const maxBytes = 64 * 1024
/** The most bytes of a form with files that are read at all: what is longer comes cut short (Trust §0, row 3). */
const maxWithFiles = 10_000_000

/**
 * Reads a JSON or form body of at most 64 KB. What was announced is compared with what came: a proxy on the way may cut
 * a body short without a word (Trust §0, row 3).
 * @param files the file fields that may come with a form, with the most bytes of each; none unless they are named
 */
export async function readBody(request: Request, files?: Readonly<Record<string, number>>): Promise<Body | Refusal> {
  if (files && isMultipart(request.headers)) return readForm(request, files)
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
const tooLargeFile: Refusal = {
  refused: 'too-large',
  message: 'The file is too large to be sent. Go back and choose a smaller one: what you typed is still there.',
}
const malformed: Refusal = { refused: 'malformed', message: 'The request could not be read.' }

function kindOf(headers: Headers): Body['kind'] | null {
  if (headers.has('content-encoding')) return null
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type === 'application/json') return 'json'
  return type === 'application/x-www-form-urlencoded' ? 'form' : null
}

const isMultipart = (headers: Headers): boolean =>
  !headers.has('content-encoding') && /^multipart\/form-data\s*;/i.test(headers.get('content-type') ?? '')

async function readForm(request: Request, files: Readonly<Record<string, number>>): Promise<Body | Refusal> {
  if (Number(request.headers.get('content-length') ?? 0) > maxWithFiles) return tooLargeFile
  const boundary = boundaryOf(request.headers.get('content-type') ?? '')
  const limits = { fields: maxBytes, files, all: maxWithFiles }
  const parts = boundary === null ? 'malformed' : await readParts(request.body, boundary, limits)
  if (parts === 'malformed') return malformed
  return parts === 'too-large' ? tooLargeFile : { kind: 'form', ...parts }
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
