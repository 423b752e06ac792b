import 'server-only'
import { isIPv6 } from 'node:net'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

// One process serves one address, so memory is enough; a restart forgets, and that costs nothing.
const perAddress = new RateLimiterMemory({ points: 60, duration: 3600 })
// The address may be made up where no proxy stands in front, so all starts together are bounded too.
const together = new RateLimiterMemory({ points: 3000, duration: 3600 })

/** Counts one start. False when this address, or all addresses together, began too many within the hour. */
export async function mayStart(headers: Headers): Promise<boolean> {
  try {
    await perAddress.consume(network(headers))
    await together.consume('all')
    return true
  } catch (error) {
    if (error instanceof RateLimiterRes) return false
    throw error
  }
}

/**
 * Who asks, as a network: an IPv4 address, or the first half of an IPv6 address, which is what one customer is given.
 * The last entry of the header is the one that the nearest proxy, or Next itself, wrote.
 */
export function network(headers: Headers): string {
  const address = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  return isIPv6(address) ? firstHalf(address) : address
}

function firstHalf(address: string): string {
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail?.split(':').filter(Boolean) ?? []
  const gap = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  return [...left, ...gap, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
