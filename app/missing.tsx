import { notFound } from 'next/navigation'
import { MissingPage } from '@/components/shell/missing-page'
import { answerWithStatus } from '@/lib/route/own-response'

/** The page of an address where a route has nothing to show: drawn on the server, with the status 404. */
export function missing() {
  if (!answerWithStatus(404)) notFound()
  return <MissingPage />
}
