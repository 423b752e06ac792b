import type { Verdict } from '@/lib/engine/judgement'
import type { Published } from '@/lib/rubric/rubrics'
import { caseOf } from '../report/case'
import { metaOf } from '../report/meta-of'
import { verdictBlock } from '../report/verdict-block'
import { firstCall } from './first-call'

type Sender = {
  readonly contactName: string | null
  readonly contactEmail: string | null
  readonly recipientName: string | null
  readonly recipientEmail: string | null
}
type Task = {
  readonly id: string
  readonly words: string
  readonly dueOn: string | null
  readonly owner: { readonly name: string } | null
  readonly doneAt: Date | null
  readonly removed: boolean
}
type Version = {
  readonly number: number
  readonly submittedAt: Date
  readonly businessName: string | null
  readonly rubricHash: string
  readonly verdict: Verdict
}
type Note = { readonly author: string; readonly words: string; readonly writtenAt: Date; readonly removed: boolean }

/** What stands beside the list of one submission. It goes to the browser as JSON: days and moments are ISO texts. */
export type PaneTold = {
  /** What the report says; null once nothing can be read any more. */
  readonly report: { readonly verdict: string; readonly confidence: string } | null
  /** What to say first, and what to ask, three questions at most. */
  readonly call: { readonly open: string; readonly ask: readonly string[] } | null
  /** Whom to call, as far as they said, else whom the link was sent to. */
  readonly contact: { readonly name: string | null; readonly email: string | null } | null
  /** What is left to do, by the day it is due. */
  readonly tasks: readonly {
    readonly id: string
    readonly words: string
    readonly dueOn: string | null
    readonly owner: string | null
    readonly late: boolean
  }[]
  /** How many more there are to do. */
  readonly more: number
  /** The note that was written last. */
  readonly note: { readonly author: string; readonly words: string; readonly at: string } | null
}

/** The most tasks that are told, and the most characters of a note. */
const [mostTasks, mostWords] = [5, 280] as const

type Kept = {
  readonly sender: Sender | null
  /** Null where nothing can be read any more. */
  readonly read: { readonly published: Published; readonly version: Version } | null
  readonly tasks: readonly Task[]
  /** The newest first. */
  readonly notes: readonly Note[]
}

/** What somebody needs who decides within seconds whether to call, and what to say. */
export function paneTold({ sender, read, tasks, notes }: Kept, now: Date): PaneTold {
  const open = tasks.filter(({ doneAt, removed }) => doneAt === null && !removed)
  const last = notes.find(({ removed }) => !removed)
  const today = now.toISOString().slice(0, 10)
  return {
    ...toldBy(read),
    contact: sender && contactOf(sender),
    tasks: open.slice(0, mostTasks).map(({ id, words, dueOn, owner }) => ({
      ...{ id, words, dueOn, owner: owner?.name ?? null, late: dueOn !== null && dueOn < today },
    })),
    more: Math.max(0, open.length - mostTasks),
    note: last ? { author: last.author, words: shortened(last.words), at: last.writtenAt.toISOString() } : null,
  }
}

function toldBy(read: Kept['read']): Pick<PaneTold, 'report' | 'call'> {
  if (!read) return { report: null, call: null }
  const { published, version } = read
  const { verdict, number } = version
  const { heading, confidence } = verdictBlock(caseOf(published, verdict, metaOf(version, number, 'quoted')))
  const { open, ask } = firstCall(published, verdict)
  return { report: { verdict: heading, confidence }, call: { open, ask: ask.map((point) => point.ask) } }
}

/** Whom to call: who sent it where they said, else whom the link was sent to; null where nobody is known. */
function contactOf({ contactName, contactEmail, recipientName, recipientEmail }: Sender): PaneTold['contact'] {
  const [name, email] = [contactName ?? recipientName, contactEmail ?? recipientEmail]
  return name === null && email === null ? null : { name, email }
}

function shortened(words: string): string {
  const signs = [...words]
  return signs.length <= mostWords ? words : `${signs.slice(0, mostWords).join('').trimEnd()}…`
}
