import 'server-only'

/** How much is taken at once, and how often at most in one call. */
type Batches = { readonly batch: number; readonly most: number }

/** Takes batch after batch until one comes short: each in a transaction of its own. @returns how much was taken in all */
export async function inBatches({ batch, most }: Batches, take: (batch: number) => Promise<number>): Promise<number> {
  let taken = 0
  for (let left = most; left > 0; left -= 1) {
    const count = await take(batch)
    taken += count
    if (count < batch) break
  }
  return taken
}
