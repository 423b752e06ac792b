import { archiveLink } from '@/lib/data/link-states'
import { changeState } from '../change-state'

/** Puts a link away. */
export const POST = changeState('archived', archiveLink)
