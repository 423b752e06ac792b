/** The fields of a call's form that a person fills. */
export type CallField = 'who' | 'heldOn'

/** Why a call was not saved; without a field where none of them is to blame. */
export type CallProblem = { readonly field: CallField | null; readonly message: string }

/** What the server says of a save that it does not take. */
export type Refused = { readonly field?: string; readonly message: string }

/** @param status of the answer; 0 where there was none */
export function callProblem(status: number, error?: Refused): CallProblem {
  if (status !== 422 || !error) return { field: null, message: notSaved }
  return { field: fields.find((field) => field === error.field) ?? null, message: error.message }
}

const fields: readonly CallField[] = ['who', 'heldOn']
const notSaved = 'This was not saved. What you entered is still here. Try again.'
