/** What a request to this browser's store gives. */
export function result<Value>(request: IDBRequest): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as Value)
    request.onerror = () => reject(request.error)
  })
}

/**
 * Settles once a transaction is kept. The page may end at any moment: asked for outright, the end of a transaction does
 * not wait for this page's next turn.
 */
export function committed(tx: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve()
    tx.onabort = () => reject(tx.error)
    tx.commit()
  })
}
