import { pauseLink } from '@/lib/data/link-states'
import { changeState } from '../change-state'

/** Pauses a link. */
export const POST = changeState('paused', pauseLink)
