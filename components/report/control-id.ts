/**
 * The id of the first control of a form in the list of answers, so that a notice can lead to it. A question stands in one
 * of two lists, by whether it was answered; a clash has places of its own.
 */
export const controlId = (answered: boolean, question: string) => `${answered ? 'all' : 'open'}-${question}`
