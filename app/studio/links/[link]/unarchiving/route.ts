import { unarchiveLink } from '@/lib/data/link-states'
import { changeState } from '../change-state'

/** Brings a link back that was put away. */
export const POST = changeState('unarchived', unarchiveLink)
