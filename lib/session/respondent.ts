import 'server-only'
import type { Viewer } from '@/lib/access/viewer'
import { findEnding, findViewerByKey, type Ending } from '@/lib/data/keys'
import { hashOf } from './key'
import { heldKey } from './key-cookie'
import { viewerOf } from './viewer-of'

/**
 * Who asks about an assessment: the holder of its key in this browser's cookie. Null for everyone else, whatever the
 * reason; the page then answers as it does for an address that does not exist.
 */
export async function respondent(assessmentId: string): Promise<Viewer | null> {
  const key = await heldKey(assessmentId)
  const opened = key === null ? null : await findViewerByKey(hashOf(key), 'browser', new Date())
  return opened === assessmentId ? viewerOf(assessmentId) : null
}

/** How and when an assessment ended, told only to a browser that holds a key to it. */
export async function endedFor(assessmentId: string): Promise<Ending | null> {
  const key = await heldKey(assessmentId)
  return key === null ? null : findEnding(hashOf(key), 'browser', new Date())
}
