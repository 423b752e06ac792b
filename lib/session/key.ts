import 'server-only'
import { createHash, randomBytes } from 'node:crypto'

/** 32 random bytes, as they stand in a cookie or a link. */
export const newKey = () => randomBytes(32).toString('base64url')

/** The text is hashed and not its bytes: base64url can spell the same bytes in four ways, and one is enough. */
export const hashOf = (key: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(key).digest())
