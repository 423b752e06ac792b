export type Cell = string | number

/** One table of the method page, folded behind its summary. */
export type MethodTable = {
  readonly summary: string
  readonly caption: string
  readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A share of 0 to 1 as a whole number out of 100, for tables. */
export const outOf100 = (share: number) => Math.round(100 * share)
