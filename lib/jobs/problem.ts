import { oneLine } from '@/lib/letters/clean'

/** Why a letter could not be handed over. */
export type Problem = {
  /** In words, for the outbox. */
  readonly words: string
  /** Whether trying again cannot help: the mail server refused this address or this letter for good. */
  readonly final: boolean
}

/**
 * Reads what sending threw. A server's 5xx to the recipient or to the letter is final; to our sign-in or our sender it
 * is for whoever runs the service to mend, and is tried again.
 */
export function problemOf(error: unknown): Problem {
  const {
    responseCode = 0,
    command = '',
    code = '',
  } = error as {
    responseCode?: number
    command?: string
    code?: string
  }
  const said = error instanceof Error ? oneLine(error.message, 300) : 'no reason given'
  const final = responseCode >= 500 && responseCode < 600 && (command === 'RCPT TO' || command === 'DATA')
  if (final) return { words: `The mail server refused the letter: ${said}`, final }
  // An address that is none never reaches a server.
  if (code === 'EENVELOPE' && command === 'API')
    return { words: `The address cannot be written to: ${said}`, final: true }
  return { words: `The letter could not be handed over: ${said}`, final }
}
