import type { Page } from '@playwright/test'
import { expect } from './test'

const shelf = 'seam-gauge-studio'

/** Waits until this browser could show the list without a connection. */
export async function listKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 20_000 })
  await expect.poll(() => keptRows(page, 'lists')).toBe(1)
}

/** Whether the studio keeps anything in this browser. */
export const keepsAnything = (page: Page): Promise<boolean> =>
  page.evaluate(async (name) => (await indexedDB.databases()).some((one) => one.name === name), shelf)

/** How many rows a store of the studio has in this browser. */
export async function keptRows(page: Page, store: 'waiting' | 'lists'): Promise<number> {
  if (!(await keepsAnything(page))) return 0
  return (await keptText(page, store)).length
}

/** The rows of a store of the studio in this browser, as text. */
export const keptText = (page: Page, store: 'waiting' | 'lists'): Promise<readonly string[]> =>
  page.evaluate(
    ([name, store]) =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const db = opening.result
          if (!db.objectStoreNames.contains(store)) return (db.close(), resolve([]))
          const all = db.transaction(store).objectStore(store).getAll()
          all.onsuccess = () => (db.close(), resolve(all.result.map((row) => JSON.stringify(row))))
          all.onerror = () => reject(all.error)
        }
      }),
    [shelf, store] as const,
  )
