import { committed, result } from '@/components/questionnaire/kept-rows'
import type { KeptList } from './kept-list'
import { studioShelf } from './studio-shelf'
import type { Waiting } from './waiting'

/** Whose things they are: one person in one workspace. */
export const whoseOf = (workspaceId: string, userId: string): string => `${workspaceId} ${userId}`

/** Where what one person does in one workspace waits. Each call fails where the browser keeps nothing. */
export type Shelf = {
  read(): Promise<readonly Waiting[]>
  /** Settles once it is kept. */
  write(change: { readonly put?: readonly Waiting[]; readonly drop?: readonly string[] }): Promise<void>
}

const stores = ['waiting', 'lists'] as const
type Row<Value> = Value & { readonly whose: string }

/** The shelf of one person in one workspace. */
export function shelfOf(whose: string): Shelf {
  return {
    async read() {
      if (!(await isThere())) return []
      const tx = (await database()).transaction('waiting', 'readonly')
      const rows = await result<Row<Waiting>[]>(tx.objectStore('waiting').getAll(own(whose)))
      return rows.map(({ whose: _, ...waiting }) => waiting)
    },
    async write({ put = [], drop = [] }) {
      const tx = (await database()).transaction('waiting', 'readwrite', { durability: 'relaxed' })
      for (const opId of drop) tx.objectStore('waiting').delete([whose, opId])
      for (const waiting of put) tx.objectStore('waiting').put({ ...waiting, whose })
      return committed(tx)
    },
  }
}

/** Keeps the list that was seen last on this device, in the place of any other. */
export async function keepList(list: KeptList): Promise<void> {
  if (denied) return
  const tx = (await database()).transaction('lists', 'readwrite', { durability: 'relaxed' })
  tx.objectStore('lists').clear()
  tx.objectStore('lists').put(list)
  return committed(tx)
}

/** The list that was seen last on this device; null where there is none. */
export async function lastList(): Promise<KeptList | null> {
  if (!(await isThere())) return null
  const tx = (await database()).transaction('lists', 'readonly')
  const [list] = await result<KeptList[]>(tx.objectStore('lists').getAll())
  return list ?? null
}

/** Lets go of the list, and keeps none for as long as this page stands: whoever looks may not see it any more. */
export async function forgetList(): Promise<void> {
  denied = true
  try {
    if (!(await isThere())) return
    const tx = (await database()).transaction('lists', 'readwrite')
    tx.objectStore('lists').clear()
    await committed(tx)
  } catch {
    // A browser that keeps nothing has nothing to let go of.
  }
}

/** Lets go of what others left on this device, and of one's own in other workspaces. */
export async function forgetOthers(whose: string): Promise<void> {
  try {
    if (!(await isThere())) return
    const tx = (await database()).transaction(stores, 'readwrite')
    for (const store of stores) {
      const keys = await result<IDBValidKey[]>(tx.objectStore(store).getAllKeys())
      for (const key of keys) {
        const of = Array.isArray(key) ? key[0] : key
        if (of !== whose) tx.objectStore(store).delete(key)
      }
    }
    await committed(tx)
  } catch {
    // The same.
  }
}

const own = (whose: string) => IDBKeyRange.bound([whose], [whose, []])

/** To open a store that is not there would make it. */
const isThere = async () =>
  opened !== undefined || (await indexedDB.databases()).some(({ name }) => name === studioShelf)

let opened: Promise<IDBDatabase> | undefined
/** Whoever looks at this page may not see the list any more. */
let denied = false
/** Somebody signed out in another tab: this page keeps nothing more. */
let over = false

function database(): Promise<IDBDatabase> {
  if (over) return Promise.reject(new Error('Nothing more is kept here'))
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(studioShelf, 1)
    // Some browsers neither open it nor say why not.
    setTimeout(() => reject(new Error('This browser does not open its store')), 2000)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('waiting', { keyPath: ['whose', 'opId'] })
      request.result.createObjectStore('lists', { keyPath: 'whose' })
    }
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      request.result.onclose = () => (opened = undefined)
      request.result.onversionchange = ({ newVersion }) => {
        over ||= newVersion === null
        request.result.close()
        opened = undefined
      }
      resolve(request.result)
    }
  })
  return opened
}
