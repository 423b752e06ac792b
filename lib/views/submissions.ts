import type { Verdict } from '@/lib/engine/judgement'
import { findRubric } from '@/lib/rubric/rubrics'
import { caseOf } from './report/case'
import { metaOf } from './report/meta-of'
import { verdictBlock } from './report/verdict-block'

type Sender = {
  readonly businessName: string | null
  readonly contactName: string | null
  readonly contactEmail: string | null
  readonly recipientName: string | null
  readonly recipientEmail: string | null
}

type Ended = { readonly at: Date; readonly by: 'withdrawn' | 'deleted' | 'expiry' }

type Line = {
  readonly id: string
  readonly link: { readonly id: string; readonly name: string }
  readonly sentAt: Date
  readonly ended: Ended | null
  readonly sender: Sender | null
  readonly last: {
    readonly number: number
    readonly submittedAt: Date
    readonly businessName: string | null
    readonly rubricId: string
    readonly rubricHash: string
    readonly verdict: Verdict
  } | null
}

/** One submission in a list, in words. Days are ISO days. */
export type SubmissionRow = {
  readonly id: string
  /** Who sent it; for what has ended, that it has. */
  readonly who: string
  /** Their business, where that is not who they are already. */
  readonly business: string | null
  readonly link: string
  readonly sentOn: string
  /** What the report says, and how firmly; null once it can be read no more. */
  readonly said: { readonly advice: string; readonly confidence: string } | null
  readonly ended: { readonly words: string; readonly on: string } | null
}

/** Whom nothing names. */
export const someone = 'Someone'

/** A name for whoever sent it: what they said of themselves first, then whom the link was for, then the business. */
export const whoSent = (sender: Sender | null): string =>
  sender?.contactName ??
  sender?.contactEmail ??
  sender?.recipientName ??
  sender?.recipientEmail ??
  sender?.businessName ??
  someone

/** How a submission ended, before its day: “Removed by the founder on”. */
export const endedWords: Readonly<Record<Ended['by'], string>> = {
  withdrawn: 'Taken back by the founder on',
  deleted: 'Removed by the founder on',
  expiry: 'Ran out on',
}

/** A line of the list as a member reads it. */
export function submissionRow({ id, link, sentAt, ended, sender, last }: Line): SubmissionRow {
  const who = whoSent(sender)
  const business = sender?.businessName ?? null
  return {
    id,
    who: ended ? 'A submission that has ended' : who,
    business: business === who ? null : business,
    link: link.name,
    sentOn: sentAt.toISOString(),
    said: last && saidOf(last),
    ended: ended && { words: endedWords[ended.by], on: ended.at.toISOString() },
  }
}

function saidOf(version: NonNullable<Line['last']>): SubmissionRow['said'] {
  const published = findRubric(version.rubricId)
  if (!published) return null
  const { heading, confidence } = verdictBlock(
    caseOf(published, version.verdict, metaOf(version, version.number, 'quoted')),
  )
  return { advice: heading, confidence }
}
