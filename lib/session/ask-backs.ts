import 'server-only'
import type { Replier } from '@/lib/access/viewer'
import { findReplierByKey } from '@/lib/data/ask-back-answers'
import { isKey } from '@/lib/schemas/ids'
import { hashOf } from './key'

/** Who holds the key of a question asked back: a replier for that one. Null for every other key, whatever the reason. */
export async function replier(key: string): Promise<Replier | null> {
  if (!isKey(key)) return null
  const found = await findReplierByKey(hashOf(key))
  return found && ({ role: 'replier', ...found } as Replier)
}
