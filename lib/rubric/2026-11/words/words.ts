/** Everything a report of this rubric says that is not worked out. */
export const words = {}

export type Words = typeof words
