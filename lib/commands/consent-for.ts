import 'server-only'
import { createHash } from 'node:crypto'
import type { Consent } from '@/lib/data/sending'
import type { Asker } from '@/lib/views/asked-by'
import { consentId, consentLines } from '@/lib/views/consent'

/** The words that a prospect agrees to now, and what they are known by. */
export function consentFor(asker: Asker): Consent & { readonly lines: readonly string[] } {
  const lines = consentLines(asker)
  const words = lines.join('\n')
  return { wordsId: consentId, words, lines, hash: createHash('sha256').update(words).digest('hex') }
}
