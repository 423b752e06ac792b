import 'server-only'
import { headers } from 'next/headers'
import { heldKey, holdsFramedKey } from './key-cookie'

/**
 * Whether a page of an assessment is shown in a frame, as far as the browser says, and whether it holds the key there. A
 * page that is drawn anew by a script does not say; then a key that is kept for frames tells.
 */
export async function shownInFrame(assessmentId: string): Promise<'no' | 'yes' | 'without-key'> {
  const asked = (await headers()).get('sec-fetch-dest')
  if (asked === 'iframe') return (await heldKey(assessmentId)) === null ? 'without-key' : 'yes'
  return asked === 'empty' && (await holdsFramedKey(assessmentId)) ? 'yes' : 'no'
}
