import 'server-only'
import { db } from './db'

/**
 * Origins of the pages that may show a link in a frame, by the address of the link or of one of its recipients; none
 * where there is no such link. Takes no viewer: it decides a header, and anyone may read that.
 */
export async function listFramesAt(slug: string): Promise<readonly string[]> {
  const link = await db().brandedLink.findUnique({ where: { slug }, select: { frames: true } })
  if (link) return link.frames
  const recipient = await db().recipient.findUnique({ where: { slug }, select: { link: { select: { frames: true } } } })
  return recipient?.link.frames ?? []
}

/**
 * The same for an assessment that began by a link, with the address that everyone shares of it; null for every other.
 * Takes no viewer, for the same reason.
 */
export async function findFrameOf(
  assessmentId: string,
): Promise<{ readonly slug: string; readonly frames: readonly string[] } | null> {
  const visit = await db().visit.findUnique({
    where: { assessmentId },
    select: { link: { select: { slug: true, frames: true } } },
  })
  return visit?.link ?? null
}
