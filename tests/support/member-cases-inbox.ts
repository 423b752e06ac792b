import { randomUUID } from 'node:crypto'
import { undoChange } from '@/lib/data/change-undo'
import { cancelChange, change, getChange } from '@/lib/data/changes'
import { countInbox, countViews, listFacets } from '@/lib/data/inbox-count'
import { getEmptied } from '@/lib/data/inbox-emptied'
import { getNeighbours, inboxLines, listInbox } from '@/lib/data/inbox-list'
import { listViews, removeView, saveView } from '@/lib/data/inbox-views'
import { bePresent, listHere } from '@/lib/data/presence'
import { listRules, makeRule, removeRule, stepRule } from '@/lib/data/routing-rules'
import { countAtStatuses, getPipeline, savePipeline } from '@/lib/data/status-names'
import type { Asked, ChangeOn } from '@/lib/schemas/change-form'
import { plainQuery, type InboxQuery } from '@/lib/schemas/inbox-query'
import { statuses, usualStatuses } from '@/lib/schemas/status'
import type { MemberCase } from './member-case'

const rule = (linkId: string, ownerId: string) => ({
  ...{ opId: randomUUID(), ownerId },
  conditions: { outcome: 'nothing_now' as const, linkId, closeCall: false, urgency: null },
})
const everything: InboxQuery = { ...plainQuery, view: 'all' }
const view = () => ({ opId: randomUUID(), name: 'Demo view', query: 'view=all', shared: false, view: null })
const changing = (on: ChangeOn, asked: Asked) => ({ opId: randomUUID(), on, asked })
const pipeline = () => ({ statuses: statuses.map((status) => ({ status, ...usualStatuses[status] })), sold: [] })

/** What a member asks of the inbox, the pipeline and the rules. */
export const inboxCases: readonly MemberCase[] = [
  { name: 'listRules', verb: 'submissions.read', ask: (member, _, now) => listRules(member, now) },
  {
    name: 'makeRule',
    verb: 'pipeline.change',
    ask: (member, { link, user }, now) => makeRule(member, rule(link, user), now),
  },
  {
    name: 'stepRule',
    verb: 'pipeline.change',
    ask: (member, { rule }, now) => stepRule(member, rule, 'start', now),
  },
  { name: 'removeRule', verb: 'pipeline.change', ask: (member, { rule }, now) => removeRule(member, rule, now) },
  ...(
    [
      ['status', { do: 'status', status: 'not_a_fit', reason: 'Too small' }],
      ['snooze', { do: 'snooze', until: '2031-05-12' }],
      ['tags', { do: 'tags', add: ['warm'], remove: [] }],
    ] as const
  ).map(([what, to]): MemberCase => ({
    name: `change, ${what}`,
    verb: 'submissions.work',
    ask: (member, { submission }, now) => change(member, changing({ ids: [submission] }, to), now),
  })),
  {
    name: 'change, owner',
    verb: 'submissions.work',
    ask: (member, { submission, user }, now) =>
      change(member, changing({ ids: [submission] }, { do: 'owner', owner: user }), now),
  },
  {
    name: 'change, of a list',
    verb: 'submissions.work',
    ask: (member, { link }, now) =>
      change(member, changing({ query: `view=all&link=${link}` }, { do: 'owner', owner: null }), now),
  },
  {
    name: 'change, removal',
    verb: 'submissions.remove',
    ask: (member, { submission }, now) => change(member, changing({ ids: [submission] }, { do: 'removal' }), now),
  },
  {
    name: 'undoChange',
    verb: 'submissions.work',
    ask: (member, { change }, now) => undoChange(member, change, randomUUID(), now),
  },
  { name: 'getChange', verb: 'submissions.read', ask: (member, { change }, now) => getChange(member, change, now) },
  {
    name: 'cancelChange',
    verb: 'submissions.work',
    ask: (member, { change }, now) => cancelChange(member, change, now),
  },
  { name: 'getPipeline', verb: 'submissions.read', ask: (member) => getPipeline(member) },
  { name: 'countAtStatuses', verb: 'submissions.read', ask: (member) => countAtStatuses(member) },
  {
    name: 'savePipeline',
    verb: 'pipeline.change',
    ask: (member, _, now) => savePipeline(member, pipeline(), now),
  },
  {
    name: 'bePresent',
    verb: 'submissions.read',
    ask: (member, { submission }, now) => bePresent(member, { submission, tab: randomUUID() }, now),
  },
  { name: 'listHere', verb: 'submissions.read', ask: (member, _, now) => listHere(member, now) },
  { name: 'listInbox', verb: 'submissions.read', ask: (member, _, now) => listInbox(member, everything, now) },
  {
    name: 'listInbox, of a link and an owner',
    verb: 'submissions.read',
    ask: (member, { link, owner }, now) => listInbox(member, { ...everything, link: [link], owner: [owner] }, now),
  },
  {
    name: 'listInbox, of a word',
    verb: 'submissions.read',
    ask: (member, { name }, now) => listInbox(member, { ...everything, q: name.slice(0, 16) }, now),
  },
  {
    name: 'countInbox',
    verb: 'submissions.read',
    ask: (member, { link }, now) => countInbox(member, { ...everything, link: [link] }, now),
  },
  { name: 'countViews', verb: 'submissions.read', ask: (member, _, now) => countViews(member, now) },
  { name: 'getEmptied', verb: 'submissions.read', ask: (member, _, now) => getEmptied(member, now) },
  {
    name: 'listFacets',
    verb: 'submissions.read',
    ask: (member, { owner }, now) => listFacets(member, { ...everything, owner: [owner] }, now),
  },
  { name: 'inboxLines', verb: 'submissions.read', ask: (member, { submission }) => inboxLines(member, [submission]) },
  {
    name: 'getNeighbours',
    verb: 'submissions.read',
    ask: (member, { submission }, now) => getNeighbours(member, everything, submission, now),
  },
  { name: 'listViews', verb: 'submissions.read', ask: (member) => listViews(member) },
  { name: 'saveView', verb: 'views.save', ask: (member, _, now) => saveView(member, view(), now) },
  {
    name: 'saveView, shared',
    verb: 'views.share',
    ask: (member, _, now) => saveView(member, { ...view(), shared: true }, now),
  },
  {
    name: 'removeView, another’s',
    verb: 'views.remove',
    ask: (member, { ownersView }, now) => removeView(member, ownersView, now),
  },
]
