import type { Answers } from '@/lib/engine/types'
import { loadRubric } from '@/lib/rubric/load-rubric'
import type { Changes } from './changes'
import type { Outlook, Wording } from './outlook'
import { recalculate } from './recalculate'
import { result, unchanged, type Result } from './result'

/** From changes to what they would come to. */
export type WhatIfEngine = (changes: Changes) => Result

/** What stays the same while answers are tried out. */
export type Ground = {
  readonly rubricId: string
  readonly answers: Answers
  readonly words: Wording
  readonly before: Outlook
}

/**
 * The engine for a browser: asked for when a page is open already, with the tables of one rubric. It works without a
 * connection from then on.
 *
 * @throws when this release does not have the rubric
 */
export async function whatIfEngine({ rubricId, answers, words, before }: Ground): Promise<WhatIfEngine> {
  const rubric = await loadRubric(rubricId)
  if (!rubric) throw new Error(`There is no rubric ${rubricId}`)
  recalculate(rubric, answers, {}) // draws the re-runs, which serve every change that follows
  return (changes) =>
    Object.keys(changes).length === 0
      ? unchanged(words, before)
      : result(words, before, recalculate(rubric, answers, changes))
}
