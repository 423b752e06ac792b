import { z } from 'zod'

/** An id the sender makes for one operation, so that sending it again adds nothing. */
export const opId = z.uuid().transform((id) => id.toLowerCase())
