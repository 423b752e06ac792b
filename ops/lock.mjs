import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs'

import { alive, birth, pause } from './processes.mjs'
import { Sentence } from './sentence.mjs'

const patience = 180_000

/**
 * Runs `work` while this process alone holds the lock file, and gives back what it gave.
 * A lock whose owner has died is taken over, and so is an empty one, which a power cut can leave.
 * Throws a Sentence when the owner lives and keeps it for three minutes.
 */
export async function withLock(file, work) {
  await take(file)
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

async function take(file) {
  // The content is written before the name appears, so a lock of ours is never seen half written.
  const mine = `${file}.${randomUUID()}`
  writeFileSync(mine, `${process.pid} ${birth(process.pid)}`)
  try {
    for (const start = Date.now(); !linked(mine, file);) {
      const owner = ownerOf(file)
      if (owner && !owner.living) removeStale(file, owner.inode)
      else if (Date.now() - start < patience) await pause(25)
      else
        throw new Sentence(
          `Another start (process ${owner?.pid}) has held ${file} for too long. End it, then start again.`,
        )
    }
  } finally {
    unlinkSync(mine)
  }
}

function linked(from, to) {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function ownerOf(file) {
  try {
    const { ino: inode } = statSync(file)
    const [pid, born = ''] = readFileSync(file, 'utf8').trim().split(/ (.*)/)
    return { pid, inode, living: pid !== '' && alive(Number(pid)) && birth(Number(pid)) === born }
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

/** Two waiters may see the same dead owner: the second must not remove the lock the first has just made. */
function removeStale(file, inode) {
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (error.code === 'ENOENT') return
    throw error
  }
  if (statSync(aside).ino !== inode) linked(aside, file)
  unlinkSync(aside)
}
