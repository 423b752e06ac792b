/** The list of letters. */
export const outboxHome = '/studio/outbox'

export type LetterParams = { letter: string }

/** The page of a letter; its form lies under it. */
export const letterPage = ({ letter }: LetterParams) => `${outboxHome}/${letter}` as const
