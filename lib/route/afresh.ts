import 'server-only'
import { seeOther } from './reply'

/**
 * Sends a browser on and lets go of what it keeps of pages: after somebody signed in or out, or went to another
 * workspace. What is kept on the device stays: buyers' answers wait there (docs/decisions/028).
 */
export function seeOtherAfresh(path: `/${string}`): Response {
  const response = seeOther(path)
  response.headers.set('Clear-Site-Data', '"cache"')
  return response
}
