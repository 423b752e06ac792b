import 'server-only'
import type { Reader, Viewer } from '@/lib/access/viewer'
import { findReaderByKey } from '@/lib/data/shared-reports'
import { createShare, type Share } from '@/lib/data/shares'
import { isKey } from '@/lib/schemas/ids'
import { notFound, type Refusal } from '@/lib/schemas/refusal'
import type { ShareForm } from '@/lib/schemas/share-form'
import { hashOf } from './key'
import { linkKey, shownKey } from './link-key'
import { origin } from './origin'

/** Who holds the key of a share: a reader of one version. Null for every other key, whatever the reason. */
export async function reader(key: string): Promise<Reader | null> {
  if (!isKey(key)) return null
  const found = await findReaderByKey(hashOf(key), new Date())
  return found && ({ role: 'reader', ...found } as Reader)
}

/** Makes a link by which others read what the form asks for. @returns the id of the share, for `shownLink` */
export async function makeShare(viewer: Viewer, form: ShareForm): Promise<{ id: string } | Refusal> {
  const key = await linkKey(viewer, purposeOf(form))
  return key === null ? notFound : createShare(viewer, { ...form, hash: hashOf(key) }, new Date())
}

/**
 * The link of a share, for as long as it is shown: in the browser that made it, in the minutes after. Null otherwise;
 * nobody can be told it again.
 */
export async function shownLink(viewer: Viewer, share: Share): Promise<string | null> {
  const key = await shownKey(viewer, purposeOf(share), share.createdAt)
  const found = key === null ? null : await reader(key)
  return found?.shareId === share.id ? new URL(`/r/${key}`, await origin()).href : null
}

const purposeOf = ({ opId }: Pick<Share, 'opId'>) => `share ${opId}`
