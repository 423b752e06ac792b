/** Who hears of rows: each row alone, and the list as a whole. */
export class RowListeners {
  private readonly all = new Set<() => void>()
  private readonly ofRow = new Map<string, Set<() => void>>()

  subscribe = (listener: () => void) => {
    this.all.add(listener)
    return () => void this.all.delete(listener)
  }

  subscribeRow = (id: string, listener: () => void) => {
    const heard = this.ofRow.get(id) ?? new Set()
    this.ofRow.set(id, heard.add(listener))
    return () => {
      heard.delete(listener)
      if (heard.size === 0) this.ofRow.delete(id)
    }
  }

  tell(ids: readonly string[]): void {
    for (const id of new Set(ids)) for (const listener of this.ofRow.get(id) ?? []) listener()
    for (const listener of this.all) listener()
  }
}
