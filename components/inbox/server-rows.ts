import type { InboxRow } from '@/lib/views/inbox/row'

/** The rows of a list as the server has them, in their order. None goes back to an older revision. */
export class ServerRows {
  private rows = new Map<string, InboxRow>()
  private order: string[] = []
  private ordered = new Set<string>()
  /** At which revision a row went away. */
  private readonly gone = new Map<string, number>()

  get = (id: string): InboxRow | undefined => this.rows.get(id)
  has = (id: string): boolean => this.rows.has(id)
  /** Whether it is in the list, or was. */
  knows = (id: string): boolean => this.ordered.has(id)
  /** Whether it is there, or went away since. */
  wasThere = (id: string): boolean => this.rows.has(id) || this.gone.has(id)
  ids = (): readonly string[] => this.order.filter((id) => this.rows.has(id))

  /** Takes rows, new ones at the end. @returns those that were taken, and whether any came */
  put(rows: readonly InboxRow[]): { readonly ids: readonly string[]; readonly came: boolean } {
    const news = rows.filter((row) => this.isFresher(row))
    const came = news.some(({ id }) => !this.rows.has(id))
    for (const row of news) {
      this.rows.set(row.id, row)
      this.gone.delete(row.id)
      if (!this.ordered.has(row.id)) this.order.push(row.id)
      this.ordered.add(row.id)
    }
    return { ids: news.map(({ id }) => id), came }
  }

  /** Takes rows away. @returns those that were there */
  drop(ids: readonly string[]): readonly string[] {
    const there = ids.filter((id) => this.rows.has(id))
    for (const id of there) {
      this.gone.set(id, this.rows.get(id)?.revision ?? 0)
      this.rows.delete(id)
    }
    return there
  }

  /** Another list. @returns the rows of both */
  replace(rows: readonly InboxRow[]): readonly string[] {
    const before = this.rows
    this.rows = new Map(rows.map((row) => [row.id, fresher(row, before.get(row.id))]))
    this.order = [...this.rows.keys()]
    this.ordered = new Set(this.order)
    for (const id of this.order) this.gone.delete(id)
    return [...before.keys(), ...this.order]
  }

  private isFresher(row: InboxRow): boolean {
    const known = this.rows.get(row.id)?.revision ?? this.gone.get(row.id)
    // A row that went away with this revision is not brought back by an answer that is late.
    return known === undefined || row.revision > known || (row.revision === known && this.rows.has(row.id))
  }
}

const fresher = (row: InboxRow, known: InboxRow | undefined): InboxRow =>
  known && known.revision > row.revision ? known : row
