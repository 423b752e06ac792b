import 'server-only'
import { createHmac } from 'node:crypto'
import type { Viewer } from '@/lib/access/viewer'
import { heldKey } from './key-cookie'
import { shownFor } from './shown-for'

/**
 * The key of a link, 32 bytes: worked out one way from this browser's own 32 random ones, a word for what it is for, and
 * the form's id. So the same form sent twice gives the same link, whichever reply arrives, and the key is kept nowhere
 * in between. Null for a browser without a key of its own.
 */
export async function linkKey({ assessmentId }: Viewer, purpose: string): Promise<string | null> {
  const own = await heldKey(assessmentId)
  return own === null ? null : createHmac('sha256', own).update(purpose).digest('base64url')
}

/** The key of a link that this browser made within the last minutes; null in every other. */
export async function shownKey(viewer: Viewer, purpose: string, madeAt: Date): Promise<string | null> {
  return Date.now() - madeAt.getTime() > shownFor * 60_000 ? null : linkKey(viewer, purpose)
}
