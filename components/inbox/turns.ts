/** Runs what is asked of a row after what was asked of it before. What waits for a connection lets the next one go on. */
export class Turns {
  private readonly tails = new Map<string, Promise<void>>()

  /** @param work told by `kept` that it waits; it ends once it was answered */
  async run(ids: readonly string[], work: (kept: () => void) => Promise<void> | void): Promise<void> {
    const before = [...new Set(ids.map((id) => this.tails.get(id)))]
    let kept: () => void = () => {}
    const waits = new Promise<void>((resolve) => (kept = resolve))
    const ends = Promise.all(before).then(() => work(kept))
    const mine = Promise.race([ends, waits])
    for (const id of ids) this.tails.set(id, mine)
    await mine
    for (const id of ids) if (this.tails.get(id) === mine) this.tails.delete(id)
    await ends
  }
}
