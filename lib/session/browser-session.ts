import 'server-only'
import type { Viewer } from '@/lib/access/viewer'
import { startAssessment } from '@/lib/data/assessments'
import type { KeyHash } from '@/lib/data/keys'
import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import { hashOf, newKey } from './key'
import { dropKey, heldKey, keepKey } from './key-cookie'

/** Begins an assessment and leaves its key in this browser. Only a route handler or an action can do this. */
export async function startSession(rubricId: string): Promise<{ assessmentId: string }> {
  const key = newKey()
  const { id } = await startAssessment(rubricId, hashOf(key), new Date())
  await keepKey(id, key)
  return { assessmentId: id }
}

/**
 * The same for an assessment that `begin` makes, or says why it makes none. It is given the hash of the key that is left
 * in this browser. @returns what `begin` made as well
 */
export async function startSessionBy<Begun extends { readonly id: string }>(
  begin: (keyHash: KeyHash) => Promise<Begun | Refusal>,
): Promise<{ assessmentId: string; begun: Begun } | Refusal> {
  const key = newKey()
  const begun = await begin(hashOf(key))
  if (isRefusal(begun)) return begun
  await keepKey(begun.id, key)
  return { assessmentId: begun.id, begun }
}

/**
 * Lets this browser keep its key for as long again, whenever more is saved or sent: a report is kept for a year after
 * its last submission, and the key has to outlive it.
 */
export async function renewSession({ assessmentId }: Viewer): Promise<void> {
  const key = await heldKey(assessmentId)
  if (key !== null) await keepKey(assessmentId, key)
}

/** Takes the key of an assessment out of this browser. */
export const endSession = (assessmentId: string): Promise<void> => dropKey(assessmentId)
