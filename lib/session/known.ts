import 'server-only'
import { findNewestOpened } from '@/lib/data/keys'
import { listSummaries, type Summary } from '@/lib/data/summaries'
import { isUnreachable } from '@/lib/data/unreachable'
import { listVisited, type Visited } from '@/lib/data/visits'
import { hashOf } from './key'
import { heldKeys } from './key-cookie'
import { viewerOf } from './viewer-of'

/**
 * What this browser holds keys to, newest first, 20 at most. Browsers send old cookies first and keep those of what has
 * ended, so the last 60 are looked up before any is left out. Empty as well while the database cannot be reached: the
 * front page is there to be read all the same.
 */
export async function knownAssessments(): Promise<readonly Summary[]> {
  const held = (await heldKeys()).map(({ assessmentId, key }) => ({ assessmentId, hash: hashOf(key) }))
  if (held.length === 0) return []
  try {
    const known = await findNewestOpened(held.slice(-60), 20, new Date())
    return await listSummaries(known.map(viewerOf))
  } catch (error) {
    if (isUnreachable(error)) return []
    throw error
  }
}

/** What this browser began by one branded link, newest first, with when it was sent and how that ended. */
export async function knownByLink(linkId: string): Promise<readonly (Summary & Visited)[]> {
  const known = await knownAssessments()
  const visited = await listVisited(
    known.map(({ id }) => viewerOf(id)),
    linkId,
  )
  return known.flatMap((summary) => {
    const visit = visited.find(({ assessmentId }) => assessmentId === summary.id)
    return visit ? [{ ...summary, ...visit }] : []
  })
}
