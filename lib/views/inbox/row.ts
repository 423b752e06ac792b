import type { OutcomeId } from '@/lib/engine/types'
import { endedRow, whoSent, type EndedRow } from '../submissions'
import { outcomeName } from './outcome-name'
import { urgencyWords } from './urgency'

type Status =
  'new' | 'in_review' | 'contacted' | 'meeting_booked' | 'proposal_sent' | 'negotiating' | 'won' | 'not_a_fit'

type Line = {
  readonly id: string
  readonly revision: number
  readonly link: { readonly id: string; readonly name: string }
  readonly sender: Parameters<typeof whoSent>[0]
  readonly sentAt: Date
  readonly ended: Parameters<typeof endedRow>[0] | null
  readonly status: Status
  readonly owner: { readonly userId: string; readonly name: string } | null
  readonly snoozedUntil: string | null
  readonly tags: readonly string[]
  readonly untouchedSince: Date
  readonly noteCount: number
  readonly outcome: OutcomeId | null
  readonly runnerUp: OutcomeId | null
  readonly firm: number | null
  readonly closeCall: boolean
  readonly urgency: 1 | 2 | 3
  readonly signs: readonly string[]
}

/** What is asked beside a line to say it in words: what statuses are called here, and what this workspace sells. */
export type ToldHere = {
  readonly statuses: readonly { readonly status: Status; readonly name: string }[]
  readonly sold: readonly OutcomeId[]
  readonly now: Date
}

/** Whether what was advised is what this workspace sells. */
export type Fit = { readonly band: 'fits' | 'could' | 'not' | 'unset'; readonly words: string }

/** One submission in the inbox, in words. It goes to the browser as JSON: days and moments are ISO texts. */
export type InboxRow = {
  readonly id: string
  readonly revision: number
  /** The page of the submission. */
  readonly href: string
  /** Who sent it; for what has ended, that it has. */
  readonly who: string
  /** Their business, where that is not who they are already. */
  readonly business: string | null
  readonly link: { readonly id: string; readonly name: string }
  readonly sentOn: string
  readonly untouchedSince: string
  readonly status: Status
  readonly statusName: string
  readonly ownerId: string | null
  readonly ownerName: string | null
  readonly noteCount: number
  readonly tags: readonly string[]
  /** An ISO day. */
  readonly snoozedUntil: string | null
  /** What the report recommends, by its name; null while that was not worked out. */
  readonly advice: string | null
  readonly outcome: OutcomeId | null
  /** How firmly: "12 of 20". */
  readonly firm: string | null
  readonly closeCall: boolean
  readonly fit: Fit
  readonly urgency: { readonly band: 1 | 2 | 3; readonly words: string; readonly because: readonly string[] }
  readonly ended: EndedRow | null
}

/** A line of the inbox as a member reads it. */
export function inboxRow(line: Line, { statuses, sold, now }: ToldHere): InboxRow {
  const { id, revision, link, sender, sentAt, ended, status, owner, outcome, firm } = line
  const who = ended ? 'A submission that has ended' : whoSent(sender)
  const business = ended ? null : (sender?.businessName ?? null)
  return {
    ...{ id, revision, href: `/studio/submissions/${id}`, who, business: business === who ? null : business, link },
    sentOn: sentAt.toISOString(),
    untouchedSince: line.untouchedSince.toISOString(),
    status,
    statusName: statuses.find((named) => named.status === status)?.name ?? status,
    ownerId: owner?.userId ?? null,
    ownerName: owner?.name ?? null,
    noteCount: line.noteCount,
    tags: line.tags,
    snoozedUntil: line.snoozedUntil,
    advice: outcome && outcomeName(outcome),
    outcome,
    firm: firm === null ? null : `${firm} of 20`,
    closeCall: line.closeCall,
    fit: fitOf(line, sold),
    urgency: urgencyWords(line, now),
    ended: ended && endedRow(ended),
  }
}

/**
 * Whether what was advised is what a workspace sells: it fits where it sells the recommendation, could where it sells
 * what came second, and is unset while nothing is said of what it sells or was advised.
 */
export function fitOf(
  { outcome, runnerUp, closeCall }: Pick<Line, 'outcome' | 'runnerUp' | 'closeCall'>,
  sold: readonly OutcomeId[],
): Fit {
  if (outcome === null || sold.length === 0) return { band: 'unset', words: 'Not known' }
  if (sold.includes(outcome)) return { band: 'fits', words: 'Fits' }
  const second = runnerUp !== null && sold.includes(runnerUp)
  if (second) return { band: 'could', words: closeCall ? 'Could fit: close call' : 'Could fit: second choice' }
  return { band: 'not', words: 'Does not fit' }
}
