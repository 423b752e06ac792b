import { ping } from '@/lib/data/ping'
import { draining } from '@/lib/route/draining'
import { sentence } from '@/lib/route/reply'

export const dynamic = 'force-dynamic'

/** Says whether requests may be sent here: the database answers, and nobody has asked this process to stop. */
export const GET = async () => {
  if (draining()) return sentence('stopping', 503)
  return (await ping()) ? sentence('ok', 200) : sentence('the database does not answer', 503)
}
