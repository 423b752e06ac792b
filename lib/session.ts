import 'server-only'
import { createHash, createHmac, randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import type { Answerer, Reader, Viewer } from '@/lib/access/viewer'
import { findAnswererByKey } from '@/lib/data/asked'
import { startAssessment } from '@/lib/data/assessments'
import {
  createBrowserKey,
  createResumeKey,
  findEnding,
  findNewestOpened,
  findViewerByKey,
  type Ending,
  type KeyHash,
} from '@/lib/data/keys'
import { findReaderByKey } from '@/lib/data/shared-reports'
import { createShare, type Share } from '@/lib/data/shares'
import { listSummaries, type Summary } from '@/lib/data/summaries'
import { isUnreachable } from '@/lib/data/unreachable'
import { createVendorLink, type VendorLink } from '@/lib/data/vendor-links'
import { env } from '@/lib/env'
import { isAssessmentId, isKey } from '@/lib/schemas/ids'
import { isRefusal, notFound, type Refusal } from '@/lib/schemas/refusal'
import type { ShareForm } from '@/lib/schemas/share-form'
import type { VendorLinkForm } from '@/lib/schemas/vendor-link-form'

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
 * What this browser holds keys to, newest first, 20 at most. Browsers send old cookies first and keep those of what has
 * ended, so the last 60 are looked up before any is left out. Empty as well while the database cannot be reached: the
 * front page is there to be read all the same.
 */
export async function knownAssessments(): Promise<readonly Summary[]> {
  const held = (await cookies()).getAll().flatMap(({ name, value }) => {
    const assessmentId = assessmentOf(name)
    return assessmentId !== null && isKey(value) ? [{ assessmentId, hash: hashOf(value) }] : []
  })
  if (held.length === 0) return []
  try {
    const known = await findNewestOpened(held.slice(-60), 20, new Date())
    return await listSummaries(known.map(respondentViewer))
  } catch (error) {
    if (isUnreachable(error)) return []
    throw error
  }
}

/** Begins an assessment and leaves its key in this browser. Only a route handler or an action can do this. */
export async function startSession(rubricId: string): Promise<{ assessmentId: string }> {
  const key = newKey()
  const { id } = await startAssessment(rubricId, hashOf(key), new Date())
  await keep(id, key)
  return { assessmentId: id }
}

/**
 * The same for an assessment that `begin` makes, or says why it makes none. It is given the hash of the key that is left
 * in this browser. @returns what `begin` made as well
 */
export async function startSessionBy<Begun extends { readonly id: string }>(
  begin: (keyHash: KeyHash) => Promise<Begun | Refusal>,
): Promise<{ assessmentId: string; begun: Begun } | Refusal> {
  const key = newKey()
  const begun = await begin(hashOf(key))
  if (isRefusal(begun)) return begun
  await keep(begun.id, key)
  return { assessmentId: begun.id, begun }
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
  await keep(viewer.assessmentId, key)
  return null
}

/** Makes a link that opens the viewer's assessment in any browser until `expiresAt`. */
export async function makeLink(viewer: Viewer): Promise<{ link: string; expiresAt: Date } | Refusal> {
  const key = newKey()
  const made = await createResumeKey(viewer, hashOf(key), new Date())
  if (isRefusal(made)) return made
  return { link: new URL(`/resume/${key}`, env().APP_URL).href, expiresAt: made.expiresAt }
}

/** Who holds the key of a share: a reader of one version. Null for every other key, whatever the reason. */
export async function reader(key: string): Promise<Reader | null> {
  if (!isKey(key)) return null
  const found = await findReaderByKey(hashOf(key), new Date())
  return found && ({ role: 'reader', ...found } as Reader)
}

/** Makes a link by which others read what the form asks for. @returns the id of the share, for `shownLink` */
export async function makeShare(viewer: Viewer, form: ShareForm): Promise<{ id: string } | Refusal> {
  const own = await heldKey(viewer.assessmentId)
  if (own === null) return notFound
  return createShare(viewer, { ...form, hash: hashOf(derivedKey(own, `share ${form.opId}`)) }, new Date())
}

/** Minutes for which a link that was made is shown in the browser that made it. */
export const shownFor = 10

/**
 * The link of a share, for as long as it is shown: in the browser that made it, in the minutes after. Null otherwise;
 * nobody can be told it again.
 */
export async function shownLink(viewer: Viewer, { id, opId, createdAt }: Share): Promise<string | null> {
  const key = await shownKey(viewer, `share ${opId}`, createdAt)
  const found = key === null ? null : await reader(key)
  return found?.shareId === id ? new URL(`/r/${key}`, env().APP_URL).href : null
}

/** Who holds the key of a vendor's link: an answerer for one vendor. Null for every other key, whatever the reason. */
export async function answerer(key: string): Promise<Answerer | null> {
  if (!isKey(key)) return null
  const found = await findAnswererByKey(hashOf(key), new Date())
  return found && ({ role: 'answerer', linkId: found.linkId, vendorId: found.vendorId } as Answerer)
}

/** Whether the key of a vendor's link is looked at by the buyer whose vendor it is, in this browser. */
export async function isOwnAnswerer(key: string): Promise<boolean> {
  const found = isKey(key) ? await findAnswererByKey(hashOf(key), new Date()) : null
  return found !== null && (await respondent(found.assessmentId)) !== null
}

/** Makes a link by which a vendor answers for itself. @returns its id; `shownVendorLink` shows it */
export async function makeVendorLink(
  viewer: Viewer,
  vendorId: string,
  form: VendorLinkForm,
): Promise<{ id: string } | Refusal> {
  const own = await heldKey(viewer.assessmentId)
  if (own === null) return notFound
  const hash = hashOf(derivedKey(own, vendorPurpose({ vendorId, opId: form.opId })))
  return createVendorLink(viewer, vendorId, { ...form, hash }, new Date())
}

/** A vendor's link, for as long as it is shown and to whom, as `shownLink` does. */
export async function shownVendorLink(viewer: Viewer, link: VendorLink): Promise<string | null> {
  const key = await shownKey(viewer, vendorPurpose(link), link.createdAt)
  const found = key === null ? null : await answerer(key)
  return found?.linkId === link.id ? new URL(`/v/${key}`, env().APP_URL).href : null
}

/**
 * Lets this browser keep its key for as long again, whenever more is saved or sent: a report is kept for a year after
 * its last submission, and the key has to outlive it.
 */
export async function renewSession({ assessmentId }: Viewer): Promise<void> {
  const key = await heldKey(assessmentId)
  if (key !== null) await keep(assessmentId, key)
}

/** Takes the key of an assessment out of this browser. */
export async function endSession(assessmentId: string): Promise<void> {
  ;(await cookies()).set(cookieName(assessmentId), '', { ...attributes(), maxAge: 0 })
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

/**
 * The key of a link, 32 bytes: worked out one way from this browser's own 32 random ones, a word for what it is for, and
 * the form's id. So the same form sent twice gives the same link, whichever reply arrives, and the key is kept nowhere
 * in between.
 */
const derivedKey = (own: string, purpose: string) => createHmac('sha256', own).update(purpose).digest('base64url')

const vendorPurpose = ({ vendorId, opId }: Pick<VendorLink, 'vendorId' | 'opId'>) => `vendor ${vendorId} ${opId}`

/** The key of a link that this browser made within the last minutes; null in every other. */
async function shownKey(viewer: Viewer, purpose: string, madeAt: Date): Promise<string | null> {
  const own = await heldKey(viewer.assessmentId)
  return own === null || Date.now() - madeAt.getTime() > shownFor * 60_000 ? null : derivedKey(own, purpose)
}
