import type { Op, Result } from './answer-queue'
import type { Shelf } from './device'

/** What the server says of some saves: `seq` is the number of saves it has had, `next` where to go from the last one. */
export type Reply = {
  readonly results: readonly Result[]
  readonly next: string
  readonly savedAt: string
  readonly seq: number
}

/** The server understood, and will never take what was sent. */
export class Refused extends Error {}

/** The assessment is gone from the server. */
export class Gone extends Error {}

/** Nobody answered: there is no connection, as far as this tab can tell. */
export class Unheard extends Error {}

/** What the tabs of one assessment tell each other. */
export type News =
  | { readonly took: readonly Op[]; readonly reply: Reply }
  | { readonly line: string }
  | { readonly decided: string }
  | { readonly gone: true }

/** What a sender works with. */
export type Means = {
  /** Sends operations in order; rejects when it is not known that the server took them, else with `Refused` or `Gone`. */
  readonly post: (ops: readonly Op[]) => Promise<Reply>
  /** What the status region shows. */
  readonly say: (line: string) => void
  /** Where this device keeps the assessment. */
  readonly shelf: Shelf
  /** Runs one at a time among all tabs of the assessment. */
  readonly alone?: <Value>(work: () => Promise<Value>) => Promise<Value>
  /** Tells the other tabs. */
  readonly tell?: (news: News) => void
  /** The assessment is gone: the page itself can say when and why. */
  readonly gone?: () => void
  readonly now?: () => number
}
