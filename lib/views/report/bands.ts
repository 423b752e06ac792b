import { TRIGGERED, WATCHED } from '@/lib/engine/exposure'

/** How severe a failure pattern is, in words. A pattern is found from “medium” on and watched at “low”. */
export type Band = 'high' | 'medium' | 'low' | 'slight'

const HIGH = 75

/** The word for a severity of 0–100 (Decision model §4.1; “high” is ours, at the level that blocks doing nothing). */
export function band(severity: number): Band {
  if (severity >= HIGH) return 'high'
  if (severity >= TRIGGERED) return 'medium'
  return severity >= WATCHED ? 'low' : 'slight'
}
