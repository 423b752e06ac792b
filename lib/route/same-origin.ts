/**
 * Whether a request to change something comes from a page of ours (Trust §2.5, case 15). Route handlers have no check
 * of their own. The browser's own word, `Sec-Fetch-Site`, comes first: pages that send no referrer give `Origin: null`
 * even to themselves. Without it the origin has to be ours, and a request that names neither is refused.
 */
export function sameOrigin(headers: Headers, appUrl: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const origin = headers.get('origin')
  if (origin === null || !URL.canParse(origin)) return false
  return origin === new URL(appUrl).origin || new URL(origin).host === headers.get('host')
}
