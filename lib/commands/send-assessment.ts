import 'server-only'
import type { Viewer } from '@/lib/access/viewer'
import { brandOf } from '@/lib/data/brands'
import { sendVersion } from '@/lib/data/sending'
import { isRefusal, notFound, type Refusal } from '@/lib/schemas/refusal'
import type { SendingForm } from '@/lib/schemas/sending-form'
import { toldOf } from '@/lib/views/inbox/told'
import { consentFor } from './consent-for'
import { submitAssessment, type TooFew } from './submit-assessment'

/** The report that is there in any case, and what became of it. */
export type Sent = {
  readonly number: number
  /** `stopped`: the link takes no more, or what was sent was taken back. `kept`: it was not to be sent. */
  readonly outcome: 'sent' | 'stopped' | 'kept'
}

/**
 * Works out the report, unless a version is named that is there already, and sends it where that is asked. The words that
 * were agreed to have to be the ones that hold now. A link that ended meanwhile keeps nobody from their report.
 * @param origin where the links of a receipt begin
 */
export async function sendAssessment(
  viewer: Viewer,
  { opId, businessName, send }: SendingForm,
  origin: string,
  now: Date,
): Promise<Sent | Refusal | TooFew> {
  const brand = await brandOf(viewer)
  if (!brand) return notFound
  const { lines: _, ...consent } = consentFor(brand)
  if (send && consent.hash !== send.words) return otherWords
  const named = send?.version ?? null
  const made = named === null ? await submitAssessment(viewer, { opId, businessName }, now) : { number: named }
  if (isRefusal(made)) return made
  const { number } = made
  if (!send) return { number, outcome: 'kept' }
  const sending = { versionNumber: number, consent, contact: send.contact, origin, tell: toldOf }
  const sent = await sendVersion(viewer, sending, now)
  if (!isRefusal(sent)) return { number, outcome: 'sent' }
  return sent.refused === 'stopped' ? { number, outcome: 'stopped' } : sent
}

const otherWords: Refusal = {
  refused: 'changed-meanwhile',
  field: 'consent',
  message: 'What you agree to has changed since you opened the page. Read it again.',
}
