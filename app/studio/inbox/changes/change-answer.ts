import type { Member } from '@/lib/access/viewer'
import type { Changed } from '@/lib/data/changes'
import { refusedForm } from '@/lib/route/refused-form'
import { json, seeOther } from '@/lib/route/reply'
import { addressBack, studioBack } from '@/lib/route/studio-back'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import { rowsNow } from '../rows-now'

/** Where a form about changes goes back to unless it says so. */
export const inbox = '/studio/inbox'

/** The parts of an address of one change. */
export type ChangeParams = { readonly change: string }

/** Where a refused form goes back to, by its field `back`. */
export const backOf = (_: unknown, fields: URLSearchParams) => studioBack(fields, inbox).page

/** The fields of a form but the one that says where it goes back to. */
export const withoutBack = (fields: URLSearchParams) =>
  new URLSearchParams([...fields].filter(([name]) => name !== 'back'))

/** Tells a script what was done, with the rows as they are now; `ids` are those that it asked for. */
export async function answerScript(
  member: Member,
  done: Changed | Refusal,
  now: Date,
  ids: readonly string[] = [],
): Promise<Response | Refusal> {
  if (isRefusal(done)) return done
  const concerned = new Set([...ids, ...done.changed, ...done.conflicts.map(({ id }) => id)])
  return json({ change: done, rows: await rowsNow(member, [...concerned], now) })
}

/** Sends a form back to its page: with the change that was made, or with what was typed and why it was refused. */
export async function answerForm(
  done: { readonly id: string } | Refusal,
  fields: URLSearchParams,
): Promise<Response | Refusal> {
  const back = studioBack(fields, inbox)
  if (!isRefusal(done)) return seeOther(addressBack(back, { changed: done.id }))
  return refusedForm(done, { form: 'change', under: '/studio', ...back }, fields)
}
