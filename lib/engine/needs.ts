import type { Needs } from './judgement'
import type { LatentId } from './types'

/** Latent means, or one draw of them, 0–100. */
export type Levels = Readonly<Record<LatentId, number>>

const gap = (demand: number, missing: number) => Math.sqrt(demand * missing)

/**
 * The seven needs, 0–100 (Decision model §2.1). A gap needs both a demand and a missing capacity, so it is a geometric
 * mean: zero if either is zero.
 *
 * @param coverFloor least share of a lasting load that counts as uncovered, 0 when somebody in the house covers it
 */
export function needs(level: Levels, coverFloor: number): Needs {
  const bounded = Math.max(0, level.SN - 40) / 60
  const decisions = gap(level.DD, 100 - level.DC)
  const J = decisions * (1 - 0.5 * bounded)
  const X = gap(level.XD, 100 - level.XC)
  const cover = Math.max(coverFloor, Math.min(1, 0.35 + J / 100))
  return {
    J,
    X,
    B: (X * level.XS) / 100,
    I: Math.max(Math.min(J, X), gap(level.SE, Math.max(J, X))),
    T: level.TU,
    P: level.PL * cover,
    C: Math.max(gap(100 - level.VC, Math.max(level.DD, level.RE)), decisions * bounded),
  }
}

/** A need once ordinary friction is taken off and the rest stretched to 0–100. */
export const pressing = (need: number, deadZone: number) =>
  need <= deadZone ? 0 : ((need - deadZone) / (100 - deadZone)) * 100
