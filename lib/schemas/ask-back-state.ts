/** What a question that was asked back is at a moment. */
export type AskBackState = 'waiting' | 'answered' | 'revoked' | 'expired'

/** What of a question decides its state. */
export type AskBackDates = {
  readonly expiresAt: Date
  readonly answeredAt: Date | null
  readonly revokedAt: Date | null
}

/** The state of a question. One that ran out stays so, whatever was asked after it. */
export function askBackState({ expiresAt, answeredAt, revokedAt }: AskBackDates, now: Date): AskBackState {
  if (answeredAt) return 'answered'
  if (revokedAt && revokedAt < expiresAt) return 'revoked'
  return expiresAt <= now ? 'expired' : 'waiting'
}
