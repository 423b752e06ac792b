/**
 * An absolute address of ours: the origin of the app or of a verified domain, and a path.
 * @throws when the origin is none that a browser opens
 */
export function address(origin: string, path: `/${string}`): string {
  const { protocol, origin: clean } = new URL(origin)
  if (protocol !== 'https:' && protocol !== 'http:')
    throw new Error(`Letters lead to web addresses, not to ${protocol}`)
  return `${clean}${path}`
}
