import 'server-only'
import { changeMost, type Asked } from '@/lib/schemas/change-form'
import { spokenTo, type Status } from '@/lib/schemas/status'

/** All that a change can move of a submission, as it is kept beside the change: moments and days as ISO texts. */
export type Stands = {
  readonly status: Status
  readonly reason: string | null
  readonly statusAt: string
  readonly contactedAt: string | null
  readonly ownerId: string | null
  readonly snoozedUntil: string | null
  readonly tags: readonly string[]
  readonly untouchedSince: string
  readonly removedAt: string | null
}

/** Some of it: what one change moved. */
export type Stood = Partial<Stands>

/** A submission as it stands while a change holds it. */
export type Row = {
  readonly id: string
  readonly revision: number
  readonly endedAt: Date | null
  readonly stands: Stands
}

/** What becomes of a submission that is changed. */
export type Move = { readonly row: Row; readonly to: Stood }

/** What a change comes to at each of its submissions. */
export type Plan = {
  readonly moves: readonly Move[]
  readonly untouched: readonly string[]
  readonly conflicts: readonly Conflict[]
}

/** A submission that somebody else changed meanwhile: who, where anybody knows, and when as an ISO moment. */
export type Conflict = { readonly id: string; readonly by: string | null; readonly at: string }

/**
 * Where a submission stands once it is changed as asked, of all that such a change moves.
 * @param now an ISO moment
 * @returns null where it stands there already
 */
export function movedTo(stands: Stands, asked: Asked, now: string): Stood | null {
  const to = fieldsTo(stands, asked, now)
  if (standsAt(stands, to)) return null
  return asked.do === 'removal' ? to : { ...to, untouchedSince: now }
}

function fieldsTo(stands: Stands, asked: Asked, now: string): Stood {
  switch (asked.do) {
    case 'status':
      return statusTo(stands, asked, now)
    case 'owner':
      return { ownerId: asked.owner }
    case 'snooze':
      return { snoozedUntil: asked.until }
    case 'tags':
      return { tags: tagsTo(stands.tags, asked.add, asked.remove) }
    case 'removal':
      return { removedAt: stands.removedAt ?? now }
  }
}

function statusTo({ status, statusAt, contactedAt }: Stands, to: Extract<Asked, { do: 'status' }>, now: string): Stood {
  return {
    status: to.status,
    reason: to.status === 'not_a_fit' ? to.reason : null,
    statusAt: to.status === status ? statusAt : now,
    // The first time counts, however often it goes back and forth.
    contactedAt: contactedAt ?? (spokenTo.includes(to.status) ? now : null),
  }
}

/** Tags keep the letters they were written in first; capitals make no other tag. One that is added is not removed. */
function tagsTo(tags: readonly string[], add: readonly string[], remove: readonly string[]): readonly string[] {
  const wanted = new Set(add.map(fold))
  const gone = new Set(remove.map(fold).filter((tag) => !wanted.has(tag)))
  const stay = tags.filter((tag) => !gone.has(fold(tag)))
  const there = new Set(stay.map(fold))
  // One of each: adding to the set says whether it was new.
  const come = add.filter((tag) => !there.has(fold(tag)) && there.add(fold(tag)))
  return [...stay, ...come]
}

const fold = (tag: string): string => tag.toLowerCase()

/** Whether a submission would have more tags than it can. */
export const tooManyTags = (to: Stood): boolean => (to.tags?.length ?? 0) > changeMost.tags

/**
 * Where a submission stands once a change of it is taken back: exactly where it stood before.
 * @returns null where it stands there already; `conflict` where it stands neither there nor where the change put it
 */
export function takenBack(stands: Stands, before: Stood, after: Stood): Stood | null | 'conflict' {
  const { untouchedSince, ...fields } = before
  if (standsAt(stands, fields)) return null
  if (!standsAt(stands, pick(after, fields))) return 'conflict'
  const untouchedStill = untouchedSince !== undefined && after.untouchedSince === stands.untouchedSince
  return untouchedStill ? before : fields
}

const standsAt = (stands: Stood, to: Stood): boolean =>
  (Object.keys(to) as (keyof Stands)[]).every((name) => JSON.stringify(stands[name]) === JSON.stringify(to[name]))

/** Of where something stood, the fields that another one names. */
export const pick = (stood: Stood, named: Stood): Stood =>
  Object.fromEntries(Object.keys(named).map((name) => [name, stood[name as keyof Stands]])) as Stood
