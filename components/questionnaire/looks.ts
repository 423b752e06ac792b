import type { AnswerValue } from '@/lib/schemas/answer-value'
import type { Conflict } from './answer-queue'

/** How one question stands: the answer as it is now, and where the last save on this page leads. */
export type Look = {
  readonly value: AnswerValue | undefined
  /** The answer is neither on the server nor on its way there by itself. */
  readonly failed: boolean
  readonly conflict: Conflict | null
  readonly next: string | null
}

const unsaid: Look = { value: undefined, failed: false, conflict: null, next: null }

/** How the questions of an assessment stand in one tab, for the components that draw them. */
export function createLooks() {
  const looks = new Map<string, Look>()
  const listeners = new Set<() => void>()
  /** Two different answers that nobody has decided between, by question: the one that was replaced. */
  const conflicts = new Map<string, Conflict>()
  const changed = () => listeners.forEach((listener) => listener())

  return {
    conflicts,
    changed,

    put(question: string, change: Partial<Look>) {
      looks.set(question, { ...(looks.get(question) ?? unsaid), ...change })
      changed()
    },

    look: (question: string): Look => looks.get(question) ?? unsaid,

    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
