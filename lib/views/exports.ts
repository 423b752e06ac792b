type Made = {
  readonly id: string
  readonly by: string
  readonly format: 'csv' | 'xlsx'
  readonly state: 'queued' | 'running' | 'ready' | 'failed' | 'cancelled'
  readonly total: number
  readonly done: number
  readonly columns: number
  readonly query: string | null
  readonly problem: string | null
  readonly askedAt: Date
  readonly settledAt: Date | null
  readonly expiresAt: Date
}

/** An export in a list, in words. Moments are ISO texts. */
export type ExportLine = {
  readonly id: string
  readonly by: string
  /** “CSV file, 16 columns”. */
  readonly what: string
  /** What stands behind the address of the list it is made of; null where rows were chosen. */
  readonly list: string | null
  readonly askedOn: string
  /** How it stands, as a sentence. */
  readonly state: string
  /** How far it came; null once it is settled. */
  readonly progress: { readonly done: number; readonly total: number; readonly words: string } | null
  /** Where its file can still be taken: until when. */
  readonly until: string | null
  /** When its file was deleted because its days were over. */
  readonly goneOn: string | null
  readonly failed: boolean
}

/** An export as a member reads it. */
export function exportLine(made: Made, now: Date): ExportLine {
  const { id, by, query, format, columns, askedAt, state, done, total, expiresAt } = made
  const going = state === 'queued' || state === 'running'
  const over = state === 'ready' && expiresAt <= now
  return {
    ...{ id, by, list: query },
    what: `${format === 'csv' ? 'CSV' : 'Excel'} file, ${columns === 1 ? '1 column' : `${columns} columns`}`,
    askedOn: askedAt.toISOString(),
    state: stateOf(made),
    progress: going ? { done, total, words: `${counted(done)} of ${rows(total)}` } : null,
    until: state === 'ready' && !over ? expiresAt.toISOString() : null,
    goneOn: over ? expiresAt.toISOString() : null,
    failed: state === 'failed',
  }
}

function stateOf({ state, done, total, problem }: Made): string {
  switch (state) {
    case 'queued':
    case 'running':
      return `Exporting ${rows(total)}. We will tell you when it is ready.`
    case 'ready':
      return `Ready. ${rows(done)}`
    case 'failed':
      return `Failed. ${problem ?? ''}`.trim()
    case 'cancelled':
      return problem === null ? 'Cancelled. There is no file.' : `${problem} Export it again.`
  }
}

const counted = (count: number) => count.toLocaleString('en-GB')
const rows = (count: number) => (count === 1 ? '1 row' : `${counted(count)} rows`)
