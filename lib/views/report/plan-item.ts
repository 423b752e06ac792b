import type { Because, Case } from './case'

/** One thing to do, as the founder left it. */
export type PlanItem = {
  /** Stays the same from version to version: lower-case letters, digits and low lines, 64 at most. */
  readonly id: string
  readonly text: string
  /** What calls for it, as a sentence; null where the answers behind it say so. */
  readonly why: string | null
  readonly because: readonly Because[]
  readonly owner: string
  /** ISO day. */
  readonly dueOn: string
  readonly done: boolean
}

/** An owner as it was typed, for typing again: without what sets it apart in a sentence. */
export const typedOwner = ({ owner }: Pick<PlanItem, 'owner'>) =>
  owner.startsWith('\u2068') ? owner.slice(1).replace(/\u2069$/, '') : owner

/** An item with what the founder noted at it: an owner and a day of their own come before ours. */
export function withMark({ kept }: Case, item: Omit<PlanItem, 'done'>): PlanItem {
  const mark = kept.marks.find((one) => one.item === item.id)
  return {
    ...item,
    owner: mark?.owner ?? item.owner,
    dueOn: mark?.dueOn ?? item.dueOn,
    done: mark?.done ?? false,
  }
}
