import type { Member } from '@/lib/access/viewer'
import { getPeers } from '@/lib/data/peers'
import { getPipeline } from '@/lib/data/status-names'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import { peersPicture } from '@/lib/views/analytics/peers'
import type { Picture } from '@/lib/views/analytics/picture'

/** A submission beside the others of its workspace, or why nothing is compared, in a sentence. */
export async function peersOf(member: Member, id: string, now: Date): Promise<Picture | string | Refusal> {
  const peers = await getPeers(member, id, now)
  if (isRefusal(peers)) return peers
  const pipeline = await getPipeline(member)
  return peersPicture(peers, isRefusal(pipeline) ? [] : pipeline.sold)
}
