/** The version that a form was filled over, as the form said; null where it did not. */
export function seenVersion({ baseVersion = '' }: Readonly<Record<string, string>>): number | null {
  return /^\d{1,9}$/.test(baseVersion) ? Number(baseVersion) : null
}
