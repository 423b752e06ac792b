import type { Viewer } from '@/lib/access/viewer'
import { getCallConflict } from '@/lib/data/vendor-calls'
import { getVendorConflict } from '@/lib/data/vendor-details'
import { noteReminder, revokeVendorLink } from '@/lib/data/vendor-links'
import { removeVendor, restoreVendor } from '@/lib/data/vendor-removal'
import { getVendor, listRemovedVendors, listVendors } from '@/lib/data/vendors'
import { noon } from './factories'
import { disagree, link, rename, say, talk } from './furnished'
import { gone, type Case } from './viewer-cases'

export type VendorCase = Omit<Case, 'ask'> & { readonly ask: (viewer: Viewer, id: string) => Promise<unknown> }

/** What `viewerCases` is of a viewer's all, of one vendor: it is asked of a viewer's own and of the victim's. */
export const ofVendors: readonly VendorCase[] = [
  { name: 'listVendors', ask: listVendors, nothing: [] },
  { name: 'getVendor', ask: getVendor, nothing: null },
  { name: 'changeVendor', ask: (viewer, id) => rename(viewer, id, 'X'), nothing: gone },
  { name: 'getVendorConflict', ask: getVendorConflict, nothing: null },
  { name: 'saveVendorCall', ask: (viewer, id) => talk(viewer, id, 'X'), nothing: gone },
  { name: 'getCallConflict', ask: (viewer, id) => getCallConflict(viewer, id, 1), nothing: null },
  { name: 'saveStatement', ask: (viewer, id) => say(viewer, id, 'X'), nothing: gone },
  { name: 'getStatementConflict', ask: disagree, nothing: null },
  { name: 'createVendorLink', ask: link, nothing: gone },
  { name: 'revokeVendorLink', ask: (viewer, id) => revokeVendorLink(viewer, id, noon), nothing: false },
  { name: 'noteReminder', ask: (viewer, id) => noteReminder(viewer, id, noon), nothing: false },
  { name: 'removeVendor', ask: (viewer, id) => removeVendor(viewer, id, noon), nothing: false },
]

/** The same of one that was removed. */
export const ofRemovedVendors: readonly VendorCase[] = [
  { name: 'listRemovedVendors', ask: listRemovedVendors, nothing: [] },
  { name: 'restoreVendor', ask: (viewer, id) => restoreVendor(viewer, id, noon), nothing: false },
]
