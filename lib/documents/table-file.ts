/** Rows of a table, each a list of texts. */
export type Rows = readonly (readonly string[])[]

/** How far a file has come: all that has to be known to go on with it, in this process or another. */
export type Written = {
  /** The check sum of what was written, before it was packed. */
  readonly crc: number
  readonly size: number
  /** Bytes once packed. */
  readonly packed: number
}

/** A file of which nothing is written yet. */
export const unwritten: Written = { crc: 0, size: 0, packed: 0 }

/**
 * A kind of file that is written a stretch at a time: what was written is never looked at again. Its first bytes may have
 * to tell how long it became, so they come last.
 */
export type TableFile = {
  /** @returns the next bytes of the file, and how far it has come with them */
  readonly more: (
    titles: readonly string[],
    rows: Rows,
    before: Written,
  ) => Promise<{ readonly bytes: Buffer; readonly written: Written }>
  /** @returns what stands before all those bytes, and what stands after them */
  readonly ends: (
    titles: readonly string[],
    before: Written,
  ) => Promise<{ readonly head: Buffer; readonly tail: Buffer }>
}
