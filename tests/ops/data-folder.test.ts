import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { linksMade } from '@/ops/postgres/binaries.mjs'
import { ask, newDataDir, startServer } from '../support/embedded-server'
import { temporaryFolder } from '../support/temporary-folder'

test('a folder of something else is left alone and named in a sentence', async () => {
  const dataDir = newDataDir()
  mkdirSync(dataDir)
  writeFileSync(path.join(dataDir, 'letters.txt'), 'mine')

  await expect(startServer(dataDir)).rejects.toThrow(/is not a PostgreSQL data folder\. Move it away/)
  expect(readFileSync(path.join(dataDir, 'letters.txt'), 'utf8')).toBe('mine')
})

test('a file in the place of the folder is named in a sentence', async () => {
  const dataDir = newDataDir()
  writeFileSync(dataDir, '')
  await expect(startServer(dataDir)).rejects.toThrow(/is a file, not a data folder/)
})

test.each([
  ['15\n', /belongs to PostgreSQL 15; this is PostgreSQL 18/],
  ['', /is damaged: its PG_VERSION is empty/],
])('a folder whose PG_VERSION says %j is refused in a sentence', async (version, sentence) => {
  const dataDir = newDataDir()
  mkdirSync(dataDir)
  writeFileSync(path.join(dataDir, 'PG_VERSION'), version)
  await expect(startServer(dataDir)).rejects.toThrow(sentence)
})

test("a damaged folder is refused with PostgreSQL's own reason and what to do", async () => {
  const dataDir = newDataDir()
  await (await startServer(dataDir)).stop()
  rmSync(path.join(dataDir, 'global/pg_control'))
  await expect(startServer(dataDir)).rejects.toThrow(
    /could not open the data folder[^]*pg_control[^]*Nothing was deleted/,
  )
})

test('a folder that was opened to others by a copy is closed again', async () => {
  const dataDir = newDataDir()
  await (await startServer(dataDir)).stop()
  chmodSync(dataDir, 0o755)
  await startServer(dataDir)
  expect(lstatSync(dataDir).mode & 0o777).toBe(0o700)
})

test.skipIf(process.getuid?.() !== 0)(
  'under a home closed to the account, the data goes elsewhere and is found',
  async () => {
    const home = temporaryFolder()
    chmodSync(home, 0o700)
    const dataDir = path.join(home, 'project/.data/postgres')
    const lines: string[] = []
    const first = await startServer(dataDir, (line) => lines.push(line))
    const folder = readlinkSync(dataDir)
    onTestFinished(() => rmSync(path.dirname(folder), { recursive: true, force: true }))
    expect(lines.join('\n')).toContain(`the data is kept in ${folder}`)
    await ask(first.url, 'CREATE TABLE kept ()')
    await first.stop()

    const second = await startServer(dataDir)
    expect(await ask(second.url, "SELECT to_regclass('kept') IS NOT NULL")).toEqual([true])
  },
)

test('the links between the libraries are made when an install without scripts has left them out', () => {
  const native = temporaryFolder()
  mkdirSync(path.join(native, 'lib'))
  writeFileSync(path.join(native, 'lib/libpq.so.5.18'), 'library')
  symlinkSync('libpq.so.5.18', path.join(native, 'lib/libpq.so'))
  const links = ['libpq.so', 'libpq.so.5'].map((name) => ({
    source: 'native/lib/libpq.so.5.18',
    target: `native/lib/${name}`,
  }))
  writeFileSync(path.join(native, 'pg-symlinks.json'), JSON.stringify(links))

  expect(linksMade(native)).toBe(true)
  expect(readFileSync(path.join(native, 'lib/libpq.so.5'), 'utf8')).toBe('library')
})
