import 'server-only'

/**
 * A CSV file that is made while it is read, so that a long one takes no more room than a short one. Where a part cannot be
 * made the file breaks off, and a browser says that it is not whole.
 * @param name of plain letters, digits, hyphens and full stops
 */
export function csvReply(name: string, parts: AsyncGenerator<string>): Response {
  const bytes = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(bytes.encode(value))
    },
    cancel: async () => void (await parts.return(undefined)),
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
