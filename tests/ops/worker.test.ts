import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { root } from '@/ops/places.mjs'
import { testSecret } from '@/ops/secret.mjs'
import { letterContents } from '../support/letter-contents'
import { startSink } from '../support/mail-sink'
import { rowOf, until, write } from '../support/post-office'

const [news] = letterContents().filter(({ kind }) => kind === 'sign-in')
if (!news) throw new Error('There is no such letter')

/** `npm run worker` as its own process, with the database of this file. `ended` waits for all that it started. */
function worker(smtpUrl: string) {
  const child = spawn(process.execPath, ['ops/run.mjs', 'ops/worker.ts'], {
    cwd: root,
    env: { ...process.env, AUTH_SECRET: testSecret, SMTP_URL: smtpUrl, APP_URL: '', HOST: '', PORT: '4711' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = once(child, 'close') as Promise<[code: number | null, signal: string | null]>
  return { child, ended, said: () => said }
}

test('a worker that is ended in the middle of a letter finishes it, and the next one sends the rest', async () => {
  let arrived = () => {}
  let release = () => {}
  const inHand = new Promise<void>((resolve) => (arrived = resolve))
  const released = new Promise<void>((resolve) => (release = resolve))
  const sink = await startSink(() => {
    arrived()
    return released
  })
  const ids = [await write(news), await write(news)]
  const states = async () => (await Promise.all(ids.map(async (id) => (await rowOf(id)).state))).sort()

  const first = worker(sink.url)
  try {
    await Promise.race([inHand, first.ended])
    first.child.kill('SIGTERM')
    await expect.poll(first.said, { timeout: 20_000 }).toContain('Ending, after the letter in hand')
    expect([first.child.exitCode, await states()]).toEqual([null, ['queued', 'queued']])
    release()
    expect(await first.ended).toEqual([0, null])
    expect(await states()).toEqual(['queued', 'sent'])
    expect(sink.letters).toHaveLength(1)
  } finally {
    release()
    first.child.kill('SIGKILL')
  }

  const second = worker(sink.url)
  try {
    for (const id of ids) await until(id, 'sent', 30_000)
    second.child.kill('SIGTERM')
    expect(await second.ended).toEqual([0, null])
  } finally {
    second.child.kill('SIGKILL')
    await sink.stop()
  }
  const sent = sink.letters.map(({ headers }) => headers['message-id']?.[0])
  expect(sent.sort()).toEqual(ids.map((id) => `<${id}@localhost>`).sort())
  for (const { text } of sink.letters) expect(text).toContain('http://localhost:4711/sign-in/')
})
