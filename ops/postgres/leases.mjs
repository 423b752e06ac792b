import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { alive, birth } from '../processes.mjs'

const folderOf = (place) => `${place}.leases`

/** Says that this process uses the server. The file's name is the process; its content tells it from a namesake. */
export function takeLease(place) {
  mkdirSync(folderOf(place), { recursive: true })
  const file = path.join(folderOf(place), `${process.pid}.${randomUUID()}`)
  writeFileSync(file, birth(process.pid))
  return file
}

/** Says that it no longer does. */
export const dropLease = (file) => rmSync(file, { force: true })

/** How many leases of living processes remain. Those of the dead are removed. */
export function otherLeases(place) {
  let count = 0
  for (const name of namesIn(folderOf(place))) {
    const file = path.join(folderOf(place), name)
    const pid = Number(name.split('.')[0])
    if (alive(pid) && birth(pid) === readFileSync(file, 'utf8')) count += 1
    else dropLease(file)
  }
  return count
}

function namesIn(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
