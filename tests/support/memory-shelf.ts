import type { Conflict, Waiting } from '@/components/questionnaire/answer-queue'
import type { Copy, Shelf } from '@/components/questionnaire/device'

/** What a browser keeps, without a browser: it outlives the tabs that write to it. */
export class MemoryShelf {
  readonly waiting = new Map<string, Waiting>()
  readonly conflicts = new Map<string, Conflict>()
  private copy: Copy | null = null

  /** The shelf as one tab holds it. Once the tab is `dead`, nothing that it still does arrives. */
  hold(tab: { dead: boolean }): Shelf {
    return {
      read: async () => ({
        waiting: [...this.waiting.values()],
        conflicts: Object.fromEntries(this.conflicts),
        copy: this.copy,
      }),
      write: async ({ put = [], drop = [], conflicts = {}, copy }) => {
        if (tab.dead) return new Promise(() => undefined)
        for (const opId of drop) this.waiting.delete(opId)
        for (const op of put) this.waiting.set(op.opId, op)
        for (const [question, conflict] of Object.entries(conflicts)) {
          if (conflict) this.conflicts.set(question, conflict)
          else this.conflicts.delete(question)
        }
        if (copy) this.copy = copy
      },
      clear: async () => {
        this.waiting.clear()
        this.conflicts.clear()
        this.copy = null
      },
    }
  }
}
