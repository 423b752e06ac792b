import 'server-only'
import { headers } from 'next/headers'
import { originAt } from '@/lib/data/domains'

/** What links made for this request begin with. */
export const origin = async () => originAt((await headers()).get('host'))
