import { isSubmissionId } from '@/lib/schemas/ids'

/** What stands behind the address of a page. */
export type Query = Readonly<Record<string, string | string[] | undefined>>

/** A parameter that stands there once; undefined for all else. */
export const one = (value: Query[string]): string | undefined => (typeof value === 'string' ? value : undefined)

/** The most submissions that an address names. */
const mostNamed = 200

/** The ids of submissions that a parameter names, with commas between them; what can be none is left out. */
export const idsIn = (value: Query[string]): readonly string[] =>
  [...new Set((one(value) ?? '').split(','))].filter(isSubmissionId).slice(0, mostNamed)
