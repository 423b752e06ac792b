const state = globalThis as { seamGaugeDraining?: boolean; seamGaugeOnDraining?: Set<() => void> }

/** Whether this process has been asked to stop. */
export const draining = (): boolean => state.seamGaugeDraining === true

/** From now on this process says that it is stopping. What stays open ends. */
export function startDraining(): void {
  state.seamGaugeDraining = true
  for (const listener of state.seamGaugeOnDraining ?? []) listener()
}

/** Calls `listener` once this process is asked to stop. @returns the call that ends it */
export function onDraining(listener: () => void): () => void {
  const listeners = (state.seamGaugeOnDraining ??= new Set())
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
