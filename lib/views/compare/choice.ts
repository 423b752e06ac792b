import { runName } from './run'

/** Which two versions to compare, or why there is nothing to compare. */
export type Choice =
  | { readonly kind: 'pair'; readonly a: number; readonly b: number }
  | { readonly kind: 'problem'; readonly message: string; readonly a: number | null; readonly b: number | null }

/**
 * Reads the two numbers of an address. What is not named is the version before the latest against the latest.
 *
 * @param numbers the versions there are, from the first to the latest; 0 for last time
 */
export function chooseRuns(numbers: readonly number[], a: string | undefined, b: string | undefined): Choice {
  const latest = numbers.at(-1) ?? null
  const problem = (message: string, one = numbers.at(-2) ?? null): Choice => ({
    kind: 'problem',
    message,
    a: one,
    b: latest,
  })
  if (latest === null) return problem('There is no report yet. Get one from the check page.')
  if (latest === 0)
    return problem('There is no new report yet. Get one from the check page, then compare it with last time.')
  if (numbers.length < 2) return problem('There is one version so far. Change an answer to get another.')

  const second = named(numbers, b, latest)
  if (typeof second === 'string') return problem(second)
  const first = named(numbers, a, numbers.filter((number) => number < second).at(-1) ?? latest)
  if (typeof first === 'string') return problem(first)
  if (first === second) return problem(`You chose ${runName(first)} twice. Choose two different versions.`)
  return { kind: 'pair', a: first, b: second }
}

/** The number that is named, or what is wrong with it. */
function named(numbers: readonly number[], text: string | undefined, otherwise: number): number | string {
  if (text === undefined || text === '') return otherwise
  if (!/^\d{1,6}$/.test(text)) return 'That is not the number of a version. Choose two versions below.'
  const number = Number(text)
  if (numbers.includes(number)) return number
  return number === 0
    ? 'This assessment was not begun from earlier answers, so there is no last time.'
    : `There is no version ${number}. Choose two versions below.`
}
