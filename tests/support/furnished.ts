import type { Viewer } from '@/lib/access/viewer'
import { getStatementConflict, saveStatement } from '@/lib/data/vendor-answers'
import { saveVendorCall } from '@/lib/data/vendor-calls'
import { changeVendor } from '@/lib/data/vendor-details'
import { createVendorLink } from '@/lib/data/vendor-links'
import { removeVendor } from '@/lib/data/vendor-removal'
import { hashOf, newKey, noon } from './factories'
import { added, heard, linkForm } from './vendors'

/** One word of each kind at a vendor, as somebody who had seen nothing of it. */
export const rename = (viewer: Viewer, id: string, name: string) =>
  changeVendor(viewer, id, { name, claim: 'audit', price: null, baseVersion: 1 }, noon)

export const talk = (viewer: Viewer, id: string, who: string) =>
  saveVendorCall(viewer, id, { number: 1, who, heldOn: null, baseVersion: 0 }, noon)

export const say = (viewer: Viewer, id: string, note: string) => saveStatement(viewer, id, heard({ note }), noon)

export const disagree = (viewer: Viewer, id: string) => getStatementConflict(viewer, id, 'v_bench', 1)

export const link = (viewer: Viewer, id: string) =>
  createVendorLink(viewer, id, { ...linkForm(), hash: hashOf(newKey()) }, noon)

/** A vendor of which everything was said twice, so that there are conflicts to be told. */
export async function furnished(viewer: Viewer, word: string): Promise<string> {
  const id = await added(viewer, { name: word })
  for (const text of [`${word} 1`, `${word} 2`]) {
    await rename(viewer, id, text)
    await talk(viewer, id, text)
    await say(viewer, id, text)
  }
  await link(viewer, id)
  return id
}

/** The same, removed. */
export async function removed(viewer: Viewer, word: string): Promise<string> {
  const id = await furnished(viewer, word)
  await removeVendor(viewer, id, noon)
  return id
}
