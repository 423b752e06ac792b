import type { Asked } from '@/lib/schemas/change-form'

/** What a dialog can ask about submissions. */
export type AskedOf = 'status' | 'owner' | 'snooze' | 'tags'

type More = {
  /** How many they are, where they are all that a list shows. */
  readonly all?: number
  /** Does what was answered, instead of the store. */
  readonly act?: (asked: Asked) => void
}

/** The question that a dialog shows. */
export type Question = More & { readonly what: AskedOf; readonly ids: readonly string[] }

export type Asking = {
  /** Opens the dialog. Without `act` the store does to `ids` what is answered. */
  readonly ask: (what: AskedOf, ids: readonly string[], more?: More) => void
  readonly close: () => void
  readonly current: () => Question | null
  readonly subscribe: (listener: () => void) => () => void
}

/** What is asked at this moment, for the dialogs and for whatever opens them. */
export function createAsking(): Asking {
  const listeners = new Set<() => void>()
  let question: Question | null = null
  const set = (next: Question | null) => {
    question = next
    for (const listener of listeners) listener()
  }
  return {
    ask: (what, ids, more = {}) => set({ ...more, what, ids }),
    close: () => set(null),
    current: () => question,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
