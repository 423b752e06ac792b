import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import type { Viewer } from '@/lib/access/viewer'
import { startAssessment } from '@/lib/data/assessments'
import { createBrowserKey, createResumeKey, findEnding, findViewerByKey, type Ending } from '@/lib/data/keys'
import { listSummaries, type Summary } from '@/lib/data/summaries'
import { isUnreachable } from '@/lib/data/unreachable'
import { env } from '@/lib/env'
import { isAssessmentId, isKey } from '@/lib/schemas/ids'

/**
 * Who asks about an assessment: the holder of its key in this browser's cookie. Null for everyone else, whatever the
 * reason; the page then answers as it does for an address that does not exist.
 */
export async function respondent(assessmentId: string): Promise<Viewer | null> {
  const key = await heldKey(assessmentId)
  return key === null ? null : viewerOf(assessmentId, key, new Date())
}

/** How and when an assessment ended, told only to a browser that holds a key to it. */
export async function endedFor(assessmentId: string): Promise<Ending | null> {
  const key = await heldKey(assessmentId)
  return key === null ? null : findEnding(hashOf(key), 'browser', new Date())
}

/**
 * What this browser holds keys to, newest first, 20 at most. Empty as well while the database cannot be reached: the
 * front page is there to be read all the same.
 */
export async function knownAssessments(): Promise<readonly Summary[]> {
  const held = (await cookies()).getAll().flatMap(({ name, value }) => {
    const id = assessmentOf(name)
    return id !== null && isKey(value) ? [{ id, value }] : []
  })
  try {
    return await summariesOf(held.slice(0, 20))
  } catch (error) {
    if (isUnreachable(error)) return []
    throw error
  }
}

async function summariesOf(held: readonly { id: string; value: string }[]): Promise<readonly Summary[]> {
  const now = new Date()
  const viewers = await Promise.all(held.map(({ id, value }) => viewerOf(id, value, now)))
  const known = viewers.filter((viewer) => viewer !== null)
  return known.length === 0 ? [] : listSummaries(known)
}

/** Begins an assessment and leaves its key in this browser. Only a route handler or an action can do this. */
export async function startSession(rubricId: string): Promise<{ assessmentId: string }> {
  const key = newKey()
  const { id } = await startAssessment(rubricId, hashOf(key), new Date())
  await keep(id, key)
  return { assessmentId: id }
}

/** Who a resume link lets in, before this browser has a key of its own. Changes nothing. */
export async function resumer(key: string): Promise<Viewer | null> {
  if (!isKey(key)) return null
  const assessmentId = await findViewerByKey(hashOf(key), 'resume', new Date())
  return assessmentId === null ? null : respondentViewer(assessmentId)
}

/** How and when the assessment of a resume link ended. */
export async function endedLink(key: string): Promise<Ending | null> {
  return isKey(key) ? findEnding(hashOf(key), 'resume', new Date()) : null
}

/** Gives this browser a key of its own to the viewer's assessment. False when it is gone. */
export async function resumeSession(viewer: Viewer): Promise<boolean> {
  const key = newKey()
  if (!(await createBrowserKey(viewer, hashOf(key), new Date()))) return false
  await keep(viewer.assessmentId, key)
  return true
}

/** Makes a link that opens the viewer's assessment in any browser until `expiresAt`. Null when it is gone. */
export async function makeLink(viewer: Viewer): Promise<{ link: string; expiresAt: Date } | null> {
  const key = newKey()
  const made = await createResumeKey(viewer, hashOf(key), new Date())
  return made && { link: new URL(`/resume/${key}`, env().APP_URL).href, expiresAt: made.expiresAt }
}

/** Takes the key of an assessment out of this browser. */
export async function endSession(assessmentId: string): Promise<void> {
  const { httpOnly, sameSite, secure, path } = attributes()
  ;(await cookies()).set(cookieName(assessmentId), '', { httpOnly, sameSite, secure, path, maxAge: 0 })
}

async function viewerOf(assessmentId: string, key: string, now: Date): Promise<Viewer | null> {
  const opened = await findViewerByKey(hashOf(key), 'browser', now)
  return opened === assessmentId ? respondentViewer(assessmentId) : null
}

const respondentViewer = (assessmentId: string) => ({ role: 'respondent', assessmentId }) as Viewer

async function heldKey(assessmentId: string): Promise<string | null> {
  if (!isAssessmentId(assessmentId)) return null
  const key = (await cookies()).get(cookieName(assessmentId))?.value
  return key !== undefined && isKey(key) ? key : null
}

async function keep(assessmentId: string, key: string): Promise<void> {
  ;(await cookies()).set(cookieName(assessmentId), key, attributes())
}

/** The longest a browser keeps a cookie. */
const maxAge = 400 * 24 * 60 * 60

function attributes() {
  return { httpOnly: true, sameSite: 'lax', secure: isHttps(), path: '/', maxAge } as const
}

const isHttps = () => env().APP_URL.startsWith('https:')

// The prefix makes a browser refuse the cookie from any other host or from an unencrypted page.
const prefix = () => (isHttps() ? '__Host-sg-' : 'sg-')
const cookieName = (assessmentId: string) => `${prefix()}${assessmentId}`

function assessmentOf(cookie: string): string | null {
  const id = cookie.startsWith(prefix()) ? cookie.slice(prefix().length) : ''
  return isAssessmentId(id) ? id : null
}

const newKey = () => randomBytes(32).toString('base64url')

/** The text is hashed and not its bytes: base64url can spell the same bytes in four ways, and one is enough. */
const hashOf = (key: string): Uint8Array<ArrayBuffer> => new Uint8Array(createHash('sha256').update(key).digest())
