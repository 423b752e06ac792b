import type { Rubric } from '../engine/types'

/** Each loaded only when it is asked for, without its words: a browser gets the tables of one rubric. */
const rubrics: Readonly<Record<string, () => Promise<{ readonly rubric: Rubric }>>> = {
  '2026-11': () => import('./2026-11/rubric'),
}

/** The rubric of that id for a browser, or null. The server has them all at hand: rubrics.ts. */
export async function loadRubric(id: string): Promise<Rubric | null> {
  return Object.hasOwn(rubrics, id) ? ((await rubrics[id]?.())?.rubric ?? null) : null
}
