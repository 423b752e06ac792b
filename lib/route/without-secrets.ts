/** What a refused form may show again: all it held but passwords and the id of the form. */
export function withoutSecrets(fields: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams(fields)
  for (const name of ['password', 'current', 'opId']) kept.delete(name)
  return kept
}
