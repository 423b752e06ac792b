import { existsSync, lstatSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { alive, pause } from '@/ops/processes.mjs'
import { ask, newDataDir, startHolder, startServer } from '../support/embedded-server'

const gone = async (pid: number) => {
  for (let i = 0; alive(pid) && i < 500; i += 1) await pause(10)
}

test('a fresh folder becomes a database that keeps what is written over a stop and a start', async () => {
  const dataDir = newDataDir()
  const first = await startServer(dataDir)
  await ask(first.url, 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (42)')
  await first.stop()
  expect(alive(first.pid)).toBe(false)

  const second = await startServer(dataDir)
  expect(second.adopted).toBe(false)
  expect(await ask(second.url, 'SELECT n FROM kept')).toEqual([42])
})

test('text is UTF-8 and sorts by code point on every system, and writes are flushed', async () => {
  const { url } = await startServer(newDataDir())
  expect(await ask(url, 'SHOW server_encoding')).toEqual(['UTF8'])
  expect(await ask(url, "SELECT v FROM (VALUES ('b'), ('É'), ('a'), ('Z')) t(v) ORDER BY v")).toEqual([
    'Z',
    'a',
    'b',
    'É',
  ])
  expect(await ask(url, 'SHOW fsync')).toEqual(['on'])
})

test.skipIf(process.platform === 'win32')('no port is opened, and the socket is closed to other accounts', async () => {
  const dataDir = newDataDir()
  const { url } = await startServer(dataDir)
  expect(await ask(url, 'SHOW listen_addresses')).toEqual([''])
  expect(statSync(`${dataDir}.socket`).mode & 0o777).toBe(0o700)
})

test('a second app adopts the server, which ends with the last one to leave', async () => {
  const dataDir = newDataDir()
  const first = await startServer(dataDir)
  const second = await startHolder(dataDir)
  expect(second).toMatchObject({ pid: first.pid, adopted: true })

  await first.stop()
  expect(alive(first.pid)).toBe(true)
  await second.leave()
  expect(alive(first.pid)).toBe(false)
})

test('six apps that start at once on an empty folder share one server', async () => {
  const dataDir = newDataDir()
  const apps = await Promise.all(Array.from({ length: 6 }, () => startHolder(dataDir)))
  expect(new Set(apps.map(({ pid }) => pid)).size).toBe(1)
  expect(apps.filter(({ adopted }) => !adopted)).toHaveLength(1)
  await Promise.all(apps.map((app) => app.leave()))
  expect(alive(apps[0]?.pid ?? 0)).toBe(false)
})

test('the server of a killed app runs on, is adopted, and ends with the adopter', async () => {
  const dataDir = newDataDir()
  const app = await startHolder(dataDir)
  await app.kill()
  expect(alive(app.pid)).toBe(true)

  const next = await startServer(dataDir)
  expect(next).toMatchObject({ pid: app.pid, adopted: true })
  await next.stop()
  expect(alive(app.pid)).toBe(false)
})

test('a server killed in the midst of work loses nothing that was acknowledged', async () => {
  const dataDir = newDataDir()
  const first = await startServer(dataDir)
  await ask(first.url, 'CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n')
  process.kill(first.pid, 'SIGKILL')
  await gone(first.pid)

  const second = await startServer(dataDir)
  expect(second.adopted).toBe(false)
  expect(await ask(second.url, 'SELECT count(*)::int FROM kept')).toEqual([1000])
})

test.each([
  ['is empty, as a power cut can leave it', ''],
  ['names a living process of another program', `${process.pid}\n/elsewhere\n1\n5432\n/nowhere\n\n`],
  ['names a process that is gone', `4194303\n/elsewhere\n1\n5432\n/nowhere\n\n`],
])('a postmaster.pid that %s does not keep the server from starting', async (_, content) => {
  const dataDir = newDataDir()
  await (await startServer(dataDir)).stop()
  writeFileSync(path.join(dataDir, 'postmaster.pid'), content)
  const socket = path.join(`${dataDir}.socket`, '.s.PGSQL.5432.lock')
  if (existsSync(path.dirname(socket))) writeFileSync(socket, '')

  const { url } = await startServer(dataDir)
  expect(await ask(url, 'SELECT 1')).toEqual([1])
})

test('a lock left by a process that died, or emptied by a power cut, is taken over', async () => {
  for (const content of ['', '4194303 7']) {
    const dataDir = newDataDir()
    writeFileSync(`${dataDir}.lock`, content)
    const { url } = await startServer(dataDir)
    expect(await ask(url, 'SELECT 1')).toEqual([1])
  }
})

test('a path too long for a socket gets one in the temporary folder', async () => {
  const dataDir = path.join(path.dirname(newDataDir()), 'a'.repeat(90), 'postgres')
  const { url } = await startServer(dataDir)
  expect(await ask(url, 'SELECT 1')).toEqual([1])
})

test.skipIf(process.getuid?.() !== 0)('root hands the server to another account, which owns the folder', async () => {
  const dataDir = newDataDir()
  await startServer(dataDir)
  expect(lstatSync(dataDir).uid).not.toBe(0)
})
