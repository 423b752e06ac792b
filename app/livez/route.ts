import { sentence } from '@/lib/route/reply'

export const dynamic = 'force-dynamic'

/** Says that this process turns. It asks nothing else, so that an outage of the database restarts nobody. */
export const GET = () => sentence('ok', 200)
