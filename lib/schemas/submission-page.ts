import { isSubmissionId } from './ids'

/** Where a page of submissions goes on: after the one that was sent at this moment and has this id. */
export type SubmissionCursor = { readonly sentAt: Date; readonly id: string }

/** A place in the list as it stands in an address. */
export const writeCursor = ({ sentAt, id }: SubmissionCursor): string => `${sentAt.getTime()}-${id}`

/** The same, read again; null for what we could not have written, which is the start of the list. */
export function readCursor(text: string | undefined): SubmissionCursor | null {
  const [, moment, id] = /^(\d{1,14})-([0-9a-f]+)$/.exec(text ?? '') ?? []
  return moment !== undefined && id !== undefined && isSubmissionId(id)
    ? { sentAt: new Date(Number(moment)), id }
    : null
}
