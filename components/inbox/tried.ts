import type { Asked } from '@/lib/schemas/change-form'
import type { InboxStore } from './inbox-store'
import { clock, day, statusNameIn, type NamesHere } from './painted'

/** What a colleague tried to do to a row whose last change was one's own. */
export type Tried = {
  readonly asked: Asked
  readonly by: string
  /** An ISO moment. */
  readonly at: string
  /** The change that it was to take back. */
  readonly undoes: string | null
}

/** What is said of it at the row: "Sam Doe tried to set this to Won at 14:02. Your change stands." */
export function triedWords({ asked, by, at, undoes }: Tried, names: NamesHere): string {
  const what = undoes === null ? whatTheyTried(asked, names) : 'take back a change of this'
  return `${by || 'Somebody'} tried to ${what} at ${clock.format(new Date(at))}. Your change stands.`
}

function whatTheyTried(asked: Asked, names: NamesHere): string {
  switch (asked.do) {
    case 'status':
      return `set this to ${statusNameIn(asked.status, names)}`
    case 'owner':
      return asked.owner === null ? 'unassign this' : `assign this to ${names.people[asked.owner] ?? 'somebody else'}`
    case 'snooze':
      return asked.until === null ? 'bring this back' : `snooze this until ${day(asked.until)}`
    case 'tags':
      return 'change the tags of this'
    case 'removal':
      return 'delete this'
  }
}

/**
 * Says at its rows what colleagues tried.
 * @param met each a change and a submission, by their ids, with a slash between them
 * @param ask reads a change; null where it cannot be read
 */
export async function tellTried(
  store: InboxStore,
  met: readonly string[],
  ask: (changeId: string) => Promise<Tried | null>,
): Promise<void> {
  const pairs = met.map((pair) => pair.split('/')).filter(([, id = '']) => store.row(id))
  const changes = [...new Set(pairs.map(([change = '']) => change))]
  for (const change of changes) {
    const tried = await ask(change)
    if (!tried) continue
    for (const [of, id = ''] of pairs) if (of === change) store.tell(id, triedWords(tried, store.names))
  }
}
