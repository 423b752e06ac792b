import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { dataFolder } from './places.mjs'

/**
 * What sessions are signed with: AUTH_SECRET, or one that is made at the first start and kept beside the database, so
 * that people stay signed in when the app starts again.
 */
export function authSecret() {
  if (process.env.AUTH_SECRET) return process.env.AUTH_SECRET
  const file = path.join(path.dirname(dataFolder()), 'auth-secret')
  mkdirSync(path.dirname(file), { recursive: true })
  try {
    writeFileSync(file, randomBytes(48).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}

/** What tests and measurements sign with. */
export const testSecret = 'signs nothing but what tests and measurements make'
