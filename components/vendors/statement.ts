import { newId } from '@/components/questionnaire/answer-queue'
import type { CallNumber } from '@/lib/schemas/vendor-call'

/** What a form holds at one question: the choice, whether proof was seen, a note, and a link or the name of a file. */
export type Told = {
  readonly option: string | null
  readonly shown: boolean
  readonly note: string | null
  readonly evidence: string | null
}

/** Where a statement belongs. A vendor that answers by its own link has no calls. */
export type StatementKey = { readonly question: string; readonly call?: CallNumber }

/** What is sent. Sent again under the same id it adds nothing. */
export type StatementWire = StatementKey &
  Omit<Told, 'shown'> & { readonly shown?: boolean; readonly opId: string; readonly baseVersion: number }

/** A statement of somebody else, which ours took the place of unseen. */
export type StatementConflict = Told & { readonly version: number; readonly savedAt: string }

/** What the server says of one save. */
export type StatementReply = {
  readonly version: number
  readonly savedAt: string
  readonly conflict?: Omit<StatementConflict, 'shown'> & { readonly shown?: boolean }
}

/** Nothing told at all. */
export const nothingTold: Told = { option: null, shown: false, note: null, evidence: null }

/** What is sent of what was told, under an id of its own. A vendor's own answers carry no call, and nothing of proof seen. */
export const wire = (key: StatementKey, { shown, ...told }: Told, baseVersion: number): StatementWire => ({
  ...key,
  ...told,
  ...(key.call !== undefined && { shown }),
  opId: newId(),
  baseVersion,
})

/** What was told, out of what was sent or came back. */
export const toldOf = ({ option, shown = false, note, evidence }: Omit<Told, 'shown'> & { shown?: boolean }): Told => ({
  option,
  shown,
  note,
  evidence,
})

/** Whether two say the same. */
export const sameTold = (one: Told, other: Told): boolean =>
  one.option === other.option && one.shown === other.shown && one.note === other.note && one.evidence === other.evidence
