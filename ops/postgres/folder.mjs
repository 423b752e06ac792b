import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import path from 'node:path'

import { Sentence } from '../sentence.mjs'
import { asAccount, canEnter } from './account.mjs'
import { passwordFile, usesSockets } from './connection.mjs'

const major = '18' // the folder is bound to it: another major cannot open it

/** Where data goes when the wanted folder is closed to the account that must run PostgreSQL. */
const openPlace = '/var/lib/seam-gauge'

const another = 'Move it away, or name another folder with SEAM_GAUGE_DATA. Nothing in it was changed.'

/**
 * Decides where the data really lies, and gives its path without links.
 * A project under a closed home folder, started by root, keeps its data elsewhere and a link to it in the place.
 */
export function settle(place, account, log) {
  if (linkIn(place)) return path.resolve(path.dirname(place), fs.readlinkSync(place))
  const parent = fs.realpathSync(path.dirname(place))
  if (canEnter(account, parent)) return path.join(parent, path.basename(place))
  if (fs.existsSync(place)) {
    throw new Sentence(
      `PostgreSQL runs as ${account.name} here, which cannot reach ${place}.\n` +
        'Start as the user who owns that folder, or name another with SEAM_GAUGE_DATA.',
    )
  }
  fs.mkdirSync(openPlace, { recursive: true, mode: 0o755 })
  const folder = path.join(fs.mkdtempSync(`${openPlace}/`), 'postgres')
  fs.chmodSync(path.dirname(folder), 0o755)
  fs.symlinkSync(folder, place)
  log(`The account ${account.name}, which runs PostgreSQL, cannot reach ${parent}: the data is kept in ${folder}`)
  return folder
}

/**
 * Looks at the folder without changing what is in it.
 *
 * @returns {'absent' | 'present'} absent: nothing is there yet
 * @throws {Sentence} when it is something else than a PostgreSQL folder of our major that this account owns
 */
export function inspect(folder, account) {
  let names
  try {
    names = fs.readdirSync(folder)
  } catch (error) {
    if (error.code === 'ENOENT') return 'absent'
    if (error.code === 'ENOTDIR') throw new Sentence(`${folder} is a file, not a data folder. ${another}`)
    throw new Sentence(`The data folder ${folder} cannot be read (${error.code}).\nStart as the user who owns it, or name another with SEAM_GAUGE_DATA.`, { cause: error }) // prettier-ignore
  }
  if (names.length === 0) return 'absent'
  if (!names.includes('PG_VERSION')) throw new Sentence(`${folder} is not a PostgreSQL data folder. ${another}`)

  const found = readVersion(folder)
  if (found === '') throw new Sentence(`The data folder ${folder} is damaged: its PG_VERSION is empty.\nPut back a copy of it. Nothing in it was changed.`) // prettier-ignore
  if (found !== major) throw new Sentence(`The data folder ${folder} belongs to PostgreSQL ${found}; this is PostgreSQL ${major}. ${another}`) // prettier-ignore

  own(folder, account)
  return 'present'
}

/** Makes a new database in a folder of its own and gives it the name in one step, so that none is ever half made. */
export async function initialise(folder, account, binaries, log) {
  log(`Making a new database in ${folder}`)
  sweep(folder)
  const half = `${folder}.init-${randomBytes(6).toString('hex')}`
  fs.mkdirSync(half, { mode: 0o700 })
  if (account.dropped) fs.chownSync(half, account.uid, account.gid)
  const host = usesSockets ? ['--auth-host=reject', '--auth-local=trust'] : withPassword(half)
  const made = spawnSync(
    path.join(binaries, 'bin/initdb'),
    [
      ...['-D', half, '-U', 'postgres', '-E', 'UTF8', '--no-instructions', ...host],
      ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'], // the same order on every system
    ],
    { ...asAccount(account), cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }, encoding: 'utf8' },
  )
  if (!usesSockets) fs.renameSync(`${half}.password`, passwordFile(half))
  if (made.status !== 0) {
    fs.rmSync(half, { recursive: true, force: true })
    const reason = made.error?.message ?? made.stderr.trim()
    throw new Sentence(`PostgreSQL could not make a database in ${folder}:\n${reason}\nInstead, set DATABASE_URL to a PostgreSQL of your own.`) // prettier-ignore
  }
  if (process.platform === 'win32') fs.rmSync(folder, { recursive: true, force: true }) // it is absent or empty
  fs.renameSync(half, folder)
  flush(path.dirname(folder))
}

function withPassword(half) {
  const file = `${half}.password`
  fs.writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return ['--auth-host=scram-sha-256', '--auth-local=scram-sha-256', `--pwfile=${file}`]
}

/** PostgreSQL wants a folder of its own account, closed to others; a copy made by root or by `cp` may be neither. */
function own(folder, account) {
  const { uid, mode } = fs.statSync(folder)
  if (process.platform === 'win32') return
  if (account.dropped && uid !== account.uid) chownAll(folder, account)
  else if (uid !== account.uid) {
    throw new Sentence(`The data folder ${folder} belongs to another user (id ${uid}).\nStart as that user, or name another folder with SEAM_GAUGE_DATA.`) // prettier-ignore
  }
  if ((mode & 0o777) !== 0o700) fs.chmodSync(folder, 0o700)
}

function chownAll(file, { uid, gid }) {
  fs.lchownSync(file, uid, gid)
  if (!fs.lstatSync(file).isDirectory()) return
  for (const name of fs.readdirSync(file)) chownAll(path.join(file, name), { uid, gid })
}

/** Removes what an initdb that was killed an hour ago or more has left. */
function sweep(folder) {
  const parent = path.dirname(folder)
  for (const name of fs.readdirSync(parent)) {
    const left = path.join(parent, name)
    if (!name.startsWith(`${path.basename(folder)}.init-`)) continue
    if (Date.now() - fs.statSync(left).mtimeMs > 3_600_000) fs.rmSync(left, { recursive: true, force: true })
  }
}

function readVersion(folder) {
  try {
    return fs.readFileSync(path.join(folder, 'PG_VERSION'), 'utf8').replaceAll('\0', '').trim()
  } catch (error) {
    throw new Sentence(`The data folder ${folder} cannot be read (${error.code}).\nStart as the user who owns it, or name another with SEAM_GAUGE_DATA.`, { cause: error }) // prettier-ignore
  }
}

function linkIn(place) {
  try {
    return fs.lstatSync(place).isSymbolicLink()
  } catch {
    return false
  }
}

function flush(folder) {
  if (process.platform === 'win32') return
  const handle = fs.openSync(folder, 'r')
  fs.fsyncSync(handle)
  fs.closeSync(handle)
}
