import type { StatementReply, StatementWire } from './statement'
import { StatementGone, StatementRefused } from './statement-sender'

const patienceMs = 15_000

/** Sends one save, and says of a save that was not taken whether sending it again may help. */
export async function postStatement(action: string, wire: StatementWire): Promise<StatementReply> {
  const response = await fetch(action, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wire),
    signal: AbortSignal.timeout(patienceMs),
    // The page may end at any moment; what is on its way should still arrive.
    keepalive: true,
  })
  if (response.ok) return (await response.json()) as StatementReply
  const { status } = response
  const error = mayPass.includes(status) || status >= 500 ? null : await refusalIn(response)
  if (error === null || (status === 429 && error.code !== ceiling)) throw new Error(`The save was answered ${status}`)
  throw status === 404 ? new StatementGone(error.message) : new StatementRefused(error.message)
}

type Said = { readonly code: string; readonly message: string }

/** What the server says, if it was ours: a proxy before it has no such words. */
async function refusalIn(response: Response): Promise<Said | null> {
  const body = (await response.json().catch(() => null)) as { error?: Partial<Said> } | null
  const { code, message } = body?.error ?? {}
  return code === undefined || message === undefined ? null : { code, message }
}

/** Too slow and too early pass. Of 429, a ceiling is for good; too many tries pass. */
const mayPass = [408, 425]
const ceiling = 'too-many'
