/** A line that was not kept because it is longer than `most` bytes. */
export class TooLong {
  constructor(readonly most: number) {}
}

const NEWLINE = 10

/**
 * The lines of a stream of bytes, one at a time and none ahead, so that memory stays the same however much comes.
 * Lines end at a newline only, are decoded whole (a character may be cut by a chunk), and lose a carriage return and
 * a byte order mark. A line over `most` bytes is passed on as `TooLong`.
 */
export async function* lines(
  input: AsyncIterable<Buffer | string>,
  most = 1_000_000,
): AsyncGenerator<string | TooLong> {
  let parts: Buffer[] = []
  let length = 0
  let first = true
  const keep = (part: Buffer) => {
    length += part.length
    if (length <= most) parts.push(part)
    else parts = []
  }
  const take = (): string | TooLong => {
    const line = length > most ? new TooLong(most) : Buffer.concat(parts).toString('utf8').replace(/\r$/, '')
    ;[parts, length] = [[], 0]
    if (!first || line instanceof TooLong) return line
    first = false
    return line.replace(/^\uFEFF/, '')
  }
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    let start = 0
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      keep(bytes.subarray(start, end))
      start = end + 1
      yield take()
    }
    keep(bytes.subarray(start))
  }
  if (length > 0) yield take()
}
