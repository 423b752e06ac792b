/** What a browser began by one link. Days are ISO texts. */
export type HeldByLink = {
  readonly drafts: readonly {
    readonly href: string
    readonly answered: number
    readonly about: number
    readonly savedOn: string | null
  }[]
  readonly reports: readonly {
    readonly href: string
    readonly madeOn: string | null
    /** When it was sent; null where it was not. */
    readonly sentOn: string | null
    /** When it was taken back, or null. */
    readonly takenBackOn: string | null
  }[]
}

type Known = {
  readonly id: string
  readonly state: 'draft' | 'submitted'
  readonly answered: number
  readonly total: number
  readonly savedOn: string | null
  readonly submittedOn: string | null
  readonly submittedAt: Date | null
  readonly endedAt: Date | null
}

/** The drafts and reports of it, newest first, as the pages of the link name them. */
export function heldByLink(known: readonly Known[]): HeldByLink {
  return {
    drafts: known
      .filter(({ state }) => state === 'draft')
      .map(({ id, answered, total, savedOn }) => ({ href: `/a/${id}`, answered, about: total, savedOn })),
    reports: known
      .filter(({ state }) => state === 'submitted')
      .map(({ id, submittedOn, submittedAt, endedAt }) => ({
        href: `/a/${id}/report`,
        madeOn: submittedOn,
        sentOn: submittedAt?.toISOString() ?? null,
        takenBackOn: endedAt?.toISOString() ?? null,
      })),
  }
}
