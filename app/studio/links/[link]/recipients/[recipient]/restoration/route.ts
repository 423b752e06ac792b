import { restoreRecipient } from '@/lib/data/recipients'
import { changeRecipient } from '../change-recipient'

/** Puts a removed recipient back on the list. */
export const POST = changeRecipient('restored', restoreRecipient)
