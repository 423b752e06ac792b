import type { Change, Conflict, Known, Waiting } from './answer-queue'
import { committed, result } from './kept-rows'

/** An assessment as this device last heard of it from the server. */
export type Copy = {
  readonly rubricId: string
  /** The answers with their versions; null for a question passed over, an empty list where all was unticked. */
  readonly answers: Readonly<Record<string, Known>>
  /** What the questions are about, in words. */
  readonly labels: Readonly<Record<string, string>>
  /** The number of saves it was made after. */
  readonly seq: number
  readonly lastSavedAt: string | null
  readonly expiresAt: string
  /** How many reports there are. */
  readonly reports: number
  /** Who asked for it, and the colour they draw in; not there where nobody did. */
  readonly brand?: { readonly workspace: string; readonly colour: string }
}

/** All that this device keeps of one assessment. */
export type Kept = {
  readonly waiting: readonly Waiting[]
  readonly conflicts: Readonly<Record<string, Conflict>>
  readonly copy: Copy | null
}

/** Where one assessment is kept on this device. Each call fails where the browser keeps nothing. */
export type Shelf = {
  read(): Promise<Kept>
  /** Settles once it is kept: then it is there after a crash of the browser. */
  write(changes: Changes): Promise<void>
  /** Takes everything of the assessment off this device. */
  clear(): Promise<void>
}

export type Changes = Partial<Change> & {
  readonly conflicts?: Readonly<Record<string, Conflict | null>>
  readonly copy?: Copy
}

type Row<Value> = Value & { readonly assessment: string }

const stores = ['waiting', 'conflicts', 'copies'] as const

/** The shelf of one assessment in this browser's IndexedDB. */
export function shelfOf(assessment: string): Shelf {
  const own = IDBKeyRange.bound([assessment], [assessment, []])

  return {
    async read() {
      const tx = (await database()).transaction(stores, 'readonly')
      const [waiting, conflicts, copy] = await Promise.all([
        result<Row<Waiting>[]>(tx.objectStore('waiting').getAll(own)),
        result<Row<Conflict & { questionId: string }>[]>(tx.objectStore('conflicts').getAll(own)),
        result<Row<Copy> | undefined>(tx.objectStore('copies').get(assessment)),
      ])
      return {
        waiting: waiting.map(({ assessment: _, ...op }) => op),
        conflicts: Object.fromEntries(
          conflicts.map(({ questionId, value, savedAt }) => [questionId, { value, savedAt }]),
        ),
        copy: copy ?? null,
      }
    },

    async write({ put = [], drop = [], conflicts = {}, copy }) {
      // A transaction waits for all that use its stores, so it names as few as it can.
      const used = copy || Object.keys(conflicts).length > 0 ? stores : ['waiting']
      const tx = (await database()).transaction(used, 'readwrite', { durability: 'relaxed' })
      for (const opId of drop) tx.objectStore('waiting').delete([assessment, opId])
      for (const op of put) tx.objectStore('waiting').put({ ...op, assessment })
      for (const [questionId, conflict] of Object.entries(conflicts)) {
        if (conflict) tx.objectStore('conflicts').put({ ...conflict, assessment, questionId })
        else tx.objectStore('conflicts').delete([assessment, questionId])
      }
      if (copy) tx.objectStore('copies').put({ ...copy, assessment })
      return committed(tx)
    },

    async clear() {
      const tx = (await database()).transaction(stores, 'readwrite')
      tx.objectStore('waiting').delete(own)
      tx.objectStore('conflicts').delete(own)
      tx.objectStore('copies').delete(assessment)
      return committed(tx)
    },
  }
}

const refuse = () => Promise.reject(new Error('This browser keeps nothing'))

/** Where a browser keeps nothing. */
export const noShelf: Shelf = { read: refuse, write: refuse, clear: refuse }

/** The assessments that this device has answers of which were never sent. */
export async function unsentAssessments(): Promise<readonly string[]> {
  const tx = (await database()).transaction('waiting', 'readonly')
  const keys = await result<IDBValidKey[]>(tx.objectStore('waiting').getAllKeys())
  return [...new Set(keys.map((key) => String((key as string[])[0])))]
}

let opened: Promise<IDBDatabase> | undefined

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('seam-gauge', 1)
    // Some browsers neither open it nor say why not. Saving must not wait for that.
    setTimeout(() => reject(new Error('This browser does not open its store')), 2000)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('waiting', { keyPath: ['assessment', 'opId'] })
      request.result.createObjectStore('conflicts', { keyPath: ['assessment', 'questionId'] })
      request.result.createObjectStore('copies', { keyPath: 'assessment' })
    }
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      request.result.onclose = () => (opened = undefined)
      // A later release that lays the shelves anew must not wait for this tab.
      request.result.onversionchange = () => (request.result.close(), (opened = undefined))
      resolve(request.result)
    }
  })
  return opened
}
