import type { FilterChoices } from '@/components/inbox/filter-bar'
import type { InboxHere, InboxShown } from '@/components/inbox/inbox-props'
import { may } from '@/lib/access/permissions'
import type { Member } from '@/lib/access/viewer'
import { listFacets, type Facets } from '@/lib/data/inbox-count'
import { listInbox } from '@/lib/data/inbox-list'
import { listViews } from '@/lib/data/inbox-views'
import { getKeySetting } from '@/lib/data/key-settings'
import { listMembers } from '@/lib/data/members'
import { getPipeline, type Pipeline } from '@/lib/data/status-names'
import { listSubmissionLinks } from '@/lib/data/submissions'
import { outcomes, type InboxQuery } from '@/lib/schemas/inbox-query'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import { activeFilters, type FilterWords } from '@/lib/views/inbox/active-filters'
import { outcomeName } from '@/lib/views/inbox/outcome-name'
import { inboxRow } from '@/lib/views/inbox/row'
import { noneOf, nothingTold } from './none-of'

/** The most rows that the server draws; the browser asks for the rest of a page that has more. */
const DRAWN = 200

type Opened = { readonly shown: InboxShown; readonly here: InboxHere }

/**
 * One page of the inbox with all that stands around it.
 * @param asked.open the row beside the list, by its id
 * @param asked.saved the saved view that the list came from, by its id
 * @returns why it cannot be read, by a rank that may not
 */
export async function openInbox(
  member: Member,
  asked: { readonly query: InboxQuery; readonly open: string | null; readonly saved: string | null },
  now: Date,
): Promise<Opened | Refusal> {
  const { query, open, saved } = asked
  // A page that is read backwards ends where it is known to end, so all of it is read.
  const rows = query.cursor?.back ? query.rows : (Math.min(query.rows, DRAWN) as InboxQuery['rows'])
  const page = await listInbox(member, { ...query, rows }, now)
  if (isRefusal(page)) return page
  const around = await readAround(member, query, now)
  if (isRefusal(around)) return around
  const { pipeline, facets, people, links, views } = around
  const words = { statuses: pipeline.statuses, people, links }
  const active = activeFilters(query, words)
  const lines = page.lines.map((line) => inboxRow(line, { ...pipeline, now }))
  return {
    shown: {
      ...{ query, rows: lines, before: page.before, after: page.after, count: page.count, counts: facets.views },
      ...{ views, saved: views.find(({ id }) => id === saved) ?? null },
      ...{ active, choices: choicesOf(facets, words, member) },
      none: lines.length > 0 ? nothingTold(query) : await noneOf(member, query, active, now),
      open: lines.some(({ id }) => id === open) ? open : null,
    },
    here: { ...hereOf(member, pipeline, people, now), keys: await getKeySetting(member.userId) },
  }
}

async function readAround(member: Member, query: InboxQuery, now: Date) {
  const pipeline = await getPipeline(member)
  if (isRefusal(pipeline)) return pipeline
  const facets = await listFacets(member, query, now)
  if (isRefusal(facets)) return facets
  const people = await listMembers(member)
  if (isRefusal(people)) return people
  const links = await listSubmissionLinks(member, query.link[0])
  if (isRefusal(links)) return links
  const views = await listViews(member)
  return isRefusal(views) ? views : { pipeline, facets, people, links, views }
}

/** What each filter can let through, with how many there are of it. */
function choicesOf(facets: Facets, { statuses, people, links }: FilterWords, { userId }: Member): FilterChoices {
  const counted = (id: string, words: string, of: { readonly count: { readonly n: number } } | undefined) => ({
    ...{ id, words, n: of?.count.n ?? 0 },
  })
  const owners = (id: string | null) => facets.owners.find(({ owner }) => (owner?.userId ?? null) === id)
  const others = people.filter((person) => person.userId !== userId)
  return {
    status: statuses
      .map(({ status, name }) =>
        counted(
          status,
          name,
          facets.statuses.find((one) => one.status === status),
        ),
      )
      .filter(({ id, n }) => n > 0 || isUsed(statuses, id)),
    owner: [
      counted('me', 'Me', owners(userId)),
      counted('nobody', 'Nobody', owners(null)),
      ...others.map((person) => counted(person.userId, person.name, owners(person.userId))),
    ],
    outcome: outcomes.map((id) =>
      counted(
        id,
        outcomeName(id),
        facets.outcomes.find((one) => one.outcome === id),
      ),
    ),
    link: links.map(({ id, name }) =>
      counted(
        id,
        name,
        facets.links.find(({ link }) => link.id === id),
      ),
    ),
  }
}

const isUsed = (statuses: readonly { readonly status: string; readonly used?: boolean }[], id: string) =>
  statuses.some(({ status, used }) => status === id && used === true)

function hereOf(
  member: Member,
  { statuses }: Pipeline,
  people: readonly { readonly userId: string; readonly name: string }[],
  now: Date,
): Omit<InboxHere, 'keys'> {
  return {
    ...{ workspaceId: member.workspaceId, me: member.userId, now: now.toISOString() },
    people: people.map(({ userId, name }) => ({ userId, name })),
    statuses: statuses.filter(({ used }) => used).map(({ status, name }) => ({ status, name })),
    may: {
      ...{ work: may(member, 'submissions.work'), remove: may(member, 'submissions.remove') },
      ...{ export: may(member, 'submissions.export'), save: may(member, 'views.save') },
      ...{ share: may(member, 'views.share'), analytics: may(member, 'analytics.see') },
    },
    ops: { change: crypto.randomUUID(), view: crypto.randomUUID(), export: crypto.randomUUID() },
  }
}
