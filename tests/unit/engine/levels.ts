import type { Levels } from '@/lib/engine/needs'

/** A quiet, well run business; name the latents that differ. All 0–100. */
export const levels = (changes: Partial<Levels> = {}): Levels => ({
  DC: 85,
  DD: 30,
  XC: 85,
  XD: 35,
  XS: 30,
  PL: 20,
  TU: 5,
  MR: 80,
  VC: 85,
  SE: 10,
  RE: 20,
  BA: 80,
  SN: 20,
  ...changes,
})
