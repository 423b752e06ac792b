import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'

import { Sentence } from '../sentence.mjs'

/** @typedef {{ name: string, uid: number, gid: number, dropped: boolean }} Account dropped: other than who we are */

/**
 * Who PostgreSQL runs as. It refuses root, so root hands it to the owner of the folder, to `postgres` or to `nobody`.
 *
 * @param {string} place the data folder, which need not exist yet
 * @returns {Account}
 * @throws {Sentence} for a user id the system has no name for, which PostgreSQL refuses as well
 */
export function accountFor(place) {
  if (process.platform === 'win32') return { name: userInfo().username, uid: -1, gid: -1, dropped: false }
  const uid = process.getuid()
  if (uid !== 0) return { name: nameOfMine(uid), uid, gid: process.getgid(), dropped: false }

  const known = accounts()
  const owner = ownerOf(place)
  const chosen =
    known.find((account) => owner > 0 && account.uid === owner) ??
    ['postgres', '_postgres', 'nobody'].map((name) => known.find((account) => account.name === name)).find(Boolean)
  if (!chosen) {
    throw new Sentence(
      'PostgreSQL does not run as root, and this system has no account named postgres or nobody to run it.\n' +
        'Start as another user, or set DATABASE_URL to a PostgreSQL of your own.',
    )
  }
  return { ...chosen, dropped: true }
}

/** What `spawn` needs to run a program as this account. */
export const asAccount = (account) => (account.dropped ? { uid: account.uid, gid: account.gid } : {})

/** Can this account go into the folder? Asked of the system itself, so that every rule of its counts. */
export function canEnter(account, folder) {
  if (!account.dropped) return true
  const asked = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...asAccount(account), cwd: '/' })
  if (asked.error) {
    throw new Sentence(
      `PostgreSQL does not run as root, and this system does not let root start it as ${account.name}.\n` +
        'Start as another user, or set DATABASE_URL to a PostgreSQL of your own.',
      { cause: asked.error },
    )
  }
  return asked.status === 0
}

function nameOfMine(uid) {
  try {
    return userInfo().username
  } catch (error) {
    throw new Sentence(
      `PostgreSQL cannot run here: user id ${uid} has no name on this system (no line in /etc/passwd).\n` +
        'Give it one, or set DATABASE_URL to a PostgreSQL of your own.',
      { cause: error },
    )
  }
}

function accounts() {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
}

function ownerOf(place) {
  try {
    return statSync(place).uid
  } catch {
    return 0
  }
}
