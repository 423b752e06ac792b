import { env } from '@/lib/env'
import { seeOtherAtHome } from '@/lib/route/see-other-at-home'

export const dynamic = 'force-dynamic'

/**
 * Leads to a page of ours at our own address. The proxy tells what was asked at a workspace's own host; it cannot do so
 * itself, because Next shortens a redirect to where it believes itself to be.
 */
export const GET = (request: Request): Response => {
  const asked = request.headers.get('x-asked-for') ?? '/'
  // Asked for by its own name it has nowhere to lead but to the front page.
  return seeOtherAtHome(asked.startsWith('/our-address') ? '/' : asked, env().APP_URL)
}
