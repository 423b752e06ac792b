import { unsentAssessments } from './device'
import { tabSender } from './tab-sender'

/** Sends what this device has kept of any assessment and the server has not heard of yet. */
export async function sendKept(): Promise<void> {
  for (const assessment of await unsentAssessments()) await tabSender(`/a/${assessment}/answers`).ready
}
