import type { Case } from './case'

/**
 * What a report may repeat of its answers: all of it, or nothing where they are withheld from whoever reads. What a
 * finding concludes from an answer (that it is open, for one) is settled before, so that it is the same in both.
 */
export const quoted = <Quote>({ meta }: Pick<Case, 'meta'>, quotes: readonly Quote[]): readonly Quote[] =>
  isWithheld({ meta }) ? [] : quotes

/** Whether whoever reads is told the findings alone. */
export const isWithheld = ({ meta }: Pick<Case, 'meta'>) => meta.answers === 'withheld'
