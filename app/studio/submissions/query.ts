/** What stands behind the address of a page. */
export type Query = Readonly<Record<string, string | string[] | undefined>>

/** A parameter that stands there once; undefined for all else. */
export const one = (value: Query[string]): string | undefined => (typeof value === 'string' ? value : undefined)
