import { findLogo } from '@/lib/data/logos'
import { look } from '@/lib/route/look'
import { refusedSentence } from '@/lib/route/reply'
import { isLinkId } from '@/lib/schemas/ids'
import { notFound } from '@/lib/schemas/refusal'

/**
 * A workspace's logo, for its pages and letters. What is behind an address never changes, and even opened by itself it is
 * a picture and nothing else (Trust §2.5, case 22).
 */
export const GET = look<{ id: string }>(async ({ id }) => {
  const found = isLinkId(id) ? await findLogo(id) : null
  if (!found) return refusedSentence(notFound)
  return new Response(new Uint8Array(found.bytes), {
    headers: {
      'Content-Type': `image/${found.type}`,
      'Content-Disposition': `inline; filename="logo.${found.type}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'public, max-age=31536000, immutable',
      // Letters and pages on other sites show it as well.
      'Cross-Origin-Resource-Policy': 'cross-origin',
    },
  })
})
