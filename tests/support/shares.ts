import { randomUUID } from 'node:crypto'
import type { Viewer } from '@/lib/access/viewer'
import { submitAssessment } from '@/lib/commands/submit-assessment'
import { findReaderByKey } from '@/lib/data/shared-reports'
import { createShare, listShares } from '@/lib/data/shares'
import { isRefusal } from '@/lib/schemas/refusal'
import type { ShareForm } from '@/lib/schemas/share-form'
import { shownLink } from '@/lib/session/shares'
import { answerAll, hashOf, newKey } from './factories'
import { at, start } from './routes'
import { readerOf } from './viewer'

/** What a founder asks for: version 1 with the name, for 90 days, unless told. */
export const asked = (more: Partial<ShareForm> = {}): ShareForm => ({
  opId: randomUUID(),
  of: { kind: 'version', number: 1 },
  withAnswers: false,
  withName: true,
  days: 90,
  ...more,
})

/** The same as the fields of the form. */
export const fields = (more: Record<string, string | readonly string[]> = {}) => ({
  opId: randomUUID(),
  of: 'version-1',
  include: ['name'],
  until: '90',
  ...more,
})

/** An assessment with a report, whose key is in the browser in use. */
export async function reported(businessName: string | null = 'Quay & Sons') {
  const { id, viewer } = await start()
  await answerAll(viewer, 0, new Date())
  await submitAssessment(viewer, { opId: randomUUID(), businessName }, new Date())
  return { id, viewer, home: at(id) }
}

/** Makes a share with a key that the test knows. */
export async function shared(viewer: Viewer, more: Partial<ShareForm> = {}, now = new Date()) {
  const key = newKey()
  const made = await createShare(viewer, { ...asked(more), hash: hashOf(key) }, now)
  if (isRefusal(made)) throw new Error(made.message)
  return { key, id: made.id, assessmentId: viewer.assessmentId }
}

/** The reader who holds a key. */
export async function opened(key: string, now = new Date()) {
  const found = await findReaderByKey(hashOf(key), now)
  return found && readerOf(found.shareId, found.assessmentId, found.versionNumber)
}

/** The link of a share as the browser in use is shown it. */
export async function linkOf(viewer: Viewer, id: string): Promise<string | null> {
  const share = (await listShares(viewer, new Date())).find((one) => one.id === id)
  return share ? shownLink(viewer, share) : null
}

export const keyIn = (link: string | null) => link?.split('/').at(-1) ?? ''
