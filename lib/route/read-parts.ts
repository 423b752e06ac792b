import 'server-only'

/** A file that a form was sent with. Where it was larger than it may be, its bytes are gone and its size stays. */
export type SentFile = { readonly name: string; readonly size: number; readonly bytes: Uint8Array | null }

/** The parts of a form of `multipart/form-data`. */
export type Parts = { readonly fields: URLSearchParams; readonly files: ReadonlyMap<string, SentFile> }

type Limits = {
  /** The most bytes of all fields together. */
  readonly fields: number
  /** The file fields there may be, with the most bytes of each. */
  readonly files: Readonly<Record<string, number>>
  /** The most bytes that are read at all. */
  readonly all: number
}

/** Why a form could not be read. */
type Fault = 'too-large' | 'malformed'

const maxHead = 4096

/**
 * Reads a form with files as it comes in, and keeps no more of it than allowed: a file that is too large is counted to
 * its end and let go, so that what was typed beside it is there all the same.
 * @returns 'too-large' for more than may be sent at all, 'malformed' for what is no such form or names another file field
 */
export async function readParts(
  stream: ReadableStream<Uint8Array> | null,
  boundary: string,
  limits: Limits,
): Promise<Parts | Fault> {
  const form = new FormReader(boundary, limits)
  const reader = stream?.getReader()
  let read = 0
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    read += chunk.value.length
    const fault = read > limits.all ? 'too-large' : form.take(chunk.value)
    if (fault) {
      await reader?.cancel()
      return fault
    }
  }
  return form.isWhole() ? { fields: form.fields, files: form.files } : 'malformed'
}

/** The boundary that a content type names, or null. */
export function boundaryOf(contentType: string): string | null {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType) ?? []
  return quoted ?? plain ?? null
}

/** One part while it comes in; a part of no name is what may stand before the first boundary. */
type Part = { readonly name: string; readonly file: string | null; chunks: Buffer[]; size: number }

/** What of a form has come in so far. */
class FormReader {
  readonly fields = new URLSearchParams()
  readonly files = new Map<string, SentFile>()
  /** Where the reading stands: within a part, right after a boundary, within the head of a part, or past the last one. */
  private at: 'content' | 'line' | 'head' | 'end' = 'content'
  // The first boundary has no break before it; with one it is like all others.
  private held: Buffer = Buffer.from('\r\n')
  private part: Part | null = null
  private kept = 0
  private readonly line: Buffer

  constructor(
    boundary: string,
    private readonly limits: Limits,
  ) {
    this.line = Buffer.from(`\r\n--${boundary}`)
  }

  isWhole(): boolean {
    return this.at === 'end'
  }

  /** Reads on as far as what came allows. */
  take(bytes: Uint8Array): Fault | null {
    this.held = Buffer.concat([this.held, bytes])
    for (let step = this.step(); step !== 'wait'; step = this.step()) {
      if (step !== 'on') return step
    }
    return null
  }

  private step(): Fault | 'on' | 'wait' {
    switch (this.at) {
      case 'content':
        return this.content()
      case 'line':
        return this.afterLine()
      case 'head':
        return this.head()
      case 'end':
        this.held = Buffer.alloc(0)
        return 'wait'
    }
  }

  private content(): Fault | 'on' | 'wait' {
    const end = this.held.indexOf(this.line)
    // The last bytes may be the beginning of a boundary.
    const sure = end < 0 ? Math.max(0, this.held.length - this.line.length + 1) : end
    if (!this.keep(sure)) return 'too-large'
    if (end < 0) return 'wait'
    if (!this.finish()) return 'malformed'
    this.held = this.held.subarray(this.line.length)
    this.at = 'line'
    return 'on'
  }

  private afterLine(): Fault | 'on' | 'wait' {
    if (this.held.length < 2) return 'wait'
    const next = this.held.subarray(0, 2).toString('latin1')
    if (next !== '\r\n' && next !== '--') return 'malformed'
    this.at = next === '--' ? 'end' : 'head'
    return 'on'
  }

  private head(): Fault | 'on' | 'wait' {
    const end = this.held.indexOf('\r\n\r\n')
    if (end > maxHead || (end < 0 && this.held.length > maxHead)) return 'malformed'
    if (end < 0) return 'wait'
    this.part = opened(this.held.subarray(0, end).toString('utf8'))
    if (!this.part || (this.part.file !== null && !(this.part.name in this.limits.files))) return 'malformed'
    this.held = this.held.subarray(end + 4)
    this.at = 'content'
    return 'on'
  }

  /** Keeps so many bytes of what is held, as far as they may be kept. @returns whether the fields have room left */
  private keep(length: number): boolean {
    const { part, limits } = this
    if (part) {
      const most = part.file === null ? limits.fields : (limits.files[part.name] ?? 0)
      part.size += length
      if (part.size <= most) part.chunks.push(this.held.subarray(0, length))
      else part.chunks = []
      if (part.file === null) this.kept += length
    }
    this.held = this.held.subarray(length)
    return this.kept <= limits.fields
  }

  /** Puts the part that ended where it belongs. @returns whether it could be read */
  private finish(): boolean {
    if (!this.part) return true
    const { name, file, chunks, size } = this.part
    this.part = null
    const bytes = Buffer.concat(chunks)
    if (file === null) return this.addField(name, bytes)
    // A browser sends a file field that nothing was chosen for as a file without a name.
    if (file === '' && size === 0) return true
    if (this.files.has(name)) return false
    this.files.set(name, { name: file, size, bytes: bytes.length === size ? new Uint8Array(bytes) : null })
    return true
  }

  private addField(name: string, bytes: Buffer): boolean {
    try {
      this.fields.append(name, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
      return true
    } catch {
      return false
    }
  }
}

function opened(head: string): Part | null {
  const disposition = /^content-disposition:\s*form-data;(.*)$/im.exec(head)?.[1]
  const name = disposition && /(?:^|;)\s*name="([^"]*)"/i.exec(disposition)?.[1]
  if (name === undefined || name === '') return null
  const file = /;\s*filename="([^"]*)"/i.exec(disposition ?? '')?.[1]
  return { name: unescaped(name), file: file === undefined ? null : unescaped(file), chunks: [], size: 0 }
}

/** Browsers write these three alone in another way. */
const unescaped = (text: string) => text.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n')
