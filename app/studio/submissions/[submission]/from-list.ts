import { readInboxQuery, writeInboxQuery, type InboxQuery } from '@/lib/schemas/inbox-query'
import { one, type Query } from '../query'
import { submissionPage } from './open-submission'

/** The list that a submission was opened from; null where it was not opened from one. */
export function listOf(query: Query): InboxQuery | null {
  const from = one(query.from)
  return from === undefined ? null : readInboxQuery(new URLSearchParams(from))
}

/** What follows the address of a submission so that it stays in its list: begins with `?`, or is ''. */
export function fromOf(query: Query): string {
  const list = listOf(query)
  return list ? `?${new URLSearchParams({ from: writeInboxQuery(list).slice(1) })}` : ''
}

/** Where a form about changes goes back to: the page of its submission, in its list, which is told which form it was. */
export function formBack(submission: string, form: 'change' | 'undo', query: Query): string {
  const asked = new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(fromOf(query))), form })
  return `${submissionPage({ submission })}?${asked}`
}

/** The same for a form whose page was opened from a list, by what follows the address that the form was sent to. */
export const listField = (request: Request): Readonly<Record<string, string>> =>
  Object.fromEntries(new URLSearchParams(fromOf({ from: new URL(request.url).searchParams.get('from') ?? undefined })))

/** An address of the page of a submission that a form goes back to, in the list that its page was opened from. */
export function inList(request: Request, address: `/${string}`): `/${string}` {
  const [path = '', anchor] = address.split('#')
  const kept = new URLSearchParams(listField(request)).toString()
  const asked = kept === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${kept}`
  return `${asked}${anchor === undefined ? '' : `#${anchor}`}` as `/${string}`
}
