import { embedScript } from './embed-script'

export const dynamic = 'force-dynamic'

/** The script that other websites load to show a link in a frame. It is the same for everyone, and may be kept a while. */
export function GET(): Response {
  return new Response(`(${embedScript})()\n`, {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=3600, stale-while-revalidate=86400',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    },
  })
}
