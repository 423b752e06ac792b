import { removeRecipient } from '@/lib/data/recipients'
import { changeRecipient } from '../change-recipient'

/** Takes a recipient off the list. */
export const POST = changeRecipient('removed', removeRecipient)
