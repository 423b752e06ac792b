import type { Answer } from './waiting'

/** Posts to this server and never throws. After 15 s without an answer the server counts as not heard. */
export async function postJson(address: string, body: object): Promise<Answer> {
  const text = JSON.stringify(body)
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: text,
      signal: AbortSignal.timeout(15_000),
      // The page may end at any moment; what is on its way should still arrive.
      keepalive: text.length < 50_000,
    })
    const value: unknown = await response.json().catch(() => null)
    if (response.ok && value !== null) return { value }
    return refused(response, value)
  } catch {
    return unheard
  }
}

const unheard: Answer = {
  problem: 'This was not saved. Check your connection, then try again.',
  ...{ lost: true, away: 'unheard' },
}

function refused({ status, headers }: Response, value: unknown): Answer {
  const { error } = (value ?? {}) as { error?: { message?: unknown } }
  const problem = typeof error?.message === 'string' ? error.message : 'This could not be saved. Try again.'
  // A server that is stopping, or a proxy with no server behind it, is as far away as none.
  const isGone = status === 502 || status === 504 || (status === 503 && headers.has('Retry-After'))
  if (isGone) return { problem, lost: true, away: 'unheard' }
  if (status === 401) return { problem, lost: false, away: 'signed-out' }
  if (status === 429 || status === 408 || status === 425) return { problem, lost: true, away: 'later' }
  return { problem, lost: status >= 500 }
}
