/**
 * A failure that a person can mend. Its message says what happened and what to do, and is printed without a stack.
 * Anything else that is thrown is a defect and keeps its stack.
 */
export class Sentence extends Error {
  name = 'Sentence'
}

/** Prints a failure the way its kind deserves. */
export function tell(error) {
  console.error(error instanceof Sentence ? `\n${error.message}\n` : error)
}
