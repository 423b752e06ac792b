/**
 * Whether a request to change something comes from a page of ours (Trust §2.5, case 15). Route handlers have no check
 * of their own. The browser's own word, `Sec-Fetch-Site`, comes first: pages that send no referrer give `Origin: null`
 * even to themselves. Without it the origin has to be one of ours, and a request that names neither is refused. What a
 * proxy says of the host does not count.
 * @param ours origins that serve our pages to this request: `APP_URL`'s, and that of the verified host it came to
 */
export function sameOrigin(headers: Headers, ours: readonly string[]): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const origin = headers.get('origin')
  return origin !== null && ours.includes(origin)
}
