/** Joins class names and leaves out what is absent. */
export function cn(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
