import type { Viewer } from '@/lib/access/viewer'
import { brandOf } from '@/lib/data/brands'
import { getSending, sendVersion, withdraw } from '@/lib/data/sending'
import { findSlugOf, listVisited } from '@/lib/data/visits'
import { noon } from './factories'
import { askedFor, version1 } from './prospects'

/** What the room of a branded link is asked by a viewer, and what it says to one who may see nothing. */
export const prospectCases = [
  { name: 'brandOf', ask: (viewer: Viewer) => asked(viewer, () => brandOf(viewer)), nothing: null },
  { name: 'findSlugOf', ask: (viewer: Viewer) => asked(viewer, () => findSlugOf(viewer)), nothing: null },
  { name: 'getSending', ask: (viewer: Viewer) => asked(viewer, () => getSending(viewer, noon)), nothing: null },
  { name: 'listVisited', ask: (viewer: Viewer) => asked(viewer, (id) => listVisited([viewer], id)), nothing: [] },
  { name: 'sendVersion', ask: (viewer: Viewer) => asked(viewer, () => sendVersion1(viewer)), nothing: 'not-found' },
  { name: 'withdraw', ask: (viewer: Viewer) => asked(viewer, () => withdrawOwn(viewer)), nothing: false },
] as const

/** These take an address that proves itself, for whoever came by it; tests/data/visits.test.ts asks them of others. */
export const ofLinks = ['findLinkBySlug', 'openVisit', 'startByLink', 'startId', 'stopLetters']

/** These run inside the transactions of others, or are pure. */
export const ofSending = [
  'noteSaved',
  'visitAgain',
  'endSubmissions',
  'receiptOf',
  'lettersOf',
  'brand',
  'linkState',
  'takenBackAt',
  'standing',
]

/** Lets an assessment have been asked for, and sends it. */
export async function sentFor(viewer: Viewer): Promise<void> {
  await askedFor(viewer)
  await sendVersion(viewer, version1(), noon)
}

/** Lets one's own assessment have been asked for first, where one has any. */
async function asked<Answer>(viewer: Viewer, ask: (linkId: string) => Promise<Answer>): Promise<Answer> {
  return ask((await askedFor(viewer)).id)
}

async function sendVersion1(viewer: Viewer): Promise<string> {
  const sent = await sendVersion(viewer, version1(), noon)
  return 'refused' in sent ? sent.refused : 'sent'
}

/** Sends one's own first, where one can. */
async function withdrawOwn(viewer: Viewer): Promise<boolean> {
  await sendVersion(viewer, version1(), noon)
  return withdraw(viewer, noon)
}
