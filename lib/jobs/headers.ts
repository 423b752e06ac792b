import type { Letter } from '@/lib/letters/part'
import type { DueLetter } from '@/lib/data/letter-sending'

/**
 * What a letter carries beside its words. Its id follows from the row, so that a letter sent twice is recognised; a way
 * to stop it stands where the mail program looks for one (RFC 8058).
 */
export function headersOf({ id, date }: Pick<DueLetter, 'id' | 'date'>, { stop }: Letter, appUrl: string) {
  const unsubscribe = stop && { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
  return {
    messageId: `<${id}@${new URL(appUrl).hostname}>`,
    date,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', ...unsubscribe },
  }
}
