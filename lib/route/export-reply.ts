import 'server-only'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'

/** A file that is given part by part. */
type Given = { readonly format: 'csv' | 'xlsx'; readonly askedAt: Date; readonly bytes: number; readonly last: number }

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/**
 * A file of many submissions as a download that is kept nowhere. One part of it is held at a time, and the next is read
 * once that one is taken. Where a part is refused, the line is cut before its end: the browser says that the file is not
 * whole.
 * @param read gives a part by its number; null where only the headers are asked for
 */
export function exportReply(
  { format, askedAt, bytes, last }: Given,
  read: ((number: number) => Promise<Uint8Array<ArrayBuffer> | Refusal>) | null,
): Response {
  const name = `seam-gauge-submissions-${askedAt.toISOString().slice(0, 10)}.${format}`
  return new Response(read && inParts(last, read), {
    headers: {
      'Content-Type': types[format],
      'Content-Length': String(bytes),
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

function inParts(last: number, read: (number: number) => Promise<Uint8Array<ArrayBuffer> | Refusal>) {
  let number = 0
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const part = await read(number)
        if (isRefusal(part)) return controller.error(new Error('A download was cut off: it may not be taken any more.'))
        if (part.length > 0) controller.enqueue(part)
        if (number === last) controller.close()
        number += 1
      },
    },
    { highWaterMark: 0 },
  )
}
