/** When each save of a tab was given, on the clock of `performance`, for whoever measures. */
export function createTimes() {
  const given = new Map<string, number>()

  return {
    /** A save is given now. */
    begin: (opId: string) => void given.set(opId, performance.now()),

    /** Says how long ago a save was given, where this tab knows. */
    measure(name: string, opId: string) {
      const start = given.get(opId)
      if (start !== undefined) performance.measure(name, { start })
    },

    /** A save is over. */
    end: (opId: string) => void given.delete(opId),
  }
}
