import { createHmac } from 'node:crypto'
import { testSecret } from '@/ops/secret.mjs'

/**
 * What the form of a page says that was drawn so many seconds ago: whoever posts it is taken for a person who read it
 * first. For tests that come by no page, and for those that cannot wait. tests/data/puzzle.test.ts compares it with what
 * pages say.
 */
export function drawn(seconds = 5): string {
  const time = (Date.now() - seconds * 1000).toString(36)
  return `${time}.${createHmac('sha256', testSecret).update(`drawn ${time}`).digest('base64url').slice(0, 22)}`
}
