/** Something to measure; `count` is how many evaluations one call of `run` does. */
export type Contest = { readonly name: string; readonly count: number; readonly run: () => unknown }

/**
 * Microseconds per evaluation of each contestant: the median over rounds in which all take turns, so that whatever
 * else the machine does falls on all of them alike. One round before is not counted.
 */
export async function measure(contests: readonly Contest[], rounds: number): Promise<ReadonlyMap<string, number>> {
  const times = new Map(contests.map(({ name }) => [name, [] as number[]]))
  for (let round = 0; round <= rounds; round++) {
    for (const { name, count, run } of contests) {
      const start = performance.now()
      await run()
      if (round > 0) times.get(name)?.push(((performance.now() - start) * 1000) / count)
    }
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]))
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

/** A table with one line per row, first column left, the others right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const cell = (value: string, column: number) =>
    column === 0 ? value.padEnd(widths[column] ?? 0) : value.padStart(widths[column] ?? 0)
  return rows.map((row) => row.map(cell).join('   ')).join('\n')
}
