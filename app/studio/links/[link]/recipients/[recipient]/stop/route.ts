import { stopRecipient } from '@/lib/data/recipients'
import { changeRecipient } from '../change-recipient'

/** Ends letters to a recipient. */
export const POST = changeRecipient('stopped', stopRecipient)
