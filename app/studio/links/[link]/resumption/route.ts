import { resumeLink } from '@/lib/data/link-states'
import { changeState } from '../change-state'

/** Lets a paused link work again. */
export const POST = changeState('resumed', resumeLink)
