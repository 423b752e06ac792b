/**
 * Runs one at a time among all tabs. Frames on other websites may be refused the lock; what they keep, if anything, no
 * other tab shares.
 */
export async function alone<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  if (!('locks' in navigator)) return work()
  let begun = false
  try {
    return await navigator.locks.request(name, () => {
      begun = true
      return work()
    })
  } catch (error) {
    if (begun) throw error
    return work()
  }
}
