import { randomUUID } from 'node:crypto'
import type { Viewer } from '@/lib/access/viewer'
import { findAnswererByKey } from '@/lib/data/asked'
import { saveStatement } from '@/lib/data/vendor-answers'
import { addVendor } from '@/lib/data/vendor-adding'
import { createVendorLink } from '@/lib/data/vendor-links'
import { getVendor, type Vendor } from '@/lib/data/vendors'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import type { NewVendor } from '@/lib/schemas/vendor-details'
import type { VendorLinkForm } from '@/lib/schemas/vendor-link-form'
import type { AskedOp, StatementOp } from '@/lib/schemas/vendor-statement'
import { hashOf, newKey, noon } from './factories'
import { answererOf } from './viewer'

/** A vendor as a form adds it. */
export const newVendor = (more: Partial<NewVendor> = {}): NewVendor => ({
  opId: randomUUID(),
  name: 'Demo Vendor',
  claim: 'combined',
  price: null,
  ...more,
})

/** What was heard in the first call, unless told. */
export const heard = (more: Partial<StatementOp> = {}): StatementOp => ({ ...told(), call: 1, shown: false, ...more })

/** The same as a vendor tells it of itself. */
export const told = (more: Partial<AskedOp> = {}): AskedOp => ({
  opId: randomUUID(),
  question: 'v_bench',
  option: 'just_me',
  note: null,
  evidence: null,
  baseVersion: 0,
  ...more,
})

/** What a form asks for to make a link. */
export const linkForm = (more: Partial<VendorLinkForm> = {}): VendorLinkForm => ({
  opId: randomUUID(),
  asker: 'Demo Buyer',
  days: 30,
  ...more,
})

/** Adds a vendor and expects no refusal. @returns its id */
export async function added(viewer: Viewer, more: Partial<NewVendor> = {}, now = noon): Promise<string> {
  return granted(await addVendor(viewer, newVendor(more), now)).id
}

/** A vendor of the viewer that is expected to be there. */
export async function seen(viewer: Viewer, id: string): Promise<Vendor> {
  const vendor = await getVendor(viewer, id)
  if (!vendor) throw new Error('The vendor is not there')
  return vendor
}

/** Saves a statement and expects no refusal. */
export const saved = async (viewer: Viewer, vendor: string, more: Partial<StatementOp> = {}, now = noon) =>
  granted(await saveStatement(viewer, vendor, heard(more), now))

/** Makes a link with a key that the test knows. */
export async function linked(viewer: Viewer, vendor: string, more: Partial<VendorLinkForm> = {}, now = noon) {
  const key = newKey()
  const { id } = granted(await createVendorLink(viewer, vendor, { ...linkForm(more), hash: hashOf(key) }, now))
  return { key, id, answerer: answererOf(id, vendor) }
}

/** Whether a key opens anything. */
export const opens = async (key: string, now = noon) => (await findAnswererByKey(hashOf(key), now)) !== null

/** What was made, where a refusal would be a failure of the test. */
export function granted<Made>(answer: Made | Refusal): Made {
  if (isRefusal(answer)) throw new Error(`Refused: ${answer.message}`)
  return answer
}
