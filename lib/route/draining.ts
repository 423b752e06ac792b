const state = globalThis as { seamGaugeDraining?: boolean }

/** Whether this process has been asked to stop. */
export const draining = (): boolean => state.seamGaugeDraining === true

/** From now on this process says that it is stopping. */
export function startDraining(): void {
  state.seamGaugeDraining = true
}
