/** The first letter as a capital. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The first letter small, for a statement that goes on inside a sentence. */
export const small = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** “a”, “a and b”, “a, b and c”. */
export function series(parts: readonly string[]): string {
  const last = parts[parts.length - 1] ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}

/** A count with its noun, numerals always: “1 answer”, “2 answers”. */
export const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

export const wordCount = (text: string) => text.split(/\s+/).filter(Boolean).length

/** The longest sentence of a report, in words. */
export const LONGEST = 25

/** A count with a comma between thousands. */
export const thousands = (count: number) => String(count).replace(/(?<=\d)(?=(\d{3})+$)/g, ',')
