import 'server-only'
import { isIPv6 } from 'node:net'
import { within } from '@/lib/data/limits'

/** Counts one start. False when this network, or all networks together, began too many within the hour. */
export async function mayStart(headers: Headers): Promise<boolean> {
  return (await within('start', network(headers))) && (await within('startAll', 'all'))
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
