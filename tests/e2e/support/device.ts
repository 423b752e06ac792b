import type { Page } from '@playwright/test'
import { expect } from './test'

/** Waits until this browser could go on without a connection: it has the offline page and a copy of the assessment. */
export async function readyForOffline(page: Page, id: string): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 20_000 })
  await expect.poll(() => rows(page, 'copies', id)).toBe(1)
}

/** How many saves of an assessment wait in this browser. */
export const waitingOn = (page: Page, id: string): Promise<number> => rows(page, 'waiting', id)

/** How many rows a store of this browser's database has for an assessment. */
export function rows(page: Page, store: 'waiting' | 'conflicts' | 'copies', id: string): Promise<number> {
  return page
    .evaluate(
      async ([store, id]) =>
        // To open a database that is not there would make it.
        (await indexedDB.databases()).length > 0 &&
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('seam-gauge')
          opening.onerror = () => reject(opening.error)
          opening.onsuccess = () => {
            const db = opening.result
            if (!db.objectStoreNames.contains(store)) return resolve(0)
            const range = store === 'copies' ? id : IDBKeyRange.bound([id], [id, []])
            const count = db.transaction(store).objectStore(store).count(range)
            count.onsuccess = () => (db.close(), resolve(count.result))
            count.onerror = () => reject(count.error)
          }
        }),
      [store, id] as const,
    )
    .then(Number)
}

/** Everything this browser keeps in its caches: addresses, and all text. */
export function cached(page: Page): Promise<{ names: string[]; paths: string[]; text: string }> {
  return page.evaluate(async () => {
    const names = await caches.keys()
    const found = { names, paths: [] as string[], text: '' }
    for (const name of names) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        found.paths.push(new URL(request.url).pathname)
        found.text += await (await cache.match(request))?.text()
      }
    }
    return found
  })
}
