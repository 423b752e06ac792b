const steps = [1, 2, 4, 8]

/**
 * How long to wait before a save is sent again, in ms: 1, 2, 4 and 8 s, then every 30 s (UX §2.0, autosave contract).
 * Up to a fifth is added, so that browsers cut off together do not come back together.
 *
 * @param tries how often it was sent again already
 */
export const retryDelay = (tries: number, chance = Math.random()): number =>
  (steps[tries] ?? 30) * 1000 * (1 + chance / 5)
