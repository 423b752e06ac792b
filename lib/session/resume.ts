import 'server-only'
import type { Viewer } from '@/lib/access/viewer'
import { createBrowserKey, createResumeKey, findEnding, findViewerByKey, type Ending } from '@/lib/data/keys'
import { isKey } from '@/lib/schemas/ids'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import { renewSession } from './browser-session'
import { hashOf, newKey } from './key'
import { keepKey } from './key-cookie'
import { origin } from './origin'
import { respondent } from './respondent'
import { viewerOf } from './viewer-of'

/** Who a resume link lets in, before this browser has a key of its own. Changes nothing. */
export async function resumer(key: string): Promise<Viewer | null> {
  if (!isKey(key)) return null
  const assessmentId = await findViewerByKey(hashOf(key), 'resume', new Date())
  return assessmentId === null ? null : viewerOf(assessmentId)
}

/** How and when the assessment of a resume link ended. */
export async function endedLink(key: string): Promise<Ending | null> {
  return isKey(key) ? findEnding(hashOf(key), 'resume', new Date()) : null
}

/**
 * Gives this browser a key of its own to the viewer's assessment, unless it holds one already: a link that is opened
 * every day adds nothing. @returns why there is none, or null
 */
export async function resumeSession(viewer: Viewer): Promise<Refusal | null> {
  if (await respondent(viewer.assessmentId)) {
    await renewSession(viewer)
    return null
  }
  const key = newKey()
  const made = await createBrowserKey(viewer, hashOf(key), new Date())
  if (isRefusal(made)) return made
  await keepKey(viewer.assessmentId, key)
  return null
}

/** Makes a link that opens the viewer's assessment in any browser until `expiresAt`. */
export async function makeLink(viewer: Viewer): Promise<{ link: string; expiresAt: Date } | Refusal> {
  const key = newKey()
  const made = await createResumeKey(viewer, hashOf(key), new Date())
  if (isRefusal(made)) return made
  return { link: new URL(`/resume/${key}`, await origin()).href, expiresAt: made.expiresAt }
}
