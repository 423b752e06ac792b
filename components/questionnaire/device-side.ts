import type { createQueue, Known, Op } from './answer-queue'
import { copyAfter } from './copy-after'
import type { Changes, Copy, Shelf } from './device'
import type { createLooks } from './looks'
import type { createTimes } from './save-times'
import type { Reply } from './sender-means'

type Parts = {
  readonly shelf: Shelf
  readonly queue: ReturnType<typeof createQueue>
  readonly looks: Pick<ReturnType<typeof createLooks>, 'conflicts' | 'changed'>
  readonly times: Pick<ReturnType<typeof createTimes>, 'measure'>
}

/** What the device keeps of one assessment, as one tab knows it: which saves are there for certain, and the copy. */
export function createDeviceSide({ shelf, queue, looks: { conflicts, changed }, times }: Parts) {
  /** Saves that are kept on this device for certain. */
  const kept = new Set<string>()
  let copy: Copy | null = null

  return {
    /** Whether a save that waits is kept on this device for certain. */
    has: (opId: string): boolean => kept.has(opId),

    /** Whether all that waits is. */
    isKept: (): boolean => queue.waiting().every(({ opId }) => kept.has(opId)),

    /** Keeps changes on the device. @returns whether they are kept; without a device they never are */
    async keep(changes: Changes): Promise<boolean> {
      try {
        await shelf.write(changes)
        for (const { opId } of changes.put ?? []) {
          kept.add(opId)
          times.measure('answer kept', opId)
        }
        return true
      } catch {
        return false
      }
    },

    /** Takes over what this device keeps. Without a device the tab goes on by itself. @returns whether something waits */
    async sync(): Promise<boolean> {
      const certain = new Set(kept)
      const found = await shelf.read().catch(() => null)
      if (!found) return false
      for (const { opId } of found.waiting) kept.add(opId)
      copy = found.copy
      queue.adopt(found.waiting, certain, found.copy?.answers ?? {})
      for (const [question, conflict] of Object.entries(found.conflicts)) conflicts.set(question, conflict)
      changed()
      return found.waiting.length > 0
    },

    /** What the server was last heard to hold. */
    copy: (): Copy | null => copy,

    /** The copy after a save. @returns what of it is to be kept, for `keep` */
    copyAfter(ops: readonly Op[], reply: Reply): Pick<Changes, 'copy'> {
      if (copy) copy = copyAfter(copy, ops, reply)
      return copy ? { copy } : {}
    },

    /** Takes a copy that the server has just made. */
    takeCopy(fresh: Copy) {
      copy = fresh
    },

    /** What the server was last heard to hold, with what this device has still to send. Null where there is no copy. */
    draft(): Copy | null {
      if (!copy) return null
      const mine = queue
        .waiting()
        .map(({ questionId, value, baseVersion }) => [questionId, { value, version: baseVersion }])
      return { ...copy, answers: { ...copy.answers, ...(Object.fromEntries(mine) as Record<string, Known>) } }
    },

    /** Takes everything of the assessment off this device, as far as it can. */
    clear: () => shelf.clear().catch(() => undefined),
  }
}
