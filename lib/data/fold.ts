import type { Refusal } from '@/lib/schemas/refusal'

/** What every save carries: its own id, and the version its sender had seen. */
type Sent = { readonly opId: string; readonly baseVersion: number }

/** What a version is known by. */
type Told = { readonly version: number; readonly savedAt: Date }

/** How saves of one kind are told apart. */
export type Kind<Op> = {
  /** What a save is about; saves about the same thing are its versions, one after another. */
  readonly about: (op: Op) => string
  /** What was said of it, to be compared. */
  readonly content: (op: Op) => unknown
}

/** One acknowledged save as a log has it. */
export type Event<Op> = Op & Told & { readonly seq: number }

/** Where a log stands: the last number, the events that already carry one of the ids, the latest of each thing. */
export type Log<Op> = {
  readonly lastSeq: number
  readonly known: readonly Event<Op>[]
  readonly latest: ReadonlyMap<string, Pick<Told, 'version'>>
}

/**
 * Numbers new saves and leaves out those the log already has. The order is the server's alone; no clock takes part.
 * @returns the events to append, or a refusal when an id comes again with something else in it
 */
export function fold<Op extends Sent>(
  { about, content }: Kind<Op>,
  ops: readonly Op[],
  log: Log<Op>,
  now: Date,
): readonly Event<Op>[] | Refusal {
  const same = (one: Op, other: Op) =>
    about(one) === about(other) && one.baseVersion === other.baseVersion && isSame(content(one), content(other))
  const known = new Map(log.known.map((event) => [event.opId, event]))
  const versions = new Map([...log.latest].map(([thing, { version }]) => [thing, version]))
  const fresh: Event<Op>[] = []
  for (const op of ops) {
    const earlier = known.get(op.opId)
    if (earlier && !same(earlier, op)) return reused
    if (earlier) continue
    const version = (versions.get(about(op)) ?? 0) + 1
    const event = { ...op, version, seq: log.lastSeq + fresh.length + 1, savedAt: now }
    versions.set(about(op), version)
    known.set(op.opId, event)
    fresh.push(event)
  }
  return fresh
}

/**
 * What a save took the place of without its sender having seen it, when that was something else. Both stay in the log.
 * @param before the version just before, if there is one
 */
export function unseen<Content extends object>(
  save: Content & { readonly baseVersion: number },
  before: (Content & Told) | null | undefined,
  content: (one: Content) => unknown,
): (Content & Told) | null {
  if (!before || save.baseVersion === before.version || isSame(content(before), content(save))) return null
  return before
}

/** Whether two contents say the same; both are written with their fields in one order. */
export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const reused: Refusal = {
  refused: 'op-reused',
  field: 'opId',
  message: 'This save was already taken with another answer.',
}
