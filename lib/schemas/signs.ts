/**
 * Fields that stand in a form beside what a person fills in, and tell a program from a person: one that nobody sees, when
 * the form was drawn, and the solution of a puzzle where one was asked for.
 */
export const honeypotField = 'fax_line'
export const drawnField = 'drawn'
export const solutionField = 'solution'

/** What such fields held. */
export type Signs = {
  readonly filledByProgram: boolean
  readonly drawn: string | null
  readonly solution: string | null
}

/** Takes these fields out of a form, so that what is left can be parsed as it stands. Changes what it is given. */
export function takeSigns(fields: URLSearchParams): Signs {
  const signs = {
    filledByProgram: fields.getAll(honeypotField).some((value) => value !== ''),
    drawn: fields.get(drawnField) || null,
    solution: fields.get(solutionField) || null,
  }
  for (const name of [honeypotField, drawnField, solutionField]) fields.delete(name)
  return signs
}
