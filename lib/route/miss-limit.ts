import 'server-only'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { network } from './start-limit'

type Limits = { readonly perNetwork: RateLimiterMemory; readonly together: RateLimiterMemory }

// Next bundles this file more than once; the process keeps one count all the same.
const kept = globalThis as { seamGaugeMisses?: Limits }

const most = 120
const hour = 3600

function limits(): Limits {
  kept.seamGaugeMisses ??= {
    // Only keys that open nothing are counted. A whole office that opens a revoked link stays under it; guessing does not.
    perNetwork: new RateLimiterMemory({ keyPrefix: 'network', points: most, duration: hour }),
    // The address may be made up where no proxy stands in front, so all misses together are bounded too.
    together: new RateLimiterMemory({ keyPrefix: 'together', points: 50 * most, duration: hour }),
  }
  return kept.seamGaugeMisses
}

/** Whether this network may try one more key. False once it tried too many within the hour that opened nothing. */
export async function mayTry(headers: Headers): Promise<boolean> {
  const tried = await limits().perNetwork.get(network(headers))
  return tried === null || tried.consumedPoints < most
}

/** Counts a key that opened nothing. False when this network, or all together, tried too many within the hour. */
export async function countMiss(headers: Headers): Promise<boolean> {
  try {
    await limits().perNetwork.consume(network(headers))
    await limits().together.consume('all')
    return true
  } catch (error) {
    if (error instanceof RateLimiterRes) return false
    throw error
  }
}
