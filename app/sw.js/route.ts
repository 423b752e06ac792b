import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { sentence } from '@/lib/route/reply'
import { offlineWorker } from './offline-worker'

export const dynamic = 'force-dynamic'

/**
 * The worker that stands in for the server while there is no connection. Its text holds the id of the build, so that a
 * browser takes each new build for a new worker. Only a build has one.
 */
export async function GET(): Promise<Response> {
  const build = await readFile(path.join(process.cwd(), '.next/BUILD_ID'), 'utf8').catch(() => null)
  if (build === null) return sentence('There is no worker while the product is developed.', 404)
  return new Response(`(${offlineWorker})(self, ${JSON.stringify(build.trim())})\n`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' },
  })
}
