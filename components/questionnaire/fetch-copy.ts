import type { Copy } from './device'
import { tabSender } from './tab-sender'

/**
 * Lets this device keep the assessment as the server has it, for when there is no connection, and readies the worker
 * that draws questions then. Fails in silence: the next page tries again.
 *
 * @param seq the number of saves the page was drawn after; a copy of that number is good
 */
export async function fetchCopy(action: string, seq: number): Promise<void> {
  const sender = tabSender(action)
  try {
    await sender.ready
    if ('serviceWorker' in navigator) await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' })
    if (sender.copy()?.seq === seq) return
    const response = await fetch(action.replace(/answers$/, 'copy'))
    if (response.ok) await sender.keepCopy((await response.json()) as Copy)
  } catch {
    // Without a connection, or in a browser that has no workers, all goes on as before.
  }
}
