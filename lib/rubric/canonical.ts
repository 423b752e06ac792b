/** The same plain data with the keys of every object in order, so that it reads the same however it was put together. */
export function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, part]) => [key, inOrder(part)] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * Plain data as JSON without blanks, keys in order. A rubric's hash is the SHA-256 of this text of the rubric itself:
 * questions, weights, gates and tables. The words of the report have no part in the judgement and none in the hash.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(inOrder(value))
