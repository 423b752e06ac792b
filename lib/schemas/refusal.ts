/** Why a request was turned down, in a word that can stand in an address. */
export type RefusalCode =
  | 'cross-site'
  | 'malformed'
  | 'not-found'
  | 'op-reused'
  | 'too-large'
  | 'wrong-type'
  | 'unprocessable'
  | 'nothing-chosen'
  | 'mixed-choices'
  | 'too-few-answers'
  /** A ceiling: it stays. */
  | 'too-many'
  /** Too many keys that open nothing, from one network: it passes. */
  | 'too-many-misses'

/** Something a person or a program can mend. It is returned, never thrown, and never repeats what was sent. */
export type Refusal = {
  readonly refused: RefusalCode
  /** The field that has to change, where one is to blame. */
  readonly field?: string
  /** One sentence for a person. */
  readonly message: string
}

/** Tells a refusal from a result. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value
}

/** What anyone is told about an assessment that is missing, is not theirs or has ended. */
export const notFound: Refusal = { refused: 'not-found', message: 'There is nothing at this address.' }
