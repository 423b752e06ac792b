import { waiting as waiting202611, type Waiting } from './2026-11/waiting'
import { words as words202611, type Words } from './2026-11/words/words'
import { hash as hash202611 } from './2026-11/hash'
import { rubric as rubric202611 } from './2026-11/rubric'
import type { Rubric } from '../engine/types'

/**
 * A rubric with the words its reports are written in, what it assumes about waiting, and the hash that proves which one
 * it was. Words and assumptions judge nothing and are not hashed.
 */
export type Published = {
  readonly rubric: Rubric
  readonly words: Words
  readonly waiting: Waiting
  readonly hash: string
}

const published: readonly Published[] = [
  { rubric: rubric202611, words: words202611, waiting: waiting202611, hash: hash202611 },
]

/** The rubric that new assessments use. */
export const currentRubric: Published = published[published.length - 1]!

/** The rubric of that id, or null. Old ones stay, so that an old report can be drawn and judged again. */
export const findRubric = (id: string): Published | null => published.find(({ rubric }) => rubric.id === id) ?? null
