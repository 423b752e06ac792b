import type { Shelf } from '@/components/waiting/shelf'
import type { Waiting } from '@/components/waiting/waiting'

/** A device as tests hold it: what one tab keeps, the next one reads. */
export class WaitingShelf implements Shelf {
  readonly kept = new Map<string, Waiting>()

  async read() {
    await Promise.resolve()
    return [...this.kept.values()].map((one) => structuredClone(one))
  }

  async write({ put = [], drop = [] }: Parameters<Shelf['write']>[0]) {
    await Promise.resolve()
    for (const opId of drop) this.kept.delete(opId)
    for (const one of put) this.kept.set(one.opId, structuredClone(one))
  }
}
