import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

import { run } from './child.mjs'
import { Sentence } from './sentence.mjs'

/**
 * The path of a Chromium to test with: the one CHROMIUM_PATH names, the system's, one Playwright downloaded earlier,
 * or, for root on Debian and its kin, the distribution's package, which is then installed.
 *
 * @throws {Sentence} when there is none and none can be had
 */
export async function ensureBrowser(log) {
  const given = process.env.CHROMIUM_PATH
  if (given && !existsSync(given)) throw new Sentence(`CHROMIUM_PATH names ${given}, and there is no such file.`)
  const found = given || ofSystem() || ofPlaywright()
  if (found) return found

  if (process.platform === 'linux' && process.getuid() === 0 && existsSync('/usr/bin/apt-get')) {
    log("Installing Chromium, Debian's package")
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-qq'], { env })
    const { output } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env })
    const installed = ofSystem()
    if (installed) return installed
    log(output.trim())
  }
  throw new Sentence(
    'There is no Chromium to test with. Install it (on Debian: sudo apt-get install chromium; with internet:\n' +
      'npx playwright install chromium), or set CHROMIUM_PATH to one.',
  )
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const apps = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

function ofSystem() {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return [...names.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...apps].find((file) =>
    existsSync(file),
  )
}

function ofPlaywright() {
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH || cacheOfPlaywright()
  if (!existsSync(folder)) return undefined
  return readdirSync(folder)
    .filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name))
    .sort((a, b) => revision(b) - revision(a))
    .flatMap((name) => programsIn(path.join(folder, name)))
    .at(0)
}

function cacheOfPlaywright() {
  if (process.platform === 'darwin') return path.join(homedir(), 'Library/Caches/ms-playwright')
  if (process.platform === 'win32') return path.join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright')
  return path.join(homedir(), '.cache/ms-playwright')
}

const revision = (name) => Number(name.split('-').at(-1))

function programsIn(folder) {
  const programs = /^(chrome|headless_shell|chrome-headless-shell|Chromium|Google Chrome for Testing)(\.exe)?$/
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && programs.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
}
