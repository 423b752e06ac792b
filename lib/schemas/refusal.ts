/** Why a request was turned down, in a word that can stand in an address. */
export type RefusalCode =
  | 'cross-site'
  /** Not signed in, or no longer. */
  | 'signed-out'
  /** A rank that may not. */
  | 'forbidden'
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
  /** Too many tries of one kind within a time: it passes. */
  | 'too-many-tries'
  /** A program may have sent it: a puzzle has to be solved first. */
  | 'puzzle'
  /** Somebody changed it meanwhile. */
  | 'changed-meanwhile'
  /** A link that stopped: paused, run out or archived. */
  | 'stopped'
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

/** What a member is told whose rank does not allow something in their own workspace. */
export const forbidden: Refusal = {
  refused: 'forbidden',
  message: 'Your role does not allow this. Ask an owner or an admin of the workspace.',
}

/** What a form is told that made a link before, and asks for another one now. */
export const madeAnotherLink: Refusal = {
  refused: 'op-reused',
  field: 'opId',
  message: 'This form made another link already. Open the page again to make one more.',
}

/** What anyone is told about an assessment that is missing, is not theirs or has ended. */
export const notFound: Refusal = { refused: 'not-found', message: 'There is nothing at this address.' }
