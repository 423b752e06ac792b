import 'server-only'
import { randomUUID } from 'node:crypto'
import { isUnreachable } from '@/lib/data/unreachable'
import { json, sentence } from './reply'

/**
 * What is answered when something broke: a sentence with a number that the person can name, and the cause under the same
 * number in our own log. 503 when the database could not be reached in time: trying again is worth it.
 */
export function surprised(error: unknown, asJson: boolean): Response {
  const reference = randomUUID().slice(0, 8)
  console.error(`Reference ${reference}:`, error)
  const status = isUnreachable(error) ? 503 : 500
  const message = `There is a problem with the service. What was saved before is safe. Reference ${reference}.`
  const answer = asJson ? json({ error: { message, reference } }, status) : sentence(message, status)
  if (status === 503) answer.headers.set('Retry-After', '2')
  return answer
}
