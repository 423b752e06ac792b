import { POST as startRoute } from '@/app/start/route'
import { formPost } from './requests'
import { viewerOf } from './viewer'

/** Starts as the browser whose jar is in use does. */
export async function start() {
  const response = await startRoute(formPost({}), { params: Promise.resolve({}) })
  const id = response.headers.get('location')?.split('/')[2] ?? ''
  return { response, id, viewer: viewerOf(id) }
}

/** The part of an address that names an assessment, as Next hands it to a route. */
export const at = (assessment: string) => ({ params: Promise.resolve({ assessment }) })

/** What every answer to one person carries. */
export const privately = { 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' }

export const headersOf = (response: Response) => Object.fromEntries(response.headers)
