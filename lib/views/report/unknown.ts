import type { Because } from './case'

/** How every clause begins that says “I do not know”; a test holds the words of a rubric to it. */
const OPENING = 'you do not know '

/** Whether all that stands behind a finding was answered “I do not know”: then it is open, and not a fact. */
export const unknown = (of: readonly Because[]) => of.length > 0 && of.every(({ clause }) => clause.startsWith(OPENING))

/** What is not known, as it goes on after “You do not know”. */
export const notKnown = (clause: string) => clause.slice(OPENING.length)

export const DONT_KNOW = 'dont_know'
