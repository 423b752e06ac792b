import 'server-only'
import { used, within } from '@/lib/data/limits'
import { network } from './start-limit'

/** Whether this network may try one more key. False once it tried too many within the hour that opened nothing. */
export async function mayTry(headers: Headers): Promise<boolean> {
  return (await used('miss', network(headers))) < 1
}

/** Counts a key that opened nothing. False when this network, or all together, tried too many within the hour. */
export async function countMiss(headers: Headers): Promise<boolean> {
  return (await within('miss', network(headers))) && (await within('missAll', 'all'))
}
